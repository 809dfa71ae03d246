import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type OperationName, type Route, routes } from "../../shared/routes.ts";
import { filledWith } from "../left-out.ts";
import { type Answer, Client, ok } from "./client.ts";
import {
  applied,
  askedForLink,
  coordinator,
  freshYear,
  inForce,
  mailsTo,
  newApplication,
  savingEnergy,
  signedIn,
  tokenFor,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let stranger: Client;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  stranger = new Client(service.url);
});
afterAll(() => service.stop());

const today = () => new Date().toISOString().slice(0, 10);
const apply = (body: unknown) => stranger.call("submitApplication", { body });
const fileOf = (id: string) =>
  ok(city.call("getMemberFile", { params: { id } }));

/** An application as people type it, and as it is kept. */
function typedAndKept() {
  const kept = newApplication();
  const id = kept.id.slice(0, 8);
  const { organisation, contact } = kept;
  organisation.name = `Ångström ${id} Oy`;
  organisation.website = "https://www.yhtiö.example/ilmasto";
  contact.name = "Robin Example";
  contact.phone = "+358 40 123-4567";
  const [goal] = kept.goals as [Application["goals"][0]];
  goal.title = "Less energy";
  goal.description = "First line\nsecond";
  goal.language = "en";
  const digits = (organisation.businessId ?? "").replace("-", "");
  const typed = {
    ...kept,
    organisation: {
      ...organisation,
      name: ` A\u030Angstro\u0308m\u00A0\t${id} O\u00ADy\n`,
      businessId: ` fi ${digits.slice(0, 7)}–${digits.slice(7)} `,
      website: " WWW.Yhtio\u0308.example/ilmasto ",
    },
    contact: {
      ...contact,
      name: "\u200BRobin\u3000Example\u200F",
      email: `Robin Example <mailto:${contact.email}> `,
      phone: "\u202A+358 40 123\u20114567\u202C",
    },
    goals: [
      {
        ...goal,
        title: "\uFEFFLess  energy",
        description: "\r\nFirst line\r\nsecond\u202E  ",
        beyondLaw: " ",
      },
    ],
  };
  return { typed, kept };
}

describe("what people type", () => {
  it("is kept, shown, mailed and searched in one form", async () => {
    const { typed, kept } = typedAndKept();
    await ok(apply(typed));
    const token = await tokenFor(service, kept.contact.email, "confirm");
    await ok(
      stranger.call("confirmApplication", {
        params: { id: kept.id },
        body: { token: ` ${token} ` },
      }),
    );
    const file = await fileOf(kept.id);
    expect(file.organisation).toEqual(kept.organisation);
    expect(file.contacts).toMatchObject([kept.contact]);
    expect(file.commitments[0].goals).toEqual(kept.goals);

    await inForce(city, kept.id, today());
    const page = await ok(
      stranger.call("getMember", { params: { id: kept.id } }),
    );
    expect(page).toMatchObject(kept.organisation);
    const mails = await mailsTo(service, kept.contact.email);
    for (const { subject, body } of mails)
      expect(subject + (body.text ?? "")).not.toMatch(
        /[\p{Bidi_Control}\u00AD\uFEFF]/u,
      );
  });

  it("gets the same answer when it is sent again with other blanks", async () => {
    const { typed, kept } = typedAndKept();
    const first = await apply(typed);
    expect(first.status).toBe(201);
    const again = await apply(kept);
    expect([again.status, again.text]).toEqual([201, first.text]);
    const other = { ...kept, goals: [savingEnergy()] };
    expectProblem(await apply(other), { status: 409, code: "id-taken" });
  });

  it("is found by the business ID however it is written: two cannot have it", async () => {
    const first = await applied(service);
    const digits = (first.organisation.businessId ?? "").replace("-", "");
    const rival = newApplication({
      organisation: { ...first.organisation, businessId: `FI${digits}` },
    });
    await ok(apply(rival));
    expectProblem(
      await stranger.call("confirmApplication", {
        params: { id: rival.id },
        body: {
          token: await tokenFor(service, rival.contact.email, "confirm"),
        },
      }),
      { status: 409, code: "business-id-taken" },
    );
  });

  it("signs in by an address with blanks around it, and by the code under it", async () => {
    const { contact } = await applied(service);
    const typed = `\u00A0${contact.email.toUpperCase()} \u200B`;
    const { ways } = await askedForLink(service, contact.email, {
      body: { email: typed },
    });
    const answer = await stranger.call("startSession", {
      body: { email: ` <${contact.email}>`, code: ` ${ways[0]?.code ?? ""}\n` },
    });
    expect(answer.status).toBe(201);
  });
});

