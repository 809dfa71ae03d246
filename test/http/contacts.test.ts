import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client, ok, whatWaits } from "./client.ts";
import { allMail } from "./mail-service.ts";
import {
  applied,
  coordinator,
  freshYear,
  mailsTo,
  member,
  newApplication,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
});
afterAll(() => service.stop());

const timestamp = new Date().toISOString();
const joined = () =>
  member(service, city, new Date().toISOString().slice(0, 10));
const file = (id: string) => ok(city.call("getMemberFile", { params: { id } }));

describe("a contact whose mail comes back", () => {
  /** What waits for the coordinators about a member. */
  const waiting = async (id: string) => {
    return (await whatWaits(city))
      .filter(({ memberId }) => memberId === id)
      .map(({ waits }) => waits);
  };
  const told = async (id: string, contactId: string, event: object) => {
    const mail = {
      timestamp,
      tags: {
        member: [id],
        contact: [contactId],
        mail: [Buffer.from("no longer known").toString("base64url")],
      },
    };
    await service.tell?.({ ...event, mail });
  };

  it.for([
    { eventType: "Bounce", bounce: { bounceType: "Permanent", timestamp } },
    { eventType: "Complaint", complaint: { timestamp } },
  ])(
    "for good ($eventType) waits for the coordinators, once, until it is replaced",
    async (event, { skip }) => {
      if (!service.tell)
        skip("not run: SES at this base URL cannot be made to tell anything");
      const { id, contact } = await joined();
      const [{ contactId }] = (await file(id)).contacts;
      await told(id, contactId, event);
      await told(id, contactId, event);
      expect(await waiting(id)).toEqual(["contact-unreachable"]);
      const email = `new-${randomUUID()}@company.example`;
      const contacts = [{ ...contact, email, primary: true }];
      await ok(
        city.call("changeMember", { params: { id }, body: { contacts } }),
      );
      expect(await waiting(id)).toEqual([]);
    },
  );

  it("gets no more of a round's mail; the others are told, and get it instead until the address is changed", async ({
    skip,
  }) => {
    if (!service.tell)
      skip("not run: SES at this base URL cannot be made to tell anything");
    const year = await freshYear(service);
    const { id, contact } = await joined();
    const spare = { ...newApplication().contact, language: "sv" as const };
    const both = [
      { ...contact, primary: true },
      { ...spare, primary: false },
    ];
    await ok(
      city.call("changeMember", { params: { id }, body: { contacts: both } }),
    );
    await service.play(`${year + 1}-02-01`);
    const subjects = async (email: string) =>
      (await mailsTo(service, email)).map(({ subject }) => subject);
    const bounce = { bounceType: "Permanent", timestamp };
    const [first, second] = (await file(id)).contacts;
    expect(await subjects(spare.email)).toHaveLength(1);
    const before = await subjects(contact.email);
    await told(id, first.contactId, { eventType: "Bounce", bounce });
    await service.settle();
    expect((await subjects(spare.email)).slice(1)).toEqual([
      "En kontaktpersons e-postadress fungerar inte",
    ]);

    await service.play(`${year + 1}-03-17`);
    expect(await subjects(contact.email)).toEqual(before);
    const reminded = await subjects(spare.email);
    expect(reminded).toHaveLength(3);

    const email = `new-${randomUUID()}@company.example`;
    const contacts = [
      { ...both[0]!, email },
      { ...both[1]!, contactId: second.contactId },
    ];
    await ok(city.call("changeMember", { params: { id }, body: { contacts } }));
    await service.play(`${year + 1}-03-28`);
    expect((await subjects(email)).length).toBeGreaterThan(1);
    expect(await subjects(spare.email)).toEqual(reminded);
  });

  it("gets nothing that was queued before that was known", async ({ skip }) => {
    if (!service.tell)
      skip("not run: SES at this base URL cannot be made to tell anything");
    const application = newApplication();
    const { id, contact } = await applied(service, application);
    const [{ contactId }] = (await file(id)).contacts;
    await service.settle();
    const before = (await mailsTo(service, contact.email)).length;
    await ok(city.call("pauseMail", { body: { paused: true } }));
    try {
      await ok(
        city.call("decideCommitment", {
          params: { id },
          body: { decision: "return", message: "Which year?" },
        }),
      );
      const bounce = { bounceType: "Permanent", timestamp };
      await told(id, contactId, { eventType: "Bounce", bounce });
    } finally {
      await ok(city.call("pauseMail", { body: { paused: false } }));
    }
    await service.play(`${(await freshYear(service)) + 3}-01-02`);
    expect(await mailsTo(service, contact.email)).toHaveLength(before);
    expect(
      (await allMail(city, { member: id })).find(
        ({ template }) => template === "commitment-returned",
      ),
    ).toMatchObject({ state: "dropped", why: "unreachable" });
  });

  it.for([
    { eventType: "Bounce", bounce: { bounceType: "Transient", timestamp } },
    { eventType: "Delivery", delivery: { timestamp } },
    { eventType: "Reject" },
  ])(
    "for now, or not at all ($eventType), is mailed to as before",
    async (event, { skip }) => {
      if (!service.tell)
        skip("not run: SES at this base URL cannot be made to tell anything");
      const { id } = await joined();
      const [{ contactId }] = (await file(id)).contacts;
      await told(id, contactId, event);
      expect(await waiting(id)).toEqual([]);
    },
  );
});

describe("a member's contacts, changed by itself while a coordinator has them open,", () => {
  it("are not written over, and are once they have been read anew", async () => {
    const { id, contact } = await joined();
    const params = { id };
    const opened = await city.call("getMemberFile", { params });
    const browser = await signedIn(service, contact.email);
    const { etag, body } = await browser.call("getDesk");
    const [{ contactId }] = body.contacts;
    const kept = { ...contact, contactId, primary: true };
    const added = {
      name: "Kim Example",
      email: `kim-${id}@company.example`,
      language: "fi",
      primary: false,
    };
    await ok(
      browser.call("saveMyContacts", {
        headers: { "if-match": etag },
        body: { contacts: [kept, added] },
      }),
    );
    const corrected = { contacts: [{ ...kept, name: "Robin Exempel" }] };
    expectProblem(
      await city.call("changeMember", {
        params,
        body: corrected,
        headers: { "if-match": opened.etag },
      }),
      { status: 412, code: "draft-stale" },
    );
    expect((await file(id)).contacts).toHaveLength(2);
    const newest = await city.call("getMemberFile", { params });
    const again = { params, headers: { "if-none-match": newest.etag } };
    // What it may be written over by is no sign that its reports and history are as they were.
    expect((await city.call("getMemberFile", again)).status).toBe(200);
    const after = await ok(
      city.call("changeMember", {
        params,
        body: corrected,
        headers: { "if-match": newest.etag },
      }),
    );
    expect(after.contacts).toMatchObject([{ name: "Robin Exempel" }]);
  });
});

describe("a contact nobody has needed for two years", () => {
  it("is forgotten, and the primary one is not", async () => {
    const { id, contact } = await joined();
    const spare = newApplication().contact;
    const contacts = [
      { ...contact, primary: true },
      { ...spare, primary: false },
    ];
    await ok(city.call("changeMember", { params: { id }, body: { contacts } }));
    const emails = async () =>
      (await file(id)).contacts.map(({ email }: { email: string }) => email);
    expect(await emails()).toEqual([contact.email, spare.email]);
    await service.play(`${(await freshYear(service)) + 3}-12-01`);
    expect(await emails()).toEqual([contact.email]);
    await signedIn(service, contact.email);
  });
});
