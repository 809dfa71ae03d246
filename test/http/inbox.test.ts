import { randomUUID } from "node:crypto";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "../../shared/days.ts";
import type { InboxItem } from "../../shared/inbox.ts";
import type { Answers } from "../../shared/report.ts";
import { Client, ok, whatWaits, everyPage } from "./client.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let anyone: Client;
let contact: Client;
let year: number;
let whoDecides: string | undefined;
const wisher = newApplication();

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  whoDecides = decodeJwt(await service.token()).sub;
  anyone = new Client(service.url);
  year = await freshYear(service);
  await member(service, city, new Date().toISOString().slice(0, 10), wisher);
  await service.play(`${year + 1}-02-01`);
  contact = await signedIn(service, wisher.contact.email);
});
afterAll(() => service.stop());

type Item = InboxItem & { due?: string };

const inbox = async () =>
  (await everyPage(city, "listInbox")).flatMap(
    ({ body }) => (body as { items: Item[] }).items,
  );
const said = async (message: string) =>
  (await inbox()).filter((item) => item.message === message);
const onWorklist = async (id: string) =>
  (await whatWaits(city)).filter((item) => item.id === id);
const mark = (inboxId: string, body: object) =>
  city.call("markInboxItem", { params: { inboxId }, body });
const newText = () => `More seminars ${randomUUID()}`;

describe("feedback", () => {
  it("waits on the worklist until it is read, with the day by which it is to be answered", async () => {
    const message = newText();
    await ok(
      anyone.call("sendFeedback", {
        body: { message, email: "citizen@home.example", page: "/fi/results" },
      }),
    );
    const [item] = await said(message);
    expect(item).toMatchObject({
      kind: "feedback",
      state: "unread",
      email: "citizen@home.example",
      page: "/fi/results",
      due: addDays(dayIn("Europe/Helsinki", item!.at), 14),
    });
    expect(await onWorklist(item!.id)).toEqual([
      { waits: "feedback", since: item!.at, id: item!.id },
    ]);

    const read = await ok(mark(item!.id, { state: "read" }));
    expect(read).toMatchObject({
      state: "read",
      email: "citizen@home.example",
      read: {
        id: whoDecides,
        at: expect.stringMatching(/^\d{4}-/) as string,
      },
    });
    expect(await onWorklist(item!.id)).toEqual([]);
    expect(await said(message)).toEqual([read]);

    const unread = await ok(mark(item!.id, { state: "unread" }));
    expect(unread).not.toHaveProperty("read");
    expect(await onWorklist(item!.id)).toHaveLength(1);
  });

  it("is read once it is answered, and the address of who sent it is forgotten", async () => {
    const message = newText();
    const email = `${randomUUID()}@home.example`;
    await ok(anyone.call("sendFeedback", { body: { message, email } }));
    const [item] = await said(message);
    const answered = await ok(mark(item!.id, { answered: true }));
    expect(answered).toMatchObject({
      state: "read",
      read: { id: whoDecides },
      answered: { id: whoDecides },
    });
    expect(await onWorklist(item!.id)).toEqual([]);
    expect(JSON.stringify(await inbox())).not.toContain(email);
    const again = await ok(mark(item!.id, { answered: true }));
    expect(again.answered, "who answered first").toEqual(answered.answered);
  });

  it("stands unread before read, and within each the newest first, over all pages", async () => {
    const messages = Array.from({ length: 60 }, newText);
    for (const message of messages)
      await ok(anyone.call("sendFeedback", { body: { message } }));
    const [early, late] = [messages[3]!, messages[40]!];
    for (const message of [late, early])
      await ok(mark((await said(message))[0]!.id, { state: "read" }));
    const items = await inbox();
    const isRead = items.map(({ state }) => state === "read");
    expect(isRead).toEqual(isRead.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const order = items.map(({ message }) => messages.indexOf(message));
    expect(order.filter((n) => n >= 0)).toEqual([
      ...[...messages.keys()].filter((n) => n !== 3 && n !== 40).reverse(),
      40,
      3,
    ]);
  });

  it("that nobody sent cannot be marked", async () => {
    const unknown = `2027-01-01T00:00:00.000Z.${randomUUID()}`;
    for (const id of [unknown, randomUUID(), "read#x"])
      expectProblem(await mark(id, { state: "read" }), { status: 404 });
    expectProblem(await city.call("listInbox", { query: { cursor: "x" } }), {
      status: 422,
      pointers: ["?cursor"],
    });
  });
});

describe("a member's wish", () => {
  it("reaches the coordinators under its name, and is nobody's to answer by a day", async () => {
    const message = newText();
    await ok(contact.call("sendWish", { body: { message } }));
    const [wish] = await said(message);
    expect(wish).toMatchObject({
      kind: "wish",
      state: "unread",
      memberId: wisher.id,
      memberName: wisher.organisation.name,
    });
    expect(wish).not.toHaveProperty("due");
    expect(await onWorklist(wish!.id)).toEqual([
      expect.objectContaining({ waits: "wish", memberId: wisher.id }),
    ]);
  });

  it("in a report comes once: sent again it is not repeated, changed it takes the place of what nobody has read", async () => {
    const goalId = wisher.goals[0]!.id;
    const submitted = (wishes: string) =>
      reported(contact, year, {
        goals: [{ goalId, status: "on-track" }],
        wishes,
      } satisfies Answers);
    const takeBack = () =>
      ok(contact.call("takeBackMyReport", { params: { year } }));
    const ofReport = async () =>
      (await inbox()).filter((item) => item.year === year);

    const [first, second, third] = [newText(), newText(), newText()];
    await submitted(first);
    const [wish] = await ofReport();
    expect(wish).toMatchObject({
      kind: "wish",
      state: "unread",
      message: first,
      memberId: wisher.id,
    });
    await takeBack();
    await submitted(first);
    expect(await ofReport()).toEqual([wish]);

    await takeBack();
    await submitted(second);
    const changed = await ofReport();
    expect(changed.map(({ message }) => message)).toEqual([second]);
    expect(await onWorklist(wish!.id)).toEqual([]);

    await ok(mark(changed[0]!.id, { state: "read" }));
    await takeBack();
    await submitted(third);
    expect((await ofReport()).map(({ message }) => message)).toEqual([
      third,
      second,
    ]);

    await takeBack();
    await submitted("");
    expect((await ofReport()).map(({ message }) => message)).toEqual([second]);
  });

  it("is never published", async () => {
    const message = newText();
    await ok(contact.call("sendWish", { body: { message } }));
    for (const answer of [
      await anyone.call("getMember", { params: { id: wisher.id } }),
      await anyone.call("listStories"),
      await anyone.call("listMembers"),
      await anyone.call("listResults"),
    ])
      expect(answer.text).not.toContain("More seminars");
  });
});
