/** What a mail service does that is busy, away or silent for a while: nothing is lost, nobody is locked out, nothing leaves six times. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { Client, ok, whatWaits } from "../http/client.ts";
import { eventually } from "../http/eventually.ts";
import { allMail, mailServiceTells } from "../http/mail-service.ts";
import {
  coordinator,
  mailsTo,
  newApplication,
  newestWays,
  tokenFor,
} from "../http/people.ts";
import { expectProblem } from "../http/problem.ts";
import { type TestedService, testedService } from "../http/service.ts";
import {
  openSesProxy,
  type SesFault,
  type SesProxy,
  type Standstill,
} from "./ses-proxy.ts";

let proxy: SesProxy;
let service: TestedService;
let city: Client;

beforeAll(async () => {
  proxy = await openSesProxy();
  service = await testedService({ env: ({ mail }) => proxy.before(mail) });
  city = await coordinator(service);
});
afterEach(async () => {
  proxy.heal();
  await service.settle();
});
afterAll(async () => {
  await service.stop();
  proxy.close();
});

async function applies(application = newApplication()): Promise<Application> {
  const browser = new Client(service.url);
  await ok(browser.call("submitApplication", { body: application }));
  return application;
}
const confirmationOf = async ({ id }: Application) =>
  (await allMail(city, { member: id })).find(
    ({ template }) => template === "confirm-application",
  )!;
const copies = async ({ contact }: Application) =>
  (await mailsTo(service, contact.email)).length;
const onWorklist = async ({ id }: Application) =>
  (await whatWaits(city)).filter(({ memberId }) => memberId === id);
/** The calendar's next runs, which try again what waits. */
const tomorrow = () =>
  service.play(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
async function confirmed({ id, contact }: Application) {
  const token = await tokenFor(service, contact.email, "confirm");
  const params = { id };
  await ok(
    new Client(service.url).call("confirmApplication", {
      params,
      body: { token },
    }),
  );
}

/** Somebody who applied, confirmed, and got all mail that tells of it. */
async function joined(change: Partial<Application> = {}) {
  const application = await applies(newApplication(change));
  await service.settle();
  await confirmed(application);
  await service.settle();
  return application;
}

describe("an application that was answered", () => {
  const refusals: SesFault[] = ["500", "503 of a gateway", "throttle"];
  it.each(refusals)(
    "is confirmed within seconds when SES says: %s",
    async (fault) => {
      proxy.fail(fault, fault, fault, fault, fault);
      const application = await applies();
      await service.settle();
      expect(await copies(application)).toBe(1);
      await confirmed(application);
    },
  );

  const silences: SesFault[] = ["unreadable answer", "empty answer", "drop"];
  it.each(silences)(
    "is confirmed with the next run of the calendar after: %s",
    async (fault) => {
      proxy.fail(fault);
      const application = await applies();
      await service.settle();
      expect(await confirmationOf(application)).toMatchObject({
        state: "queued",
        why: "trying-again",
      });
      await tomorrow();
      expect(await copies(application)).toBe(1);
      await confirmed(application);
    },
  );

  it("is confirmed though SES said no longer than the stream tries", async () => {
    proxy.failAll("500");
    const application = await applies();
    await service.settle();
    expect(await confirmationOf(application)).toMatchObject({
      state: "queued",
      why: "trying-again",
    });
    proxy.heal();
    await tomorrow();
    expect(await copies(application)).toBe(1);
    await confirmed(application);
  });

  it("is confirmed however long SES takes nothing, and so are the applicant's others", async () => {
    proxy.failAll("daily quota");
    const { contact } = newApplication();
    const applications = [];
    for (let times = 0; times < 3; times++)
      applications.push(await applies(newApplication({ contact })));
    await service.settle();
    for (let runs = 0; runs < 3; runs++) await tomorrow();
    for (const one of applications)
      expect(await confirmationOf(one)).toMatchObject({ state: "queued" });
    proxy.heal();
    await tomorrow();
    for (const one of applications)
      expect(await confirmationOf(one)).toMatchObject({ state: "sent" });
    expect(proxy.taken(contact.email)).toBe(3);
  });

  it("waits when too many came for one address, and is not dropped", async () => {
    const { contact } = newApplication();
    // Counted by the hour of the clock: should one end meanwhile, the next has three more.
    const states = new Map<string, unknown>();
    for (let times = 0; times < 7; times++) {
      const one = await applies(newApplication({ contact }));
      await service.settle();
      const { state, why } = await confirmationOf(one);
      states.set(one.id, why ?? state);
    }
    expect(new Set(states.values())).toEqual(new Set(["sent", "limit"]));
    const waiting = [...states.values()].filter((state) => state === "limit");
    expect(proxy.taken(contact.email)).toBe(7 - waiting.length);
    const mails = await allMail(city, { state: "dropped" });
    expect(mails).toEqual([]);
  });
});

describe("a mail service that takes nothing from anybody", () => {
  const whys: [Standstill, string][] = [
    ["our domain is not verified", "not-verified"],
    ["more than one is not verified", "not-verified"],
    ["mail-from is not verified", "not-verified"],
    ["sending paused", "paused"],
    ["account paused", "paused"],
    ["configuration set paused", "paused"],
    ["no configuration set", "configuration-set"],
    ["daily quota", "quota"],
    ["not allowed", "refused"],
    ["something new", "refused"],
  ];
  type Stopped = { since: string; why: string } | undefined;
  const stopped = async () =>
    (
      await Promise.all([
        ok(city.call("getWorklist")),
        ok(city.call("listMail")),
        ok(city.call("listComingMail", { query: { days: "1" } })),
      ])
    ).map((body) => body["mailStopped"] as Stopped);

  it.each(whys)(
    "loses none, says why, and all leave once it is well again: %s",
    async (fault, why) => {
      proxy.failAll(fault);
      const application = await applies();
      await service.settle();
      await tomorrow();
      expect(await confirmationOf(application)).toMatchObject({
        state: "queued",
        why: "standstill",
      });
      expect(await onWorklist(application)).not.toContainEqual(
        expect.objectContaining({ waits: "mail-failed" }),
      );
      for (const said of await stopped()) expect(said?.why).toBe(why);
      proxy.heal();
      await tomorrow();
      expect(await confirmationOf(application)).toMatchObject({
        state: "sent",
      });
      expect(await copies(application)).toBe(1);
      expect(await stopped()).toEqual([undefined, undefined, undefined]);
    },
  );

  it("loses no opening day", async () => {
    proxy.failAll("our domain is not verified");
    const applications = await Promise.all(
      Array.from({ length: 25 }, () => applies()),
    );
    await service.settle();
    for (let runs = 0; runs < 2; runs++) await tomorrow();
    proxy.heal();
    await tomorrow();
    for (const one of applications) expect(await copies(one)).toBe(1);
  });

  it("tells since when, whatever it says meanwhile", async () => {
    proxy.failAll("sending paused");
    await applies();
    await service.settle();
    const [first] = await stopped();
    proxy.failAll("no configuration set");
    await tomorrow();
    expect((await stopped())[0]).toEqual({
      since: first?.since,
      why: "configuration-set",
    });
    proxy.heal();
    await tomorrow();
  });

  it("lets somebody sign in as soon as it is well again, who asks anew", async () => {
    const { contact } = await joined();
    const ask = async () => {
      const browser = new Client(service.url);
      const body = { email: contact.email };
      expect((await browser.call("requestSignInLink", { body })).status).toBe(
        202,
      );
      await service.settle();
    };
    const before = proxy.taken(contact.email);
    proxy.failAll("account paused");
    await ask();
    expect(proxy.taken(contact.email)).toBe(before);
    proxy.heal();
    await ask();
    expect(proxy.taken(contact.email)).toBe(before + 1);
    expect((await stopped())[0]).toBeUndefined();
  });
});

describe("a mail that SES does not take", () => {
  it("waits while the account is on trial and its reader is not verified; others do not", async () => {
    const { contact } = newApplication();
    proxy.leaveUnverified(contact.email);
    const one = await applies(newApplication({ contact }));
    const other = await applies();
    await service.settle();
    expect(await confirmationOf(one)).toMatchObject({
      state: "queued",
      why: "trial",
    });
    expect(await copies(other)).toBe(1);
    expect(await ok(city.call("getWorklist"))).not.toHaveProperty(
      "mailStopped",
    );
    proxy.heal();
    await tomorrow();
    expect(await copies(one)).toBe(1);
  });

  it("has failed where its own address is wrong, and waits for a coordinator", async () => {
    proxy.fail("wrong address");
    const application = await applies();
    await service.settle();
    const mail = await confirmationOf(application);
    expect(mail).toMatchObject({ state: "failed", why: "not-accepted" });
    expect(await onWorklist(application)).toContainEqual(
      expect.objectContaining({ waits: "mail-failed", id: mail.id }),
    );
    expect(await ok(city.call("getWorklist"))).not.toHaveProperty(
      "mailStopped",
    );
  });
});

describe("mails that have failed since a moment", () => {
  const resendFailed = async (since: string, send: boolean) => {
    const pages: { mails: number; left: number }[] = [];
    let cursor: string | undefined;
    do {
      const body = { since, send, ...(cursor && { cursor }) };
      const page = await ok(city.call("resendFailedMail", { body }));
      pages.push(page as (typeof pages)[number]);
      cursor = page["cursor"] as string | undefined;
    } while (cursor);
    const sum = (of: "mails" | "left") =>
      pages.reduce((all, page) => all + page[of], 0);
    return { mails: sum("mails"), left: sum("left") };
  };
  const failedSince = async () => {
    const moment = new Date().toISOString();
    const applications: Application[] = [];
    proxy.failAll("wrong address");
    for (let times = 0; times < 7; times++) applications.push(await applies());
    await service.settle();
    proxy.heal();
    return { moment, applications };
  };

  it("are counted, then sent again together, each once; older ones are left alone", async () => {
    const older = await failedSince();
    const { moment, applications } = await failedSince();
    expect(await resendFailed(moment, false)).toEqual({ mails: 7, left: 0 });
    for (const one of applications) expect(await copies(one)).toBe(0);
    expect(await resendFailed(moment, true)).toEqual({ mails: 7, left: 0 });
    await service.settle();
    for (const one of applications) {
      expect(await copies(one)).toBe(1);
      expect(await onWorklist(one)).not.toContainEqual(
        expect.objectContaining({ waits: "mail-failed" }),
      );
      await confirmed(one);
    }
    for (const one of older.applications) expect(await copies(one)).toBe(0);
    expect(await resendFailed(moment, true)).toEqual({ mails: 0, left: 0 });
  });

  it("are sent again once, though two coordinators ask for it at the same time", async () => {
    const { moment, applications } = await failedSince();
    await Promise.all([
      resendFailed(moment, true),
      resendFailed(moment, true),
      resendFailed(moment, true),
    ]);
    await service.settle();
    for (const one of applications) expect(await copies(one)).toBe(1);
  });

  it("stay where they may have left all the same, or would be of no use", async () => {
    const moment = new Date().toISOString();
    proxy.failAll("answer lost");
    const unanswered = await applies();
    await service.settle();
    for (let runs = 0; runs < 2; runs++) await tomorrow();
    proxy.heal();
    expect(await confirmationOf(unanswered)).toMatchObject({ state: "failed" });
    expect(await resendFailed(moment, true)).toEqual({ mails: 0, left: 1 });
    await service.settle();
    expect(await copies(unanswered)).toBe(2);
    await confirmed(unanswered);

    const later = new Date().toISOString();
    const application = await applies();
    await service.settle();
    const mail = await confirmationOf(application);
    await confirmed(application);
    await service.settle();
    await mailServiceTells(service, "Reject", mail);
    await ok(
      city.call("endMember", {
        params: { id: application.id },
        body: { reason: "left", on: later.slice(0, 10) },
      }),
    );
    expect(await resendFailed(later, true)).toEqual({ mails: 0, left: 1 });
  });

  it("are not looked for by a moment that is none", async () => {
    const body = { since: "yesterday", send: true };
    expectProblem(await city.call("resendFailedMail", { body }), {
      status: 422,
      pointers: ["/since"],
    });
  });
});

describe("a mail whose answer was lost", () => {
  const lost: SesFault[] = [
    "answer lost",
    "answer unreadable after the effect",
  ];
  it.each(lost)(
    "leaves twice at most, and is on the worklist: %s",
    async (fault) => {
      proxy.failAll(fault);
      const application = await applies();
      await service.settle();
      expect(await copies(application)).toBe(1);
      for (let runs = 0; runs < 3; runs++) await tomorrow();
      expect(await copies(application)).toBe(2);
      const mail = await confirmationOf(application);
      expect(mail).toMatchObject({
        state: "failed",
        why: "unanswered",
        canResend: true,
      });
      expect(await onWorklist(application)).toEqual([
        expect.objectContaining({ waits: "mail-failed", id: mail.id }),
      ]);
      await confirmed(application);

      await mailServiceTells(service, "Delivery", mail);
      expect(await confirmationOf(application)).toMatchObject({
        state: "delivered",
      });
      expect(await onWorklist(application)).not.toContainEqual(
        expect.objectContaining({ waits: "mail-failed" }),
      );
    },
  );

  it("leaves once when SES tells of its delivery meanwhile", async () => {
    proxy.fail("answer lost");
    const application = await applies();
    await service.settle();
    const mail = await confirmationOf(application);
    await mailServiceTells(service, "Delivery", mail);
    await tomorrow();
    expect(await copies(application)).toBe(1);
    expect(await confirmationOf(application)).toMatchObject({
      state: "delivered",
    });
  });

  it("counts again from nought when SES says no after all", async () => {
    proxy.fail("drop");
    const application = await applies();
    await service.settle();
    proxy.failAll("daily quota");
    await tomorrow();
    proxy.heal();
    await tomorrow();
    expect(await confirmationOf(application)).toMatchObject({ state: "sent" });
    expect(await copies(application)).toBe(1);
  });

  it("holds up nobody else's", async () => {
    proxy.fail("hang");
    const [one, other] = [await applies(), await applies()];
    await service.settle();
    expect(await copies(other)).toBe(1);
    await tomorrow();
    expect(await copies(one)).toBe(1);
  });
});

describe("a sign-in link", () => {
  const ask = (browser: Client, { contact: { email } }: Application) =>
    browser.call("requestSignInLink", { body: { email } });
  const start = (browser: Client, body: object) =>
    browser.call("startSession", { body });

  it("comes when SES is well again, without being asked for anew; and the third as the first", async () => {
    const application = await joined();
    const { email } = application.contact;
    const before = proxy.taken(email);
    proxy.failAll("500");
    const browsers = [1, 2, 3].map(() => new Client(service.url));
    for (const browser of browsers)
      expect((await ask(browser, application)).status).toBe(202);
    const asked = proxy.asked();
    await eventually(
      () => Promise.resolve(proxy.asked() > asked + 8 || undefined),
      "tries of links",
    );
    expect(proxy.taken(email)).toBe(before);
    proxy.heal();
    await service.settle();
    expect(proxy.taken(email)).toBe(before + 3);
    const [way] = await newestWays(service, email);
    const statuses = await Promise.all(
      browsers.map((browser) => start(browser, { token: way?.token })),
    );
    expect(statuses.map(({ status }) => status).sort()).toEqual([
      201, 401, 401,
    ]);
  });

  it("leaves twice at most when answers are lost, and the first that comes is good", async () => {
    const application = await joined();
    const { email } = application.contact;
    const before = proxy.taken(email);
    proxy.failAll("answer lost");
    const browser = new Client(service.url);
    expect((await ask(browser, application)).status).toBe(202);
    const first = await eventually(
      async () => (await newestWays(service, email))[0],
      "a sign-in mail",
    );
    await service.settle();
    expect(proxy.taken(email)).toBe(before + 2);
    expect((await start(browser, { token: first.token })).status).toBe(201);
  });

  it("is not kept back by confirmations of the same address", async () => {
    const { contact } = newApplication();
    const own = [];
    for (let times = 0; times < 3; times++) own.push(await joined({ contact }));
    const before = proxy.taken(contact.email);
    for (let times = 0; times < 3; times++)
      expect((await ask(new Client(service.url), own[0]!)).status).toBe(202);
    await service.settle();
    expect(proxy.taken(contact.email)).toBe(before + 3);
  });
});

describe("what SES tells", () => {
  it("begins with a greeting that is no event, and breaks nothing", async () => {
    await service.tell!(
      "Successfully validated SNS topic for Amazon SES event publishing.",
    );
  });

  const timestamp = "2027-02-01T09:30:00.000Z";
  const about = { timestamp, destination: ["kim@company.example"], tags: {} };
  it.each([
    ["words", "Bounced: kim@company.example"],
    ["an event of another kind", { eventType: "Whatever", mail: about }],
    ["a bounce without its kind", { eventType: "Bounce", mail: about }],
    ["nothing", ""],
  ])("is refused where it is %s, and names no address", async (_, told) => {
    const refused = service.tell!(told);
    await expect(refused).rejects.toThrow("No event of SES");
    await expect(refused).rejects.not.toThrow("kim@");
  });
});
