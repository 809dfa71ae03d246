import { dayIn } from "../../shared/days.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AuditEntry } from "../../shared/views/audit-view.ts";
import { Client, ok, everyPage } from "./client.ts";
import {
  accepted,
  applied,
  coordinator,
  freshYear,
  inForce,
  member,
  newApplication,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let year: number;
const acted = newApplication();
const other = newApplication();

const audit = async (query: Record<string, string> = {}) =>
  (await everyPage(city, "getAudit", query)).flatMap(
    ({ body }) => (body as { entries: AuditEntry[] }).entries,
  );
const lines = async (query: Record<string, string>, language = "en") => {
  const { text } = await city.call("getAudit", {
    query: { ...query, format: "csv" },
    headers: { "accept-language": language },
  });
  return text.replace("\ufeff", "").trimEnd().split("\n");
};

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  year = await freshYear(service);
  const today = new Date().toISOString().slice(0, 10);
  await member(service, city, today, acted);
  await applied(service, other);
  await inForce(city, other.id, today);
  await service.play(`${year + 1}-02-01`);
  const contact = await signedIn(service, acted.contact.email);
  await reported(contact, year, {
    goals: [{ goalId: acted.goals[0]!.id, status: "on-track" }],
    story: { title: "Pumps", text: "They hum.", publish: true },
  });
  await accepted(city, acted.id, year);
  await ok(
    city.call("decideStory", {
      params: { storyId: `${acted.id}.${year}` },
      body: { decision: "approve" },
    }),
  );
  await ok(
    city.call("publishEdition", {
      params: { year },
      body: { belowFloor: true },
    }),
  );
  await ok(
    city.call("saveRound", { params: { year }, body: { closed: true } }),
  );
});
afterAll(() => service.stop());

