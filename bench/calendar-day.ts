/** The day a round opens, with ever more members, beside the bare client that reads the same pages and writes the same items. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Built } from "./bundles.ts";
import { type BareCall, bareCall } from "./floor/bare-call.ts";
import { figureFrom, toldBy } from "./from-child.ts";
import { median } from "./median.ts";
import { mostGrowth } from "./results-fold.ts";
import type { Part, Row } from "./row.ts";
import type { Scene } from "./scene.ts";

const program = (name: string) => join(import.meta.dirname, `${name}.ts`);
const stdio: ("ignore" | "inherit" | "ipc")[] = [
  "ignore",
  "ignore",
  "inherit",
  "ipc",
];

/** One member of the scene, as it lies in the table and in two queues of the index. */
async function templateOf({ env, memberId }: Scene) {
  const { TABLE_NAME: TableName, AWS_ENDPOINT_URL_DYNAMODB: endpoint } =
    env("calendar");
  const client = new DynamoDBClient({
    endpoint,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const { Items: items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: `M#${memberId}` } },
    }),
  );
  const entryOf = async (queue: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: "work",
        KeyConditionExpression: "queue = :queue AND place = :place",
        ExpressionAttributeValues: {
          ":queue": { S: `${queue}#0` },
          ":place": { S: memberId },
        },
      }),
    );
    return Items[0];
  };
  const entries = {
    member: await entryOf("member"),
    "in-force": await entryOf("in-force"),
  };
  client.destroy();
  return {
    id: memberId,
    items: Object.fromEntries(
      items
        .filter(({ sk }) => sk?.S === "PROFILE" || sk?.S === "C#now")
        .map((one) => [one["sk"]?.S ?? "", one]),
    ),
    entries,
  };
}
type Template = Awaited<ReturnType<typeof templateOf>>;
type Database = Awaited<ReturnType<typeof openDatabase>>;
type Start = (name: string, settings: object) => ChildProcess;

const call = z.object({ action: z.string(), asked: z.looseObject({}) });
const state = z.object({
  opened: z.number(),
  twice: z.number(),
  growing: z.record(z.string(), call),
  rest: z.array(call),
});

