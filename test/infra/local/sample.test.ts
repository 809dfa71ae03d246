import { afterAll, beforeAll, expect, inject, test } from "vitest";
// So that `inject` knows what is provided.
import type {} from "../../bundles.ts";
import * as z from "zod";
import { openSample } from "../../../infra/local/sample/load.ts";
import { runService, type Service } from "../../../infra/local/service.ts";
import { localStack } from "../../../infra/local/stack.ts";
import { Client, everyPage } from "../../http/client.ts";
import type { PublicEdition } from "../../../shared/results/results.ts";
import type {
  MemberFile,
  Worklist,
} from "../../../shared/views/coordinator-views.ts";

let service: Service;
let authorization: string;
let members: MemberFile[];
let editions: PublicEdition[];

/** The stack that the sample has, of what was bundled before the tests. */
const stackSince = (firstYear: number) => (url: string) =>
  localStack(url, {
    rounds: { firstYear },
    bundles: { folders: inject("folders") },
  });

async function get<T>(path: string): Promise<T> {
  const headers = { authorization };
  const answer = await fetch(`${service.url}${path}`, { headers });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

beforeAll(async () => {
  const sample = await openSample();
  service = await runService({
    clock: false,
    ...sample,
    stack: stackSince(sample.firstYear),
  });
  const reply = await fetch(`${service.url}/oidc/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
  const token = z.object({ access_token: z.string() });
  authorization = `Bearer ${token.parse(await reply.json()).access_token}`;
  const city = new Client(service.url, { authorization });
  members = (await everyPage(city, "exportMembers")).flatMap(
    ({ body }) => (body as { members: MemberFile[] }).members,
  );
  ({ editions } = await get<{ editions: PublicEdition[] }>("/api/results"));
});
afterAll(() => service.stop());

const statesOf = (version: (n: number) => boolean) =>
  members.flatMap(({ commitments }) =>
    commitments.flatMap((one) => (version(one.version) ? [one.state] : [])),
  );

test("it is there without a failed delivery", () => {
  expect(service.failures).toEqual([]);
});

test("there are sixty members in three languages, some of them supporting, with all themes and kinds of measure", () => {
  expect(members).toHaveLength(60);
  const kinds = members.map(({ organisation }) => organisation.kind);
  expect(kinds.filter((kind) => kind === "supporting").length).toBe(9);
  const of = <T>(list: T[]) => [...new Set(list)].sort();
  expect(
    of(members.flatMap(({ contacts }) => contacts.map((one) => one.language))),
  ).toEqual(["en", "fi", "sv"]);
  const goals = members.flatMap(({ commitments }) =>
    commitments.flatMap((one) => one.goals),
  );
  expect(of(goals.map(({ theme }) => theme))).toHaveLength(9);
  expect(of(goals.map(({ measure }) => measure.kind))).toEqual([
    "action",
    "change",
    "level",
  ]);
});

test("every state of a commitment that a person may meet is there", () => {
  expect(new Set(statesOf((n) => n === 1))).toEqual(
    new Set([
      ...["unconfirmed", "submitted", "returned", "approved", "in-force"],
      ...["rejected", "withdrawn", "expired", "ended", "superseded"],
    ]),
  );
  expect(new Set(statesOf((n) => n > 1))).toEqual(
    new Set(["draft", "submitted", "returned", "in-force"]),
  );
  const commitments = members.flatMap((one) => one.commitments);
  expect(commitments.some(({ amendedOn }) => amendedOn)).toBe(true);
  expect(
    commitments.some(
      ({ state, signatures }) =>
        state === "approved" && signatures.member && !signatures.city,
    ),
  ).toBe(true);
  expect(members.some(({ ended }) => ended?.reason === "merged")).toBe(true);
});

test("every state of a report is there, and late and extended ones", () => {
  const reports = members.flatMap((one) => one.reports);
  expect(new Set(reports.map(({ state }) => state))).toEqual(
    new Set(["open", "draft", "submitted", "returned", "accepted"]),
  );
  expect(reports.some(({ late }) => late)).toBe(true);
  expect(reports.some(({ extension }) => extension)).toBe(true);
});

test("three years are published, one of them restated with a note", () => {
  const years = editions.map(({ year }) => year).sort();
  const [first = 0] = years;
  expect(years).toEqual([first, first + 1, first + 2]);
  const restated = editions.find(({ year }) => year === first + 1);
  expect(restated).toMatchObject({
    number: 2,
    note: { en: expect.stringContaining("corrected") as string },
  });
});

test("some figures are published, some withheld for either reason, and changes like for like", () => {
  const cells = editions.flatMap(({ results }) => results.figures);
  const totals = cells.map(({ total }) =>
    total.state === "withheld" ? total.reason : total.state,
  );
  expect(new Set(totals)).toEqual(
    new Set(["published", "too-few", "dominated"]),
  );
  const changes = cells.flatMap(({ likeForLike }) =>
    likeForLike?.state === "published" ? [likeForLike.percent] : [],
  );
  expect(new Set(changes).size).toBeGreaterThan(2);
});

test("work waits for the coordinators, and best practices can be read", async () => {
  const { items } = await get<Worklist>("/api/coordinator/worklist");
  expect(new Set(items.map(({ waits }) => waits)).size).toBeGreaterThan(5);
  const { stories } = await get<{ stories: unknown[] }>("/api/stories");
  expect(stories.length).toBeGreaterThan(5);
});

test("the mailbox shows the last weeks only, the confirmation link that waits among it", async () => {
  const mails = await service.mailbox();
  expect(mails.length).toBeLessThan(80);
  const waiting = members.find(({ commitments }) =>
    commitments.some(({ state }) => state === "unconfirmed"),
  );
  expect(
    mails.some(
      ({ destination, body }) =>
        destination.to[0] === waiting?.contacts[0]?.email &&
        body.text?.includes("token="),
    ),
  ).toBe(true);
});