describe("the audit", () => {
  it("tells who did what when, to which member, and from which state to which", async () => {
    const entries = await audit({ member: acted.id });
    const did = entries
      .reverse()
      .map(({ by, subject, transition, from, to }) =>
        [by.name ?? by.kind, subject, transition, from, to].join(" "),
      );
    const [city] = entries.filter(({ by }) => by.kind === "coordinator");
    const mayor = city?.by.name ?? "";
    // An address, which tells people who it was; an id would not.
    expect(mayor).toMatch(/^\S+@\S+$/);
    expect(new Set(did)).toEqual(
      new Set([
        "applicant commitment apply none unconfirmed",
        "Robin Example commitment confirm unconfirmed submitted",
        "Robin Example member confirm unconfirmed active",
        `${mayor} commitment approve submitted approved`,
        `${mayor} commitment sign approved approved`,
        `${mayor} commitment enterIntoForce approved in-force`,
        "calendar report open none open",
        "Robin Example report submit draft submitted",
        `${mayor} report accept submitted accepted`,
        `${mayor} story approve offered approved`,
      ]),
    );
    for (const { member } of entries)
      expect(member).toEqual({ id: acted.id, name: acted.organisation.name });
    const ofReport = entries.find(({ transition }) => transition === "accept");
    expect(ofReport).toMatchObject({ subject: "report", year });
    const ofVersion = entries.find(({ transition }) => transition === "sign");
    expect(ofVersion).toMatchObject({ subject: "commitment", version: 1 });
  });

  it("has what concerns all members too: the round and its results", async () => {
    const ofAll = (await audit()).filter(({ member }) => !member);
    for (const expected of [
      { by: { kind: "calendar" }, subject: "round", transition: "open" },
      { subject: "round", transition: "close", from: "open", to: "closed" },
      { subject: "results", transition: "publish", from: "0", to: "1" },
    ])
      expect(ofAll).toContainEqual(
        expect.objectContaining({ ...expected, year }),
      );
  });

  it("has everybody's events once, the newest first, over all pages", async () => {
    for (let times = 0; times < 90; times++)
      await ok(
        city.call("changeMember", {
          params: { id: other.id },
          body: { unit: `Unit ${times}` },
        }),
      );
    const entries = await audit();
    expect(entries.length).toBeGreaterThan(100);
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().reverse());
    const texts = entries.map((one) => JSON.stringify(one));
    expect(new Set(texts).size).toBe(texts.length);
    for (const id of [acted.id, other.id]) {
      const alone = await audit({ member: id });
      const among = entries.filter(({ member }) => member?.id === id);
      const byText = (one: AuditEntry[]) =>
        one.map((e) => JSON.stringify(e)).sort();
      expect(byText(among)).toEqual(byText(alone));
    }
  });

  it("is read a month at a time, as months run where the network lives", async () => {
    const opened = await audit({ month: `${year + 1}-02` });
    expect(opened.length).toBeGreaterThan(0);
    for (const { at, by } of opened) {
      expect(at.slice(0, 7)).toBe(`${year + 1}-02`);
      expect(by).toEqual({ kind: "calendar" });
    }
    const monthOf = (at: string) => dayIn("Europe/Helsinki", at).slice(0, 7);
    const month = monthOf(new Date().toISOString());
    const both = await audit({ month, member: acted.id });
    const alone = await audit({ member: acted.id });
    expect(both).toEqual(alone.filter(({ at }) => monthOf(at) === month));
    expect(await audit({ month: "2001-01" })).toEqual([]);
    const wrong: Record<string, string>[] = [
      { month: "2027-13" },
      { month: "February" },
      { member: "me" },
      { cursor: "x" },
    ];
    for (const query of wrong)
      expectProblem(await city.call("getAudit", { query }), {
        status: 422,
        pointers: [`?${Object.keys(query)[0]}`],
      });
  });

  it("opens in a spreadsheet whole, in the reader's words and the network's time", async () => {
    const entries = await audit();
    const all = await lines({});
    expect(all).toHaveLength(1 + entries.length);
    expect(all[0]).toBe(
      "time;who;memberId;member;what;number;transition;from;to;why",
    );
    const opened = (language: string) =>
      lines({ month: `${year + 1}-02`, member: acted.id }, language);
    const place = `${acted.id};${acted.organisation.name}`;
    expect((await opened("fi"))[1]).toMatch(
      new RegExp(
        `^${year + 1}-02-01 \\d\\d:\\d\\d:\\d\\d;Kalenteri;${place};Vuosiraportti;${year};Avattiin;;Aloittamatta;$`,
      ),
    );
    expect((await opened("sv"))[1]).toContain(
      `;Kalendern;${place};Årsrapport;${year};Öppnades;;Inte påbörjad;`,
    );
  });

  it("calls a person who was erased a former contact", async () => {
    const params = { id: acted.id };
    const { contacts } = await ok(city.call("getMemberFile", { params }));
    await ok(
      city.call("changeMember", {
        params,
        body: {
          contacts: [
            { ...contacts[0], primary: false, unreachable: undefined },
            {
              name: "Kim Example",
              email: `kim-${acted.id}@company.example`,
              language: "sv",
              primary: true,
            },
          ],
        },
      }),
    );
    await ok(
      city.call("eraseContact", {
        params: { ...params, contactId: contacts[0].contactId },
      }),
    );
    const submitted = (await audit({ member: acted.id })).find(
      ({ transition }) => transition === "submit",
    );
    expect(submitted?.by).toEqual({ kind: "former-contact" });
    const told = await lines({ member: acted.id }, "en");
    expect(told.some((line) => line.includes(";A former contact;"))).toBe(true);
    expect(told.join()).not.toContain("Robin Example");
  });

  it.for([
    ["by name", { name: "Kim City", email: "kim@city.example" }, "Kim City"],
    [
      "else by address",
      { email: "kim@city.example", username: "k7" },
      "kim@city.example",
    ],
    ["else as the issuer calls it", { username: "k7" }, "k7"],
    ["else by id", {}, "stranger"],
    [
      "never by a name that is none",
      { name: "x".repeat(201), username: "k7" },
      "k7",
    ],
  ] as const)("shows a coordinator %s", async ([, claims, shown], { skip }) => {
    const { forgedToken } = service;
    if (!forgedToken) return skip("not run: nobody here can forge a token");
    const authorization = `Bearer ${await forgedToken({ claims })}`;
    const kim = new Client(service.url, { authorization });
    const { id } = await applied(service);
    await inForce(kim, id, new Date().toISOString().slice(0, 10));
    const by = (await audit({ member: id })).map((entry) => entry.by);
    const coordinators = by.filter(({ kind }) => kind === "coordinator");
    expect(coordinators.length).toBeGreaterThan(0);
    expect(new Set(coordinators.map(({ name }) => name))).toEqual(
      new Set([shown]),
    );
  });
});
