import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, ok, whatWaits } from "./client.ts";
import { allMail, mailServiceTells } from "./mail-service.ts";
import {
  applied,
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { eventually } from "./eventually.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let year: number;
const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  year = await freshYear(service);
});
afterAll(() => service.stop());

const worklist = () => whatWaits(city);
const of = async (id: string) =>
  (await worklist()).filter(({ memberId }) => memberId === id);
const tickOff = (itemId: string) =>
  city.call("tickOff", { params: { itemId } });
const decideReport = (id: string, body: object) =>
  ok(city.call("decideReport", { params: { id, year }, body }));

describe("the worklist", () => {
  it("tells a new commitment from one that comes again, and whose signature is missing", async () => {
    const { id, contact, organisation } = await applied(service);
    const params = { id };
    const decide = (body: object) =>
      ok(city.call("decideCommitment", { params, body }));
    expect(await of(id)).toEqual([
      {
        waits: "commitment-submitted",
        since: expect.any(String) as string,
        memberId: id,
        name: organisation.name,
        version: 1,
      },
    ]);
    await decide({ decision: "return", message: "Which year?" });
    expect(await of(id)).toEqual([]);
    const browser = await signedIn(service, contact.email);
    await ok(browser.call("submitMyCommitment"));
    expect((await of(id))[0]).toMatchObject({
      waits: "commitment-resubmitted",
      version: 1,
    });
    await decide({ decision: "approve" });
    expect((await of(id))[0]).toMatchObject({
      waits: "signature-missing",
      missing: ["member", "city"],
    });
    const signed = (party: string) =>
      ok(
        city.call("recordSignature", {
          params,
          body: { party, name: "Kim", title: "Director", date: today },
        }),
      );
    await signed("member");
    expect((await of(id))[0]).toMatchObject({ missing: ["city"] });
    await signed("city");
    expect(await of(id)).toEqual([]);
  });

  it("tells reports to decide on from those that come again, and those overdue until they are sent or extended", async () => {
    const [quick, slow, lazy] = [
      newApplication(),
      newApplication(),
      newApplication(),
    ];
    for (const one of [quick, slow, lazy])
      await member(service, city, today, one);
    await service.play(`${year + 1}-02-01`);
    const answers = (application: typeof quick) => ({
      goals: [
        {
          goalId: application.goals[0]!.id,
          status: "on-track" as const,
          value: 1,
        },
      ],
    });
    const browser = await signedIn(service, quick.contact.email);
    await reported(browser, year, answers(quick));
    expect((await of(quick.id))[0]).toMatchObject({
      waits: "report-submitted",
      year,
    });
    await decideReport(quick.id, { decision: "return", message: "MWh?" });
    await ok(browser.call("submitMyReport", { params: { year } }));
    expect((await of(quick.id))[0]).toMatchObject({
      waits: "report-resubmitted",
      year,
    });
    await decideReport(quick.id, { decision: "accept" });
    expect(await of(quick.id)).toEqual([]);

    await service.play(`${year + 1}-04-01`);
    for (const { id, organisation } of [slow, lazy])
      expect(await of(id)).toEqual([
        {
          waits: "report-overdue",
          since: expect.any(String) as string,
          memberId: id,
          name: organisation.name,
          year,
          due: `${year + 1}-03-31`,
        },
      ]);
    const late = await signedIn(service, slow.contact.email);
    await reported(late, year, answers(slow));
    expect((await of(slow.id)).map(({ waits }) => waits)).toEqual([
      "report-submitted",
    ]);
    await ok(
      city.call("extendDeadline", {
        params: { id: lazy.id, year },
        body: { due: `${year + 1}-04-20`, reason: "Illness" },
      }),
    );
    expect(await of(lazy.id)).toEqual([]);
    await service.play(`${year + 1}-04-21`);
    expect((await of(lazy.id))[0]).toMatchObject({
      waits: "report-overdue",
      due: `${year + 1}-04-20`,
    });
    await ok(
      city.call("saveRound", { params: { year }, body: { closed: true } }),
    );
    await service.play(`${year + 1}-04-22`);
    expect(await of(lazy.id), "nothing is expected any more").toEqual([]);
  });

  it("is oldest first, feedback after all else, and tells whom wishes are from", async () => {
    const { id, contact, organisation } = await applied(service);
    const browser = await signedIn(service, contact.email);
    await ok(browser.call("sendWish", { body: { message: "More seminars" } }));
    await ok(
      browser.call("sendFeedback", { body: { message: "A good page" } }),
    );
    const items = await worklist();
    expect(items).toContainEqual(
      expect.objectContaining({
        waits: "wish",
        memberId: id,
        name: organisation.name,
        id: expect.any(String) as string,
      }),
    );
    const first = items.findIndex(({ waits }) => waits === "feedback");
    expect(first).toBeGreaterThan(0);
    for (const part of [items.slice(0, first), items.slice(first)]) {
      const since = part.map((one) => one.since);
      expect(since).toEqual([...since].sort());
    }
    expect(new Set(items.slice(first).map(({ waits }) => waits))).toEqual(
      new Set(["feedback"]),
    );
  });

  it("is ticked off where nothing more is to be done, and only there", async ({
    skip,
  }) => {
    const { id } = await applied(service);
    const mails = await eventually(async () => {
      const found = await allMail(city, { member: id });
      return found.every(({ state }) => state === "sent") ? found : undefined;
    }, "mail that has left");
    const mail = mails.find(
      ({ template }) => template === "application-received",
    )!;
    if (!(await mailServiceTells(service, "Permanent", mail)))
      skip("not run: this base URL has no door to the mail service's events");
    await mailServiceTells(service, "Reject", mail);
    const [commitment, ...others] = await of(id);
    expect(commitment).toMatchObject({ waits: "commitment-submitted" });
    expect(commitment).not.toHaveProperty("tick");
    expect(others).toEqual([
      expect.objectContaining({
        waits: "contact-unreachable",
        why: "bounce",
        contactId: mail.to.contactId,
      }),
      expect.objectContaining({
        waits: "mail-failed",
        template: "application-received",
        id: mail.id,
      }),
    ]);
    for (const { tick = "" } of others) {
      expect((await tickOff(tick)).status).toBe(204);
      expect([204, 404], "twice").toContain((await tickOff(tick)).status);
    }
    expect(await of(id)).toEqual([commitment]);
    expect(
      (await allMail(city, { member: id, state: "failed" })).map(
        (one) => one.id,
      ),
    ).toEqual([mail.id]);
    for (const itemId of [
      `${id}.NOTICE~23overdue~23${year}`,
      `${id}.PROFILE`,
      `${id}.NOTICE~23unreachable~23nobody`,
    ])
      expectProblem(await tickOff(itemId), {
        status: 404,
        code: "not-found",
      });
  });
});