describe("an application is refused", () => {
  const { organisation, contact, goals, ...rest } = newApplication();
  const named = (name: string) => ({ organisation: { ...organisation, name } });
  const mailed = (email: string) => ({ contact: { ...contact, email } });
  const titled = (title: string) => ({ goals: [{ ...goals[0], title }] });
  const cases: [string, object, string, string][] = [
    [
      "a name that turns",
      named("Kum\u202Eyo alup"),
      "/organisation/name",
      "turning-text",
    ],
    [
      "a name in an isolate",
      named("\u2067Kumpula\u2069"),
      "/organisation/name",
      "turning-text",
    ],
    [
      "a name of nothing",
      named("\u3164\u200B\u00AD"),
      "/organisation/name",
      "required",
    ],
    [
      "a title of zero width",
      titled("\u200B\u200B"),
      "/goals/0/title",
      "required",
    ],
    [
      "a title of a lone accent",
      titled("\u0301"),
      "/goals/0/title",
      "required",
    ],
    ["a title that turns", titled("\u202Ea"), "/goals/0/title", "turning-text"],
    ["x@-a.org", mailed("x@-a.org"), "/contact/email", "email"],
    ["kim.@…", mailed("kim.@company.example"), "/contact/email", "email"],
    ["kim..e@…", mailed("kim..e@company.example"), "/contact/email", "email"],
    [".kim@…", mailed(".kim@company.example"), "/contact/email", "email"],
    ["jörg@…", mailed("jörg@company.example"), "/contact/email", "email-ascii"],
    ["yr%69tys", mailed("x@yr%69tys.example"), "/contact/email", "email"],
    [
      "a password in an address",
      {
        organisation: {
          ...organisation,
          website: "https://x.example@evil.example/",
        },
      },
      "/organisation/website",
      "not-a-web-address",
    ],
    [
      "a wrong check digit",
      { organisation: { ...organisation, businessId: "FI01120388" } },
      "/organisation/businessId",
      "business-id",
    ],
  ];

  it.each(cases)(
    "for %s, in the caller's language",
    async (_, change, pointer, code) => {
      const messages = new Set<string>();
      for (const language of ["fi", "sv", "en"]) {
        const answer = await stranger.call("submitApplication", {
          body: { ...rest, organisation, contact, goals, ...change },
          headers: { "accept-language": language },
        });
        expectProblem(answer, {
          status: 422,
          code: "invalid",
          pointers: [pointer],
        });
        expect(answer.body.errors).toHaveLength(1);
        expect(answer.body.errors[0].code).toBe(code);
        messages.add(answer.body.errors[0].message);
      }
      expect(messages.size).toBe(3);
    },
  );
});

/** Everything optional left out, then given as nothing: both come to the same. */
const blanks = [null, "", " \u00A0\u200B"];
const bodyOf = (name: OperationName, body: unknown, blank: unknown) => {
  const route: Route = routes[name];
  return route.body ? filledWith(blank, route.body(), body) : body;
};