async function openDatabase(template: Template, members: number) {
  const child = fork(program("calendar-database"), [
    JSON.stringify({ ...template, members }),
  ]);
  const port = await figureFrom(child);
  return {
    env: { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` },
    state: () => {
      child.send("state");
      return toldBy(child, state);
    },
    close: () => {
      child.disconnect();
      child.kill();
    },
  };
}

const ran = z.object({
  taken: z.number(),
  grown: z.number(),
  runs: z.number(),
});
const dayOf = <T>(child: ChildProcess, told: z.ZodType<T>): Promise<T> => {
  child.send("day");
  return toldBy(child, told);
};
const bare = ({ action, asked }: z.infer<typeof call>) =>
  bareCall({ action, asked, caller: "", units: 0, indexUnits: 0, floor: 0 });

type Day = { scene: Scene; template: Template; members: number; times: number };

/** The first member's part of a transaction that opens ten reports. */
function oneOf(call: BareCall): BareCall {
  if (call.action !== "TransactWriteItems") return call;
  const { TransactItems = [] } = call.input;
  const one = TransactItems.slice(0, TransactItems.length / 10);
  return { ...call, input: { ...call.input, TransactItems: one } };
}

/** What the calendar asks, from a small day: plainly, a transaction for each member; and as it does, ten members to one. */
async function callsOfDay(start: Start, database: Database) {
  const small = start("calendar-process", {});
  await dayOf(small, ran).finally(() => {
    small.disconnect();
  });
  const { growing, rest } = await database.state();
  const first = (kind: string) => {
    const found = growing[kind];
    if (!found) throw new Error(`The calendar made no ${kind}.`);
    return bare(found);
  };
  const pageOf = (queue: string) => [
    first(`${queue} Query`),
    first(`${queue} BatchGetItem`),
  ];
  const opening = first("opening");
  const day = (perWrite: number, writes: BareCall[]) => ({
    rest: rest.map(bare),
    queues: [
      { perPage: 100, page: pageOf("member"), perWrite: 100, writes: [] },
      { perPage: 20, page: pageOf("in-force"), perWrite, writes },
    ],
  });
  return { each: day(1, [oneOf(opening)]), together: day(10, [opening]) };
}

/** Microseconds of processor for each member: the day and its floor by turns, so that both meet the same machine. */
async function playDay(
  { functions, bare: floorFile }: Built,
  { scene, template, members, times }: Day,
) {
  const starter =
    ({ env }: Database): Start =>
    (name, settings) =>
      fork(
        program(name),
        [
          JSON.stringify({
            file: join(functions.folders.calendar, "index.cjs"),
            event: { time: scene.openingTime },
            pagesPerRun: 1500,
            ...settings,
          }),
        ],
        { env: { ...scene.env("calendar"), ...env }, stdio },
      );
  const small = await openDatabase(template, 1000);
  const calls = await callsOfDay(starter(small), small).finally(small.close);
  const database = await openDatabase(template, members);
  // The floor opens one report again and again, so it has a table of its own.
  const other = await openDatabase(template, members);
  const floorMembers = Math.min(members, 2500);
  const ours = starter(database)("calendar-process", {});
  const [plain, same] = [calls.each, calls.together].map((day) =>
    starter(other)("calendar-floor-process", {
      file: floorFile("document-client"),
      members: floorMembers,
      ...day,
    }),
  );
  if (!plain || !same) throw new Error("A floor is missing.");
  const floorOf = async (child: ChildProcess) =>
    ((await dayOf(child, z.number())) * 1e6) / floorMembers;
  try {
    const days = [];
    while (days.length < times) {
      const { taken, ...told } = await dayOf(ours, ran);
      days.push({
        ...told,
        ours: (taken * 1e6) / members,
        plain: await floorOf(plain),
        same: await floorOf(same),
      });
    }
    const { opened, twice } = await database.state();
    return {
      ours: median(days.map((day) => day.ours)),
      plain: median(days.map((day) => day.plain)),
      same: median(days.map((day) => day.same)),
      ratio: median(days.map((day) => day.ours / day.plain)),
      grown: Math.max(...days.map((day) => day.grown)),
      runs: Math.max(...days.map((day) => day.runs)),
      isWhole: opened === members && twice === 0,
    };
  } finally {
    for (const child of [ours, plain, same]) child.disconnect();
    database.close();
    other.close();
  }
}

/** Members, and how often the day is played: where it is short, more often. */
const sizes = [
  [60, 40],
  [1000, 5],
  [10_000, 1],
  [100_000, 1],
] as const;

export const calendarDay =
  (built: Built, scene: Scene): Part =>
  async (progress) => {
    const template = await templateOf(scene);
    const rows: Row[] = [];
    for (const [members, times] of sizes) {
      const count = members.toLocaleString("en");
      progress(`the calendar's day with ${count} members`);
      const day = { scene, template, members, times };
      const { ours, plain, same, ratio, grown, runs, isWhole } = await playDay(
        built,
        day,
      );
      const more = Math.max(0, grown).toFixed(0);
      rows.push({
        name: `opening day, ${count} members, µs of processor each`,
        ours: `${ours.toFixed(0)}, heap +${more} MB, ${runs === 1 ? "1 run" : `${runs} runs`}`,
        floor: `${plain.toFixed(0)} (${same.toFixed(0)} by our own calls)`,
        ratio,
        limit: 1.3,
        also: {
          limit: `heap +${mostGrowth} MB, everyone once, no Scan`,
          holds: grown <= mostGrowth && isWhole,
        },
      });
    }
    return rows;
  };
