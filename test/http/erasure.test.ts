import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OperationName } from "../../shared/routes.ts";
import { Client, ok, everyPage } from "./client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  signedIn,
} from "./people.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let year: number;
const mark = randomUUID().slice(0, 8);
const person = {
  name: `Vanishing ${mark}`,
  email: `Vanishing-${mark}@company.example`,
  phone: `+358 40 ${mark}`,
  language: "sv" as const,
};
const application = newApplication({ contact: person });
const { id } = application;
const others = [newApplication(), newApplication(), newApplication()];
const traces = [person.name, person.email, person.phone];

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  year = await freshYear(service);
  const today = new Date().toISOString().slice(0, 10);
  for (const one of [application, ...others])
    await member(service, city, today, one);
  await service.play(`${year + 1}-02-01`);
});
afterAll(() => service.stop());

const pages = async (...asked: [OperationName, Record<string, string>?]) =>
  (await everyPage(city, ...asked)).map(({ text }) => text).join("\n");

const published = async () => {
  const anyone = new Client(service.url);
  const answers = [
    await anyone.call("getResults", { params: { year } }),
    await anyone.call("getResults", {
      params: { year },
      query: { format: "csv" },
    }),
    await anyone.call("getMember", { params: { id } }),
  ];
  return answers.map(({ status, text, etag }) => [status, text, etag]);
};

describe("a person who has done all that a contact can do, and is erased,", () => {
  let before: unknown;

  it("was everywhere", async () => {
    for (const one of [application, ...others]) {
      const contact = await signedIn(service, one.contact.email);
      await reported(contact, year, {
        goals: [{ goalId: one.goals[0]!.id, status: "on-track", value: 1150 }],
        figures: {
          boundary: "city",
          energy: { electricity: 700, heat: 400, fuels: 50 },
        },
        wishes: "More seminars",
      });
      await accepted(city, one.id, year);
    }
    const contact = await signedIn(service, person.email);
    await ok(contact.call("sendWish", { body: { message: "A tram" } }));
    const anyone = new Client(service.url);
    await ok(
      anyone.call("sendFeedback", {
        body: { message: "A broken link", email: person.email.toLowerCase() },
      }),
    );
    // A link that is asked for, and never used.
    await ok(
      anyone.call("requestSignInLink", { body: { email: person.email } }),
    );
    const desk = await contact.call("getDesk");
    await ok(
      contact.call("saveMyContacts", {
        headers: { "if-match": desk.etag },
        body: {
          contacts: [
            ...desk.body.contacts,
            {
              name: "Kim Example",
              email: `kim-${mark}@company.example`,
              language: "fi",
              primary: false,
            },
          ],
        },
      }),
    );
    await ok(
      city.call("publishEdition", {
        params: { year },
        body: { belowFloor: true },
      }),
    );
    await service.settle();
    before = await published();
    expect(before).toEqual([
      [200, expect.stringContaining(`"year":${year}`), expect.anything()],
      [200, expect.anything(), expect.anything()],
      [200, expect.anything(), expect.anything()],
    ]);
    expect(await pages("exportMembers")).toContain(person.email);
    expect(await pages("getAudit", { member: id })).toContain(person.name);
    expect(await pages("listInbox")).toContain(person.email.toLowerCase());
  });

  it("is nowhere afterwards: in no answer, no export, no audit, and nowhere in the table", async ({
    skip,
  }) => {
    const params = { id };
    const { contacts } = await ok(city.call("getMemberFile", { params }));
    const { contactId } = contacts.find(
      ({ email }: { email: string }) => email === person.email,
    );
    await ok(city.call("eraseContact", { params: { id, contactId } }));
    await service.settle();
    const { everything } = service;
    // One after the other: an emulator starts a process for each that is asked at once.
    const tables: string[] = [];
    for (const table of ["members", "goals", "reports", "answers"])
      tables.push(await pages("exportMembers", { format: "csv", table }));
    const told = [
      (await city.call("getMemberFile", { params })).text,
      await pages("exportMembers"),
      ...tables,
      await pages("getAudit"),
      await pages("getAudit", { member: id }),
      await pages("getAudit", { format: "csv" }),
      await pages("listInbox"),
      await pages("getWorklist"),
    ];
    const isFound = (text: string) =>
      traces.filter((trace) =>
        text.toLowerCase().includes(trace.toLowerCase()),
      );
    expect(told.map(isFound)).toEqual(told.map(() => []));
    if (!everything)
      return skip("not run in part: this base URL has no door to its table");
    const table = await everything();
    expect(table, "what was done is kept under an id").toContain(contactId);
    expect(
      table.split("\n").filter((item) => isFound(item).length > 0),
    ).toEqual([]);
  });

  it("leaves the published figures as they were, to the byte", async () => {
    expect(await published()).toEqual(before);
  });
});
