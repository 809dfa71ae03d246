import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OperationName, type Route, routes } from "../../shared/routes.ts";
import { Client } from "./client.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  savingEnergy,
  signedIn,
} from "./people.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let callers: Record<Route["audience"], Client>;
let year: number;
const goals = [savingEnergy()];
const target = newApplication({ goals });
const { organisation, contact } = target;

beforeAll(async () => {
  service = await testedService();
  const city = await coordinator(service);
  year = await freshYear(service);
  await member(service, city, new Date().toISOString().slice(0, 10), target);
  await service.play(`${year + 1}-02-01`);
  callers = {
    public: new Client(service.url),
    member: await signedIn(service, contact.email),
    coordinator: city,
  };
});
afterAll(() => service.stop());

const bodies = Object.entries<Route>(routes).filter(([, { body }]) => body) as [
  OperationName,
  Route,
][];

/** A body that is nearly right, so that mistakes in it get past the first look. */
const nearlyRight: Partial<Record<OperationName, unknown>> = {
  submitApplication: { ...target, id: randomUUID() },
  confirmApplication: { token: "token" },
  requestSignInLink: { email: "nobody@company.example" },
  startSession: { email: "nobody@company.example", code: "ABCD1234" },
  sendFeedback: {
    message: "Hello",
    email: "nobody@company.example",
    page: "/",
  },
  saveMyCommitment: { goals },
  saveMyReport: {
    goals: [
      {
        goalId: goals[0]!.id,
        status: "behind",
        value: 1,
        did: "Little",
        links: ["https://company.example"],
      },
    ],
    figures: {
      boundary: "city",
      energy: { electricity: 1, heat: null },
      emissions: { scope1: 0, scope2: 1, scope2Method: "market" },
    },
    story: { title: "Pumps", text: "They hum.", publish: true },
    wishes: "More",
  },
  saveMyContacts: {
    contacts: [{ ...contact, primary: true, roundMail: true }],
  },
  pauseMail: { paused: false },
  sendWish: { message: "More" },
  changeMember: {
    organisation,
    unit: "North",
    coveredBy: null,
    mergedOn: "2026-01-01",
  },
  endMember: { reason: "left", on: "2026-01-01", message: "Farewell" },
  decideCommitment: { decision: "return", message: "More" },
  recordSignature: {
    party: "city",
    name: "Mayor",
    title: "Mayor",
    date: "2026-01-01",
    caseNumber: "HEL 1",
  },
  decideReport: { decision: "return", message: "More" },
  extendDeadline: { due: "2099-01-01", reason: "Fire" },
  saveRound: { added: [target.id], leftOut: [] },
  sendReminders: { send: false },
  resendFailedMail: { since: "2026-01-01T00:00:00Z", send: false },
  publishEdition: { note: { fi: "Virhe", sv: "Fel", en: "Error" } },
  withdrawEdition: {
    edition: 1,
    note: { fi: "Virhe", sv: "Fel", en: "Error" },
  },
  decideStory: { decision: "approve" },
  importMembers: "name;kind\nInvented;business\n",
  markInboxItem: { state: "read", answered: true },
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    0,
    -1,
    1e-300,
    1e21,
    1.7e308,
    true,
    [],
    {},
    [[]],
    "\ud800",
    "\u0000",
    "a\r\nb",
    "x".repeat(10_000),
    "#",
    "2026-02-31",
    "0000-00-00",
    "9999-12-31",
    "2190-12-31",
    "=1+1",
    "../..",
    { toString: 1 },
    { length: -1 },
    "00000000-0000-0000-0000-000000000000",
  ),
  fc.jsonValue(),
);

/** Each place in a JSON document, and beside each an unknown one. */
const places = (value: unknown, above: string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? [
        above,
        [...above, "unknown"],
        ...Object.entries(value).flatMap(([key, inner]) =>
          places(inner, [...above, key]),
        ),
      ]
    : [above];

function withOdd(
  value: unknown,
  [key, ...rest]: string[],
  put: unknown,
): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withOdd(copy[key], rest, put);
  return copy;
}

const bodyFor = (right: unknown) =>
  fc.oneof(
    { weight: 1, arbitrary: odd },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...places(right)), odd)
        .map(([place, put]) => withOdd(right, place, put)),
    },
  );

async function answerTo(
  name: OperationName,
  { method, path, audience, ifMatch }: Route,
  body: unknown,
) {
  const place = path
    .replace("{id}", target.id)
    .replace("{year}", String(year))
    .replace("{version}", "1")
    .replace("{storyId}", `${target.id}.${year}`)
    .replace("{inboxId}", `2027-01-01T00:00:00.000Z.${target.id}`);
  const caller = callers[audience];
  const readAt = name === "saveMyContacts" ? "/api/my" : place;
  const {
    headers = ifMatch && {
      "if-match": (await caller.raw("GET", readAt)).etag,
    },
  } = await caller.afterReading(name, {
    params: { id: target.id, year, storyId: `${target.id}.${year}` },
  });
  return caller.raw(method, place, {
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });
}

/** `npm run test:runs` plays more. */
const runs = Number(process.env["RUNS"] ?? 12);

describe("whatever JSON is sent, the service answers for itself:", () => {
  it("knows every operation with a body", () => {
    expect(Object.keys(nearlyRight).sort()).toEqual(
      bodies.map(([name]) => name).sort(),
    );
  });

  it.each(bodies)("%s", async (name, route) => {
    await fc.assert(
      fc.asyncProperty(bodyFor(nearlyRight[name]), async (body) => {
        const { status, text } = await answerTo(name, route, body);
        expect(status, text).toBeLessThan(500);
      }),
      { seed: 20261124, numRuns: runs, endOnFailure: true },
    );
  });
});