describe.each(blanks)("where %j stands for everything optional", (blank) => {
  const filled = (name: OperationName, body: unknown) => ({
    body: bodyOf(name, body, blank),
  });
  const done = async (answer: Promise<Answer>) => {
    const { status, text } = await answer;
    expect(status, text).toBeLessThan(300);
  };

  it("an application, its decision and its signatures are as without it", async () => {
    const application = newApplication({
      organisation: {
        name: `Supporting ${randomUUID().slice(0, 8)}`,
        kind: "supporting",
      },
    });
    const { id, organisation, goals } = application;
    const body = bodyOf("submitApplication", application, blank);
    await done(apply(body));
    expect((await apply(application)).status, "the same application").toBe(201);
    const token = await tokenFor(service, application.contact.email, "confirm");
    const params = { id };
    await ok(stranger.call("confirmApplication", { params, body: { token } }));
    await done(
      city.call("decideCommitment", {
        params,
        ...filled("decideCommitment", { decision: "approve" }),
      }),
    );
    for (const party of ["member", "city"])
      await done(
        city.call("recordSignature", {
          params,
          ...filled("recordSignature", {
            party,
            name: "Kim Example",
            title: "Director",
            date: today(),
          }),
        }),
      );
    const file = await fileOf(id);
    expect(file.organisation).toEqual(organisation);
    expect(Object.keys(file.contacts[0])).not.toContain("phone");
    expect(file.commitments[0].goals).toEqual(goals);
    expect(file.commitments[0].signatures.member).toEqual({
      name: "Kim Example",
      title: "Director",
      date: today(),
    });
    await done(
      city.call("endMember", {
        params,
        ...filled("endMember", { reason: "left", on: today() }),
      }),
    );
    expect((await fileOf(id)).ended).toEqual({ reason: "left", on: today() });
  });

  it("a draft, contacts, a report and a change of facts are as without it", async () => {
    const application = await applied(service);
    const { id, contact } = application;
    await inForce(city, id, today());
    const year = await freshYear(service);
    await service.play(`${year + 1}-02-01`);
    const browser = await signedIn(service, contact.email);

    const report = {
      goals: [{ goalId: application.goals[0]?.id, status: "on-track" }],
    };
    const params = { year };
    const { etag } = await browser.call("getMyReport", { params });
    await done(
      browser.call("saveMyReport", {
        params,
        headers: { "if-match": etag },
        ...filled("saveMyReport", report),
      }),
    );
    const saved = await ok(browser.call("getMyReport", { params }));
    expect(saved.draft).toEqual(
      blank === null
        ? { goals: [{ ...report.goals[0], value: null }] }
        : report,
    );
    await ok(browser.call("submitMyReport", { params }));
    await done(
      city.call("decideReport", {
        params: { id, year },
        ...filled("decideReport", { decision: "accept" }),
      }),
    );

    const { etag: version } = await browser.call("getMyCommitment");
    const goal = { id: randomUUID() };
    await done(
      browser.call("saveMyCommitment", {
        headers: { "if-match": version },
        ...filled("saveMyCommitment", { goals: [goal] }),
      }),
    );
    const { draft } = await ok(browser.call("getMyCommitment"));
    expect(draft).toEqual({ goals: [goal] });

    const desk = await browser.call("getDesk");
    const { phone, ...person } = contact;
    await done(
      browser.call("saveMyContacts", {
        headers: { "if-match": desk.etag },
        ...filled("saveMyContacts", {
          contacts: [
            {
              ...person,
              contactId: desk.body.contacts[0].contactId,
              primary: true,
            },
          ],
        }),
      }),
    );
    expect((await ok(browser.call("getDesk"))).contacts).toEqual(
      desk.body.contacts,
    );

    const before = await fileOf(id);
    await ok(
      city.call("changeMember", {
        params: { id },
        body: { unit: " North\u00A0 side" },
      }),
    );
    expect((await fileOf(id)).unit).toBe("North side");
    // Nothing takes a fact away, and leaves alone what is no fact.
    await done(
      city.call("changeMember", {
        params: { id },
        ...filled("changeMember", {}),
      }),
    );
    const { history, revision, commitments, ...after } = await fileOf(id);
    expect(before).toMatchObject(after);
    // The public list shows another member, so the version in force is another revision.
    const ofEach = (all: { etag: string }[]) =>
      all.map(({ etag, ...one }) => one);
    expect(ofEach(commitments)).toEqual(ofEach(before.commitments));
    expect(after).not.toHaveProperty("unit");
  });

  it("feedback, an edition's note and a reminder are as without it", async () => {
    await done(
      stranger.call(
        "sendFeedback",
        filled("sendFeedback", { message: "Thanks" }),
      ),
    );
    const year = await freshYear(service);
    await service.play(`${year + 1}-02-01`);
    await done(
      city.call("sendReminders", {
        params: { year },
        ...filled("sendReminders", { send: false }),
      }),
    );
  });
});
