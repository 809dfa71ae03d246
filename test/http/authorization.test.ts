/**
 * Who may call what: every operation by every caller, each cell by itself. Whatever the table does not list is denied, and an
 * operation that is missing from it does not compile.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OperationName, type Route, routes } from "../../shared/routes.ts";
import { type Answer, Client, ok } from "./client.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  signedIn,
} from "./people.ts";
import { type Forgery, type TestedService, testedService } from "./service.ts";

type Role = "anyone" | "member" | "coordinator";

const may: Record<OperationName, Role> = {
  getNetwork: "anyone",
  submitApplication: "anyone",
  confirmApplication: "anyone",
  listMembers: "anyone",
  getMember: "anyone",
  getMemberCommitment: "anyone",
  listResults: "anyone",
  getResults: "anyone",
  listStories: "anyone",
  requestSignInLink: "anyone",
  startSession: "anyone",
  endSession: "anyone",
  sendFeedback: "anyone",
  getOpenapi: "anyone",
  getDesk: "member",
  getMyCommitment: "member",
  getMyCommitmentVersion: "member",
  saveMyCommitment: "member",
  submitMyCommitment: "member",
  withdrawMyCommitment: "member",
  getMyReport: "member",
  saveMyReport: "member",
  submitMyReport: "member",
  takeBackMyReport: "member",
  saveMyContacts: "member",
  sendWish: "member",
  getWorklist: "coordinator",
  tickOff: "coordinator",
  listAllMembers: "coordinator",
  getCommitment: "coordinator",
  getCommitmentSubmission: "coordinator",
  getReportSubmission: "coordinator",
  getMemberFile: "coordinator",
  changeMember: "coordinator",
  endMember: "coordinator",
  eraseContact: "coordinator",
  decideCommitment: "coordinator",
  undoCommitmentDecision: "coordinator",
  recordSignature: "coordinator",
  decideReport: "coordinator",
  undoReportDecision: "coordinator",
  extendDeadline: "coordinator",
  listRounds: "coordinator",
  getRound: "coordinator",
  listRoundMembers: "coordinator",
  saveRound: "coordinator",
  sendReminders: "coordinator",
  publishEdition: "coordinator",
  withdrawEdition: "coordinator",
  listMail: "coordinator",
  listComingMail: "coordinator",
  getMail: "coordinator",
  resendMail: "coordinator",
  resendFailedMail: "coordinator",
  pauseMail: "coordinator",
  decideStory: "coordinator",
  listInbox: "coordinator",
  markInboxItem: "coordinator",
  getAudit: "coordinator",
  importMembers: "coordinator",
  exportMembers: "coordinator",
};

const callers = {
  "nobody in particular": "anyone",
  "the member": "member",
  "another member": "member",
  "a member that has left": "anyone",
  "a contact that was replaced": "anyone",
  "whoever signed out": "anyone",
  "a coordinator": "coordinator",
  "a token without the role": "anyone",
  "a token of another issuer": "anyone",
  "a token signed by another key": "anyone",
  "a token for another audience": "anyone",
  "a token that has expired": "anyone",
} as const satisfies Record<string, Role>;
type Caller = keyof typeof callers;

let service: TestedService;
let city: Client;
let year: number;
const [owner, neighbour, leaver, replaced, signedOut] = Array.from(
  { length: 5 },
  () => newApplication(),
) as [Ours, Ours, Ours, Ours, Ours];
type Ours = ReturnType<typeof newApplication>;
const clients = new Map<Caller, Client>();

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  year = await freshYear(service);
  const today = new Date().toISOString().slice(0, 10);
  for (const one of [owner, neighbour, leaver, replaced, signedOut])
    await member(service, city, today, one);
  await service.play(`${year + 1}-02-01`);
  const browser = (one: Ours) => signedIn(service, one.contact.email);
  clients.set("nobody in particular", new Client(service.url));
  clients.set("the member", await browser(owner));
  clients.set("another member", await browser(neighbour));
  clients.set("a member that has left", await browser(leaver));
  clients.set("a contact that was replaced", await browser(replaced));
  clients.set("a coordinator", city);
  const out = await browser(signedOut);
  const kept = copyOf(out);
  await ok(out.call("endSession"));
  clients.set("whoever signed out", kept);
  await ok(
    city.call("endMember", {
      params: { id: leaver.id },
      body: { reason: "left", on: today },
    }),
  );
  const heir = { ...replaced.contact, email: `heir-${replaced.id}@x.example` };
  await ok(
    city.call("changeMember", {
      params: { id: replaced.id },
      body: { contacts: [{ ...heir, primary: true }] },
    }),
  );
  const { forgedToken } = service;
  for (const [caller, forgery] of [
    ["a token without the role", { roles: ["gardeners"] }],
    ["a token of another issuer", { issuer: "https://elsewhere.example" }],
    ["a token signed by another key", { ownKey: true }],
    ["a token for another audience", { audience: "another-service" }],
    ["a token that has expired", { expiresIn: "-1m" }],
  ] as [Caller, Forgery][])
    if (forgedToken)
      clients.set(
        caller,
        new Client(service.url, {
          authorization: `Bearer ${await forgedToken(forgery)}`,
        }),
      );
});
afterAll(() => service.stop());

/** The same cookies in another browser, so that no answer changes those of the next cell. */
function copyOf(client: Client): Client {
  const copy = new Client(service.url, client.headers);
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

/** A session is looked up with the records asked for, so a body is parsed before; anyone may know its schema. */
const wellFormed: Partial<Record<OperationName, object>> = {
  saveMyCommitment: { goals: [] },
  saveMyContacts: { contacts: [] },
  sendWish: { message: "More" },
};

/** As nearly right as can be without doing harm: no report, round or item of that year or id is there. */
function request(name: OperationName, client: Client): Promise<Answer> {
  const { method, path, body, takes }: Route = routes[name];
  const place = path
    .replace("{id}", owner.id)
    .replace("{year}", "1901")
    .replace("{version}", "999")
    .replace("{contactId}", randomUUID())
    .replace("{mailId}", `${owner.id}.none`)
    .replace("{itemId}", `${owner.id}.none`)
    .replace("{inboxId}", `2027-01-01T00:00:00.000Z.${randomUUID()}`)
    .replace("{storyId}", `${owner.id}.1901`);
  const type = takes === "csv" ? "text/csv" : "application/json";
  return client.raw(method, place, {
    ...(body && { body: JSON.stringify(wellFormed[name] ?? {}) }),
    headers: { ...(body && { "content-type": type }), "if-match": '"none"' },
  });
}

/** Denied for who calls, and not for what is asked: by the gateway, or by us. */
const isDenied = ({ status, body }: Answer) =>
  status === 401
    ? body?.code === undefined || body.code === "sign-in-needed"
    : status === 403;

const operations = Object.keys(may) as OperationName[];
operations.sort(
  (a, b) => Number(a === "endSession") - Number(b === "endSession"),
);
const names = Object.keys(callers) as Caller[];
const allows = (name: OperationName, caller: Caller) =>
  may[name] === "anyone" || may[name] === callers[caller];
const cells = names.flatMap((caller) =>
  operations.map((name) => [name, caller] as const),
);
const file = async () =>
  (await city.call("getMemberFile", { params: { id: owner.id } })).text;

describe("the table of who may call what", () => {
  it("lists every operation of the route table, and none besides", () => {
    expect(operations.toSorted()).toEqual(Object.keys(routes).sort());
  });
});

describe("denied", () => {
  let before: string;
  beforeAll(async () => {
    before = await file();
  });

  it.for(cells.filter((cell) => !allows(...cell)))(
    "%s to %s",
    async ([name, caller], { skip }) => {
      const client =
        clients.get(caller) ?? skip("not run: nobody here can forge a token");
      const answer = await request(name, copyOf(client));
      expect(isDenied(answer), `${answer.status} ${answer.text}`).toBe(true);
      const hasRoleOnly = caller === "a token without the role";
      expect(answer.status).toBe(
        hasRoleOnly && may[name] === "coordinator" ? 403 : 401,
      );
      for (const trace of [owner.organisation.name, owner.contact.email])
        expect(answer.text).not.toContain(trace);
    },
  );

  it("changed nothing", async () => {
    expect(await file()).toBe(before);
  });
});

describe("what belongs to one member", () => {
  const reads = operations.filter(
    (name) => may[name] === "member" && routes[name].method === "GET",
  );
  const as = (caller: Caller) => clients.get(caller)!;

  it.each(reads)("is what it reads by %s, and nobody else's", async (name) => {
    const params = { year, version: 1 };
    const own = await as("the member").call(name, { params });
    const others = await as("another member").call(name, { params });
    expect([own.status, others.status]).toEqual([200, 200]);
    const [goal] = owner.goals;
    for (const trace of [owner.id, owner.contact.email, goal?.id ?? ""])
      expect(others.text).not.toContain(trace);
    expect(own.text).toContain(name === "getDesk" ? owner.id : goal?.id);
  });

  it("is not written by another, though it names its goals and contacts", async () => {
    const before = await file();
    const { contacts } = JSON.parse(before) as {
      contacts: { contactId: string }[];
    };
    const other = as("another member");
    const report = await other.call("getMyReport", { params: { year } });
    const saved = await other.call("saveMyReport", {
      params: { year },
      headers: { "if-match": report.etag },
      body: { goals: [{ goalId: owner.goals[0]!.id, status: "achieved" }] },
    });
    expect([saved.status, saved.body.errors[0].code]).toEqual([
      422,
      "unknown-goal",
    ]);
    const desk = await other.call("getDesk");
    const taken = await other.call("saveMyContacts", {
      headers: { "if-match": desk.etag },
      body: {
        contacts: [
          {
            ...neighbour.contact,
            contactId: contacts[0]!.contactId,
            primary: true,
          },
        ],
      },
    });
    expect([taken.status, taken.body.errors[0].code]).toEqual([
      422,
      "unknown-contact",
    ]);
    expect(await file()).toBe(before);
  });
});

// Last, for whoever may sign out is then signed out.
describe("allowed", () => {
  it.for(cells.filter((cell) => allows(...cell)))(
    "%s to %s",
    async ([name, caller], { skip }) => {
      const client =
        clients.get(caller) ?? skip("not run: nobody here can forge a token");
      const answer = await request(name, copyOf(client));
      expect(isDenied(answer), `${answer.status} ${answer.text}`).toBe(false);
      expect(answer.status).toBeLessThan(500);
    },
  );
});
