/** A coordinator reads, the member takes it back and sends something else, and the coordinator decides on what was read. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type OperationName, type Route, routes } from "../../shared/routes.ts";
import { type Answer, Client, ok } from "../http/client.ts";
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
} from "../http/people.ts";
import { expectProblem } from "../http/problem.ts";
import { testedService, type TestedService } from "../http/service.ts";

type Decision = {
  name: OperationName;
  params: Record<string, string | number>;
  body?: object;
};
/** What a decision is made on, as the coordinators read it. */
type Filed = { etag: string; state: string; version?: number };

let service: TestedService;
let city: Client;
let year: number;
const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  service = await testedService({ undoMinutes: 10 });
  city = await coordinator(service);
  year = await freshYear(service);
});
afterAll(() => service.stop());

const decide = ({ name, ...call }: Decision, etag: string) =>
  city.call(name, { ...call, headers: { "if-match": etag } });
const fileOf = (id: string) =>
  ok(city.call("getMemberFile", { params: { id } }));
const newestOf = async (id: string): Promise<Filed> => {
  const { commitments } = await fileOf(id);
  return (commitments as Filed[]).toSorted(
    (a, b) => b.version! - a.version!,
  )[0]!;
};
const reportOf = async (id: string) =>
  ((await fileOf(id)).reports as Filed[])[0]!;
const storyOf = async (id: string) =>
  ((await fileOf(id)).stories as Filed[])[0]!;

/** Everything in the table, by its key. */
async function saved(): Promise<object> {
  const lines = (await service.everything?.()) ?? "";
  const items = lines
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { pk: string; sk: string });
  return Object.fromEntries(
    items.map((item) => [`${item.pk} ${item.sk}`, item]),
  );
}

/** Refused with what stands now, by which it can be decided; nothing is saved, and no mail goes out. */
async function refused(decision: Decision, read: Filed, now: Filed) {
  expect(now.etag).not.toBe(read.etag);
  await service.settle();
  const before = await saved();
  const mails = await service.mails();
  const answer = await decide(decision, read.etag);
  expectProblem(answer, { status: 412, code: "decision-stale" });
  expect(answer.body.current).toEqual(now);
  await service.settle();
  expect(await saved()).toEqual(before);
  expect(await service.mails()).toEqual(mails);
  return answer.body.current as Filed;
}

/** The same decision, made on what the refusal showed. */
const taken = async (decision: Decision, { etag }: Filed) => {
  expect((await decide(decision, etag)).status).toBe(
    routes[decision.name].status,
  );
};

