/**
 * Plays a year and more of an invented network and keeps the whole table as this version writes it: every kind of record, in as
 * many states as can be. Run once for a release, `npm run record:release`; what it wrote is never changed again.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import type { Application } from "../../shared/commitment.ts";
import type { Answers } from "../../shared/report.ts";
import { meteredService } from "../cost/metered-service.ts";
import { onlyTable } from "../faults/table.ts";
import { Client, ok } from "../http/client.ts";
import { mailServiceTells } from "../http/mail-service.ts";
import {
  accepted,
  applied,
  coordinator,
  inForce,
  member,
  newApplication,
  reported,
  savingEnergy,
  signedIn,
} from "../http/people.ts";
import { playYear } from "../operations/year.ts";
import { types as allTypes } from "./kinds.ts";

const dataDir = mkdtempSync(join(tmpdir(), "climate-partners-release-"));
const service = await meteredService({ undoMinutes: 15, dataDir });
const city = await coordinator(service);
const today = new Date().toISOString().slice(0, 10);
const table = await onlyTable(service.engine);

/** Everything that was ever seen in the table, as it was last; what lives for a moment is looked for. */
const seen = new Map<string, object>();
const look = async () => {
  const items = await table.items();
  for (const item of items) seen.set(`${item.pk} ${item.sk}`, item);
  return items;
};
/** Looks on and on while something happens, for what is deleted as soon as it was read. */
async function lookingFor(types: string[], act: () => Promise<unknown>) {
  const found = new Set<string>();
  const acting = act();
  for (let times = 0; times < 100 && found.size < types.length; times++)
    for (const { type } of await look())
      if (types.includes(type)) found.add(type);
  await acting;
  if (found.size < types.length) throw new Error(`Not seen: ${types.join()}`);
}

const everyKindOfGoal = (): Application["goals"] => [
  savingEnergy(),
  {
    id: randomUUID(),
    theme: "renewable-energy",
    title: "Wind power",
    description: "Two parks.\nOne at sea.",
    beyondLaw: "No law asks for it.",
    measure: { kind: "level", unit: "MW", target: 500, direction: "at-least" },
  },
  {
    id: randomUUID(),
    theme: "waste",
    title: "No waste to the tip",
    measure: {
      kind: "level",
      unit: "t",
      target: 50,
      baselineYear: 2020,
      baselineValue: 200,
      direction: "at-most",
    },
  },
  {
    id: randomUUID(),
    theme: "staff",
    title: "Everybody trained",
    measure: { kind: "action", targetYear: 2030 },
  },
];

const answersOf = (
  { goals }: Application,
  size: number,
  boundary: "city" | "finland" | "group" = "city",
): Answers => {
  const values = [1150, 350, 125, undefined];
  const statuses = ["on-track", "behind", "on-track", "achieved"] as const;
  return {
    goals: goals.map(({ id, measure }, index) => ({
      goalId: id,
      status: statuses[index] ?? "not-started",
      ...(measure.kind !== "action" && { value: values[index] ?? null }),
      did: "New pumps",
      links: ["https://company.example/pumps"],
    })),
    figures: {
      boundary,
      energy: { electricity: 100 * size, heat: 70 * size, fuels: 5 * size },
      emissions: {
        scope1: size,
        scope2: 2 * size,
        scope2Method: "market",
        scope3: null,
      },
      tradeSecret: size === 2,
      mayDominate: size === 3,
    },
    story: { title: "Pumps", text: "They hum.", publish: true },
    wishes: "More seminars",
  };
};

const browsers = new Map<string, Client>();
/** Signed in once: nobody gets more than three unasked mails in an hour. */
async function browserOf({ contact: { email } }: Application) {
  const browser = browsers.get(email) ?? (await signedIn(service, email));
  browsers.set(email, browser);
  return browser;
}

const languages = ["fi", "sv", "en"] as const;

async function play() {
  const year = new Date().getUTCFullYear();
  const others: Application[] = [];
  for (let size = 1; size <= 5; size++)
    others.push(
      await member(
        service,
        city,
        `${year}-01-01`,
        newApplication({ goals: everyKindOfGoal() }, languages[size % 3]),
      ),
    );
  const supporter = await member(
    service,
    city,
    `${year}-01-01`,
    newApplication({
      goals: everyKindOfGoal().slice(3),
      organisation: { name: "Invented University", kind: "supporting" },
    }),
  );
  await playYear(
    service,
    async (name, act) => {
      // What a coordinator looks at before the results are published.
      if (name === "listRounds") await everyoneReports(year, others, supporter);
      const answer = await act();
      await ok(Promise.resolve(answer));
      await look();
      if (name === "withdrawEdition") await publishedAnew(year);
      return answer;
    },
    "median",
  );
  await ok(city.call("pauseMail", { body: { paused: false } }));
  await changesOfMembers(others);
  await service.play(`${year + 2}-02-01`);
  await service.settle();
  await nextYear(year + 1, others);
  await whatIsUnderWay(others);
  await lookingFor(["sign-in"], () => manyLinks(others));
}

async function everyoneReports(
  year: number,
  others: Application[],
  supporter: Application,
) {
  for (const [index, one] of others.entries()) {
    const browser = await browserOf(one);
    await reported(browser, year, answersOf(one, index + 1));
    await accepted(city, one.id, year);
    const storyId = `${one.id}.${year}`;
    const decision = index % 2 === 0 ? "approve" : "decline";
    if (index < 3)
      await ok(
        city.call("decideStory", { params: { storyId }, body: { decision } }),
      );
  }
  const browser = await browserOf(supporter);
  await reported(browser, year, {
    goals: [{ goalId: supporter.goals[0]?.id ?? "", status: "achieved" }],
  });
  await accepted(city, supporter.id, year);
  await service.settle();
}

