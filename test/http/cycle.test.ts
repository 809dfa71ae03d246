import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { network } from "../../infra/network.ts";
import type { Language } from "../../shared/language.ts";
import { plannedRound, reminderDay } from "../../shared/round-calendar.ts";
import { Client, ok, whatWaits } from "./client.ts";
import {
  coordinator,
  freshYear,
  inForce,
  mailsTo,
  newApplication,
  published,
  signedIn,
  tokenFor,
} from "./people.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let year: number;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  year = await freshYear(service);
});
afterAll(() => service.stop());

const subjects = async (email: string) =>
  (await mailsTo(service, email)).map(({ subject }) => subject);

const words: Record<
  Language,
  { opened: RegExp; left: RegExp; overdue: RegExp }
> = {
  fi: {
    opened: /vuosiraport/i,
    left: /muistutus/i,
    overdue: /määräaika|myöhässä|muistutus/i,
  },
  sv: {
    opened: /årsrapport/i,
    left: /påminnelse/i,
    overdue: /tidsfrist|påminnelse|försenad/i,
  },
  en: {
    opened: /annual report/i,
    left: /reminder/i,
    overdue: /due|overdue|reminder/i,
  },
};

describe("a year of the network", () => {
  const members: Record<Language, Application> = {
    fi: newApplication({}, "fi"),
    sv: newApplication(
      {
        organisation: { name: "Uppdiktade högskolan", kind: "supporting" },
        goals: [
          {
            id: randomUUID(),
            theme: "staff",
            title: "Klimatdag för personalen",
            measure: { kind: "action" },
          },
        ],
      },
      "sv",
    ),
    en: newApplication({}, "en"),
  };
  const languages = ["fi", "sv", "en"] as const;
  const of = (language: Language) => members[language];
  const email = (language: Language) => of(language).contact.email;

  it("begins with an application that only its confirmed contact brings to the coordinators", async () => {
    const browser = new Client(service.url);
    for (const language of languages) {
      const answer = await browser.call("submitApplication", {
        body: of(language),
      });
      expect(answer.status).toBe(201);
      const again = await browser.call("submitApplication", {
        body: of(language),
      });
      expect([again.status, again.body]).toEqual([answer.status, answer.body]);
    }
    expect(
      (await whatWaits(city)).map(({ memberId }) => memberId),
    ).not.toContain(of("fi").id);
    for (const language of languages) {
      const token = await tokenFor(service, email(language), "confirm");
      const confirm = () =>
        browser.call("confirmApplication", {
          params: { id: of(language).id },
          body: { token },
        });
      expect((await confirm()).body).toEqual({
        id: of(language).id,
        state: "submitted",
      });
      expect((await confirm()).status, "pressed twice").toBe(200);
    }
    const items = await whatWaits(city);
    for (const language of languages)
      expect(items).toContainEqual(
        expect.objectContaining({
          memberId: of(language).id,
          waits: "commitment-submitted",
        }),
      );
  });

  it("goes back to the member with a message, comes in again, is approved and signed by both", async () => {
    const { id } = of("fi");
    await ok(
      city.call("decideCommitment", {
        params: { id },
        body: {
          decision: "return",
          message: "Lisää tavoitteelle vertailuvuosi.",
        },
      }),
    );
    const browser = await signedIn(service, email("fi"));
    const returned = await browser.call("getMyCommitment");
    expect(returned.body).toMatchObject({
      state: "returned",
      message: "Lisää tavoitteelle vertailuvuosi.",
    });
    const goals = [
      { ...of("fi").goals[0]!, title: "Energiaa 6 % vähemmän vuodesta 2010" },
    ];
    const saved = await browser.call("saveMyCommitment", {
      body: { goals },
      headers: { "if-match": returned.etag },
    });
    expect(saved.status).toBe(200);
    expect((await browser.call("submitMyCommitment")).body).toMatchObject({
      state: "submitted",
      goals,
    });

    for (const language of languages)
      await inForce(
        city,
        of(language).id,
        `${year}-01-01` <= today() ? `${year}-01-01` : today(),
      );
    const list = await ok(browser.call("listMembers"));
    for (const language of languages)
      expect(list.members.map(({ id }: { id: string }) => id)).toContain(
        of(language).id,
      );
  });

  it("opens the round: one mail to each contact, in the contact's language, also when the day is played twice, or twice at once", async () => {
    await service.settle();
    const play = () => service.play(`${year + 1}-02-01`);
    await Promise.all([play(), play()]);
    await play();
    for (const language of languages) {
      // Mails about the commitment may come in between.
      const fresh = (await subjects(email(language))).filter((subject) =>
        words[language].opened.test(subject),
      );
      expect(fresh).toHaveLength(1);
      expect(fresh[0]).toContain(String(year));
    }
  });

  it("takes a report from draft to acceptance, after signing in by the link", async () => {
    const browser = await signedIn(service, email("fi"));
    const params = { year };
    const open = await browser.call("getMyReport", { params });
    expect(open.body).toMatchObject({
      state: "open",
      due: `${year + 1}-03-31`,
      asksFigures: true,
    });
    const goalId = open.body.goals[0].id as string;
    const body = {
      goals: [{ goalId, status: "on-track", value: 1150, did: "Uudet pumput" }],
      figures: {
        boundary: "city",
        energy: { electricity: 700, heat: 400, fuels: 50 },
      },
    };
    expect((await browser.call("saveMyReport", { params, body })).status).toBe(
      428,
    );
    const saved = await browser.call("saveMyReport", {
      params,
      body,
      headers: { "if-match": open.etag },
    });
    expect(saved.body).toMatchObject({ state: "draft", draft: body });
    const stale = await browser.call("saveMyReport", {
      params,
      body: {},
      headers: { "if-match": open.etag },
    });
    expect(stale.status).toBe(412);
    expect(
      (await browser.call("submitMyReport", { params })).body,
    ).toMatchObject({ state: "submitted", answers: body });

    const accept = {
      params: { id: of("fi").id, year },
      body: { decision: "accept" },
    };
    expect((await city.call("decideReport", accept)).body).toMatchObject({
      state: "accepted",
    });
    expect((await city.call("decideReport", accept)).status, "twice").toBe(409);
  });

  it("reminds exactly those who have not submitted, once a step", async () => {
    const reporter = (await subjects(email("fi"))).length;
    const round = plannedRound(year, network.rounds, { shards: 1, since: "" });
    // Steps move to working days, and this year's weekends and Easter lie where they lie.
    const dayOf = (step: number) => reminderDay(round, round.due, step);
    for (const [day, language] of [
      [dayOf(-14), "left"],
      [dayOf(-3), "left"],
      [round.due, undefined],
      [dayOf(7), "overdue"],
    ] as const) {
      const before = {
        sv: (await subjects(email("sv"))).length,
        en: (await subjects(email("en"))).length,
      };
      await service.play(day);
      await service.play(day);
      for (const reader of ["sv", "en"] as const) {
        const fresh = (await subjects(email(reader))).slice(before[reader]);
        expect(fresh, `${day} ${reader}`).toHaveLength(language ? 1 : 0);
        if (language) expect(fresh[0]).toMatch(words[reader][language]);
      }
    }
    await service.settle();
    const received = (await subjects(email("fi"))).slice(reporter);
    expect(received.filter((subject) => /muistutus/i.test(subject))).toEqual(
      [],
    );
  });

  it("takes a report after the due day, and marks it late", async () => {
    const browser = await signedIn(service, email("en"));
    const params = { year };
    const open = await browser.call("getMyReport", { params });
    expect(open.body.overdue).toBe(true);
    await ok(
      browser.call("saveMyReport", {
        params,
        headers: { "if-match": open.etag },
        body: {
          goals: [
            {
              goalId: open.body.goals[0].id,
              status: "behind",
              did: "The renovation was put off.",
            },
          ],
        },
      }),
    );
    expect(
      (await browser.call("submitMyReport", { params })).body,
    ).toMatchObject({ state: "submitted", late: true });
    await ok(
      city.call("decideReport", {
        params: { id: of("en").id, year },
        body: { decision: "accept" },
      }),
    );
  });

  it("publishes the results when a coordinator does, and not before", async () => {
    const browser = new Client(service.url);
    const params = { year };
    expect((await browser.call("getResults", { params })).status).toBe(404);
    await service.play(`${year + 1}-06-01`);
    expect((await browser.call("getResults", { params })).status).toBe(404);
    await published(service, city, year);
    const results = await ok(browser.call("getResults", { params }));
    expect(results).toMatchObject({ year, number: 1 });
    expect(results.results.reporting.business.accepted).toBeGreaterThanOrEqual(
      2,
    );
    expect(results.results.reporting.supporting).toMatchObject({ accepted: 0 });
    const csv = await browser.call("getResults", {
      params,
      query: { format: "csv" },
    });
    expect(csv.headers.get("content-type")).toContain("text/csv");
    const page = await ok(
      browser.call("getMember", { params: { id: of("fi").id } }),
    );
    expect(page.commitment.goals[0].years).toMatchObject([
      {
        year,
        status: "on-track",
        progress: "not-reached",
      },
    ]);
    expect(JSON.stringify(page)).not.toMatch(/[:[,](1150|1200|700)\b/);
  });
});

const today = () => new Date().toISOString().slice(0, 10);
