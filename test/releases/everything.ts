/** Reads all there is to read through the front door: every GET of the route table, of every member, year and mail. */
import { expect } from "vitest";
import { type OperationName, routes } from "../../shared/routes.ts";
import { type Answer, Client, everyPage, ok } from "../http/client.ts";
import { coordinator } from "../http/people.ts";
import type { TestedService } from "../http/service.ts";

type Reading = {
  [N in OperationName]: (typeof routes)[N]["method"] extends "GET" ? N : never;
}[OperationName];

type Call = {
  params?: Record<string, string | number>;
  query?: Record<string, string>;
};

type Audiences = Record<"anyone" | "city", Client> & { members: Client[] };

type File = {
  commitments: { version: number }[];
  reports: { year: number; submittedAt?: string }[];
  history: { subject: string; transition: string; at: string }[];
};

const handedIn = new Set(["confirm", "submit"]);

/** What the operations are called with. A GET without a line here does not compile. */
async function callsOf(city: Client) {
  const { members } = await ok(city.call("listAllMembers"));
  const ids = (members as { id: string }[]).map(({ id }) => id);
  const { rounds } = await ok(city.call("listRounds"));
  const years = (rounds as { year: number }[]).map(({ year }) => year);
  const mails = (await everyPage(city, "listMail")).flatMap(
    ({ body }) => (body as { mails: { id: string; template: string }[] }).mails,
  );
  const files = await Promise.all(
    ids.map(async (id) => ({
      id,
      ...((await ok(city.call("getMemberFile", { params: { id } }))) as File),
    })),
  );
  const once: Call[] = [{}];
  const ofYears = years.map((year) => ({ params: { year } }));
  const ofMembers = ids.map((id) => ({ params: { id } }));
  const ofVersions = ids.map((id) => ({ params: { id, version: 1 } }));
  const asTable = [{}, { query: { format: "csv" } }];
  return {
    getNetwork: once,
    listMembers: once,
    getMember: ofMembers,
    listResults: once,
    getResults: ofYears,
    listStories: once,
    getOpenapi: once,
    getDesk: once,
    getMyCommitment: once,
    getMyReport: ofYears,
    getWorklist: once,
    listAllMembers: once,
    getMemberFile: ofMembers,
    getCommitment: ofVersions,
    getMemberCommitment: ofVersions,
    getMyCommitmentVersion: [{ params: { version: 1 } }],
    getCommitmentSubmission: files.flatMap(({ id, history }) =>
      history
        .filter(({ transition }) => handedIn.has(transition))
        .flatMap(({ subject, at }) => {
          const [, version = ""] = /^commitment-(\d+)$/.exec(subject) ?? [];
          return version ? [{ params: { id }, query: { version, at } }] : [];
        }),
    ),
    getReportSubmission: files.flatMap(({ id, history }) =>
      history
        .filter(({ transition }) => transition === "submit")
        .flatMap(({ subject, at }) => {
          const [, year] = /^report-(\d+)$/.exec(subject) ?? [];
          return year ? [{ params: { id, year }, query: { at } }] : [];
        }),
    ),
    listRounds: once,
    getRound: ofYears,
    listRoundMembers: ofYears,
    listMail: once,
    listComingMail: [{ query: { days: "60" } }],
    // One of each template: their words are made by it.
    getMail: [...new Map(mails.map((one) => [one.template, one])).values()].map(
      ({ id }) => ({ params: { mailId: id } }),
    ),
    listInbox: once,
    getAudit: asTable,
    exportMembers: [
      {},
      ...["goals", "reports"].map((table) => ({
        query: { format: "csv", table },
      })),
    ],
  } satisfies Record<Reading, Call[]>;
}

const clientsFor = (
  name: Reading,
  { anyone, city, members }: Audiences,
): Client[] => {
  const { audience } = routes[name];
  if (audience === "public") return [anyone];
  return audience === "coordinator" ? [city] : members;
};

type Question = { what: string; ask: () => Promise<Answer> };

/** All that can be asked for, by each who may. */
export async function questions(
  service: TestedService,
  members: Client[],
): Promise<Question[]> {
  const city = await coordinator(service);
  const audiences = { anyone: new Client(service.url), city, members };
  const calls = Object.entries(await callsOf(city)) as [Reading, Call[]][];
  return calls.flatMap(([name, calls]) =>
    calls.flatMap((call) =>
      clientsFor(name, audiences).map((client, index) => ({
        what: `${name} ${JSON.stringify(call)} ${index}`,
        ask: () => client.call(name, call),
      })),
    ),
  );
}

/** Each answer by what was asked; each is a success, or says that there is none. */
export async function everything(
  service: TestedService,
  members: Client[],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const { what, ask } of await questions(service, members)) {
    const answer = await ask();
    expect(
      answer.status === 404 ? 200 : answer.status,
      `${what}: ${answer.text.slice(0, 400)}`,
    ).toBe(200);
    answers.set(what, answer);
  }
  return answers;
}