/** In the place of the edition that was taken back. */
async function publishedAnew(year: number) {
  await service.settle();
  const note = { fi: "Korjattu", sv: "Rättat", en: "Corrected" };
  await ok(
    city.call("publishEdition", {
      params: { year },
      body: { belowFloor: true, note },
    }),
  );
}

async function changesOfMembers([, , third, fourth, fifth]: Application[]) {
  const change = (one: Application | undefined, body: object) =>
    ok(city.call("changeMember", { params: { id: one?.id ?? "" }, body }));
  await change(third, { mergedOn: today });
  await change(fifth, { coveredBy: fourth?.id });
}

/** The reports of the second year: handed in, returned, begun, not begun, accepted, reopened; the round is on. */
async function nextYear(year: number, others: Application[]) {
  // Done is what was achieved: it is not asked for again.
  const [first, second, third, fourth] = others.map((one) => ({
    ...one,
    goals: one.goals.slice(0, 3),
  }));
  if (!first || !second || !third || !fourth) throw new Error("Too few");
  const params = (one: Application) => ({ id: one.id, year });
  const browser = await browserOf(first);
  await reported(browser, year, answersOf(first, 1.1));
  await reported(await browserOf(second), year, answersOf(second, 2));
  await ok(
    city.call("decideReport", {
      params: params(second),
      body: { decision: "return", message: "Which pumps?" },
    }),
  );
  const writing = await browserOf(third);
  const { etag } = await writing.call("getMyReport", { params: { year } });
  await ok(
    writing.call("saveMyReport", {
      params: { year },
      body: answersOf(third, 3, "finland"),
      headers: { "if-match": etag },
    }),
  );
  const body = { due: `${year + 1}-05-02`, reason: "Fire" };
  await ok(city.call("extendDeadline", { params: params(third), body }));
  await reported(await browserOf(fourth), year, answersOf(fourth, 4));
  await accepted(city, fourth.id, year);
  // The year before is opened again for one of them.
  const before = { id: first.id, year: year - 1 };
  const reopening = { decision: "reopen", message: "The meter was wrong." };
  await ok(city.call("decideReport", { params: before, body: reopening }));
  await service.play(`${year + 1}-04-03`);
  await service.settle();
}

/** Applications, versions and decisions that nobody has finished. */
async function whatIsUnderWay([first, second]: Application[]) {
  const decide = (one: Application, body: object) =>
    ok(city.call("decideCommitment", { params: { id: one.id }, body }));
  await ok(
    new Client(service.url).call("submitApplication", {
      body: newApplication({ goals: everyKindOfGoal() }),
    }),
  );
  await applied(service);
  const message = "More, please.";
  await decide(await applied(service), { decision: "return", message });
  await decide(await applied(service), { decision: "reject", message });
  await decide(await applied(service), { decision: "approve" });
  const signing = await applied(service);
  await decide(signing, { decision: "approve" });
  await ok(
    city.call("recordSignature", {
      params: { id: signing.id },
      body: {
        party: "member",
        name: "Kim Example",
        title: "Director",
        date: today,
        caseNumber: "HEL 2026-001",
      },
    }),
  );
  if (!first || !second) throw new Error("Too few");
  for (const one of [first, second]) {
    const browser = await browserOf(one);
    const { etag } = await browser.call("getMyCommitment");
    const goals = one.goals.map((goal) => ({ ...goal, title: "More of it" }));
    await ok(
      browser.call("saveMyCommitment", {
        body: { goals },
        headers: { "if-match": etag },
      }),
    );
    if (one === first) continue;
    await ok(browser.call("submitMyCommitment"));
    await decide(one, { decision: "approve", signing: "carried" });
  }
  await inForce(city, (await applied(service)).id, today);
  const feedback = { message: "Well done", email: "citizen@home.example" };
  await ok(new Client(service.url).call("sendFeedback", { body: feedback }));
  const { mails } = await ok(city.call("listMail"));
  for (const [index, what] of (
    ["Complaint", "Transient", "Delivery"] as const
  ).entries())
    await mailServiceTells(service, what, mails[index]);
  await ok(city.call("pauseMail", { body: { paused: true } }));
  await ok(
    city.call("sendReminders", {
      params: { year: new Date().getUTCFullYear() + 1 },
      body: { send: true },
    }),
  );
  await look();
}

async function manyLinks(others: Application[]) {
  for (const { contact } of others.toReversed())
    await ok(
      new Client(service.url).call("requestSignInLink", {
        body: { email: contact.email },
      }),
    );
}

try {
  await play();
  // What lies there in the end, and of the kinds that do not, the last that was seen.
  const last = await look();
  const types = new Set(last.map(({ type }) => type));
  const gone = new Map(
    [...seen.values()].map((item) => [(item as { type: string }).type, item]),
  );
  const missing = allTypes.filter((type) => !gone.has(type));
  if (missing.length > 0) throw new Error(`Never seen: ${missing.join()}`);
  const lines = [
    ...last,
    ...[...gone].flatMap(([type, item]) => (types.has(type) ? [] : [item])),
  ].map((item) => JSON.stringify(item));
  const file = join(import.meta.dirname, `${manifest.version}.jsonl`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  console.log(`${lines.length} items of ${gone.size} kinds in ${file}`);
} finally {
  await service.stop();
  rmSync(dataDir, { recursive: true });
}
process.exit(0);