describe("a decision on a report", () => {
  let one: Application;
  let browser: Client;
  const answers = (
    amount: number,
    story = "They hum.",
    status: "on-track" | "behind" = "on-track",
  ) => ({
    goals: [{ goalId: one.goals[0]!.id, status, value: 1180, did: "Pumps." }],
    figures: {
      boundary: "city" as const,
      energy: { electricity: amount, heat: 1, fuels: 1 },
    },
    story: { title: "Pumps", text: story, publish: true },
  });
  const params = () => ({ id: one.id, year });
  const send = (...given: Parameters<typeof answers>) =>
    reported(browser, year, answers(...given));

  beforeAll(async () => {
    one = newApplication();
    await member(service, city, today, one);
    await service.play(`${year + 1}-02-01`);
    browser = await signedIn(service, one.contact.email);
    await send(100);
  });

  it.each([
    ["accept", undefined],
    ["return", "Which meter?"],
  ])(
    "to %s it is not taken on what was not read",
    async (decision, message) => {
      const read = await reportOf(one.id);
      await ok(browser.call("takeBackMyReport", { params: { year } }));
      const takenBack = await reportOf(one.id);
      const act = {
        name: "decideReport",
        params: params(),
        body: { decision, ...(message && { message }) },
      } as const;
      await refused(act, read, takenBack);
      await send(999_999);
      const now = await refused(act, read, await reportOf(one.id));
      expect(now).toMatchObject({
        state: "submitted",
        answers: { figures: { energy: { electricity: 999_999 } } },
      });
      expect(now).not.toHaveProperty("draft");
      await taken(act, now);
      await ok(city.call("undoReportDecision", { params: params() }));
    },
  );

  it("gives more time without a look at what the member is writing", async () => {
    const back = { decision: "return", message: "Which meter?" };
    await ok(city.call("decideReport", { params: params(), body: back }));
    const { etag } = await browser.call("getMyReport", { params: { year } });
    await ok(
      browser.call("saveMyReport", {
        params: { year },
        body: answers(777, "Nobody is to read this yet."),
        headers: { "if-match": etag },
      }),
    );
    const later = await city.call("extendDeadline", {
      params: params(),
      body: { due: `${year + 1}-12-01`, reason: "Fire" },
    });
    expect(later.body).toMatchObject({ due: `${year + 1}-12-01` });
    expect(later.text).not.toMatch(/:777\b|Nobody is to read this/);
    await ok(browser.call("submitMyReport", { params: { year } }));
  });

  it("is not undone once the member has gone on from it", async () => {
    const back = { decision: "return", message: "Which meter?" };
    await ok(city.call("decideReport", { params: params(), body: back }));
    const read = await reportOf(one.id);
    await send(100);
    const undoing = { name: "undoReportDecision", params: params() } as const;
    await refused(undoing, read, await reportOf(one.id));
    await accepted(city, one.id, year);
    await taken(undoing, await reportOf(one.id));
  });

  it("to reopen it is not taken on what another has reopened and accepted", async () => {
    await accepted(city, one.id, year);
    const read = await reportOf(one.id);
    const act = {
      name: "decideReport",
      params: params(),
      body: { decision: "reopen", message: "The meter was misread." },
    } as const;
    await ok(city.call("decideReport", act));
    await send(110);
    await accepted(city, one.id, year);
    await taken(act, await refused(act, read, await reportOf(one.id)));
  });

  it("to publish its best practice is not taken on another text", async () => {
    await send(120);
    await accepted(city, one.id, year);
    const read = await storyOf(one.id);
    const body = { decision: "reopen", message: "Is that so?" };
    await ok(city.call("decideReport", { params: params(), body }));
    await send(120, "They roar.");
    await accepted(city, one.id, year);
    const act = {
      name: "decideStory",
      params: { storyId: `${one.id}.${year}` },
      body: { decision: "approve" },
    } as const;
    const now = await refused(act, read, await storyOf(one.id));
    expect(now).toMatchObject({ text: "They roar.", state: "offered" });
    await taken(act, now);
  });

  it("to publish the results is not taken on others than were read", async () => {
    const round = () => city.call("getRound", { params: { year } });
    await service.settle();
    const read = await round();
    const body = { decision: "reopen", message: "Is that all?" };
    await ok(city.call("decideReport", { params: params(), body }));
    await send(130, "They hum.", "behind");
    await accepted(city, one.id, year);
    const act = {
      name: "publishEdition",
      params: { year },
      body: { belowFloor: true },
    } as const;
    const refusal = await decide(act, read.etag);
    expectProblem(refusal, { status: 412, code: "decision-stale" });
    const now = await round();
    expect(refusal.body.current).toEqual({
      preview: now.body.preview,
      etag: now.etag,
    });
    expect(now.body.editions).toEqual([]);
    expect(
      (await new Client(service.url).call("getResults", { params: { year } }))
        .status,
    ).toBe(404);
    await taken(act, { etag: now.etag, state: "" });
  });

  it("of two coordinators at once is taken by one, and shown to the other", async () => {
    const body = { decision: "reopen", message: "Once more." };
    const act = { name: "decideReport", params: params(), body } as const;
    const { etag } = await reportOf(one.id);
    const messages = ["Once more.", "Which meter?", "In MWh?"];
    const answers = await Promise.all(
      messages.map((message) =>
        decide({ ...act, body: { ...body, message } }, etag),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const [first] = answers.filter(({ status }) => status === 200);
    expect(await reportOf(one.id)).toMatchObject({
      state: "returned",
      message: first!.body.message,
    });
  });
});

describe("a decision on a commitment", () => {
  /** Another coordinator returns it, and the member hands in something else. */
  async function sentAnew({ id, contact, goals }: Application, title: string) {
    const body = { decision: "return", message: "Of which year?" };
    await ok(city.call("decideCommitment", { params: { id }, body }));
    const browser = await signedIn(service, contact.email);
    const { etag } = await browser.call("getMyCommitment");
    await ok(
      browser.call("saveMyCommitment", {
        body: { goals: [{ ...goals[0]!, title }] },
        headers: { "if-match": etag },
      }),
    );
    await ok(browser.call("submitMyCommitment"));
  }

  it.each(["approve", "return", "reject"])(
    "to %s it is not taken on what was not read",
    async (decision) => {
      const one = await applied(service);
      const read = await newestOf(one.id);
      await sentAnew(one, "Nothing at all");
      const act = {
        name: "decideCommitment",
        params: { id: one.id },
        body: {
          decision,
          ...(decision !== "approve" && { message: "No goal." }),
        },
      } as const;
      const now = await refused(act, read, await newestOf(one.id));
      expect(now).toMatchObject({ goals: [{ title: "Nothing at all" }] });
      await taken(act, now);
    },
  );

  it("is not undone once it was signed", async () => {
    const { id } = await applied(service);
    const params = { id };
    const body = { decision: "approve" };
    await ok(city.call("decideCommitment", { params, body }));
    const read = await newestOf(id);
    const by = { name: "M", title: "Mayor", date: today, party: "city" };
    await ok(city.call("recordSignature", { params, body: by }));
    const undoing = { name: "undoCommitmentDecision", params } as const;
    await refused(undoing, read, await newestOf(id));
    const other = await applied(service);
    const of = { params: { id: other.id } };
    await ok(city.call("decideCommitment", { ...of, body }));
    await taken({ ...undoing, ...of }, await newestOf(other.id));
  });

  it("is not signed as anything else than was chosen", async () => {
    const one = await applied(service);
    const params = { id: one.id };
    const approve = { params, body: { decision: "approve" } };
    await ok(city.call("decideCommitment", approve));
    const read = await newestOf(one.id);
    await ok(city.call("undoCommitmentDecision", { params }));
    await sentAnew(one, "Nothing at all");
    await ok(city.call("decideCommitment", approve));
    const act = {
      name: "recordSignature",
      params,
      body: { name: "M", title: "Mayor", date: today, party: "city" },
    } as const;
    const now = await refused(act, read, await newestOf(one.id));
    const { items } = await ok(city.call("getWorklist"));
    expect(items).toContainEqual(
      expect.objectContaining({
        memberId: one.id,
        waits: "signature-missing",
        etag: now.etag,
      }),
    );
    await taken(act, now);
  });

  it("is not taken on a version that entered into force meanwhile", async () => {
    const { id } = await applied(service);
    const read = await newestOf(id);
    await inForce(city, id, today);
    const act = {
      name: "decideCommitment",
      params: { id },
      body: { decision: "return", message: "Of which year?" },
    } as const;
    await refused(act, read, await newestOf(id));
  });
});

describe("whoever decides says what was read:", () => {
  const decisions = Object.entries<Route>(routes).filter(
    ([, { audience, ifMatch }]) =>
      audience === "coordinator" && ifMatch === "must",
  );

  it("seven operations are decisions", () => {
    expect(decisions.map(([name]) => name)).toEqual([
      "decideCommitment",
      "undoCommitmentDecision",
      "recordSignature",
      "decideReport",
      "undoReportDecision",
      "publishEdition",
      "decideStory",
    ]);
  });

  it.each(decisions)("%s", async (name, { method, path }) => {
    const { id } = await applied(service);
    const place = path
      .replace("{id}", id)
      .replace("{year}", String(year))
      .replace("{storyId}", `${id}.${year}`);
    const bodies: Partial<Record<string, object>> = {
      decideCommitment: { decision: "approve" },
      recordSignature: { name: "M", title: "M", date: today, party: "city" },
      decideReport: { decision: "accept" },
      publishEdition: {},
      decideStory: { decision: "approve" },
    };
    const send = (etag?: string): Promise<Answer> =>
      city.raw(method, place, {
        ...(bodies[name] && { body: JSON.stringify(bodies[name]) }),
        headers: {
          "content-type": "application/json",
          ...(etag !== undefined && { "if-match": etag }),
        },
      });
    expectProblem(await send(), { status: 428, code: "version-needed" });
    const { status } = await send('W/"0"');
    expect([404, 412]).toContain(status);
  });
});
