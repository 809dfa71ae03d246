/** The day a round opens, with ever more members, beside the bare client that reads the same pages and writes the same items. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Built } from "./bundles.ts";
import { bareCall } from "./floor/bare-call.ts";
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

const ran = z.object({ taken: z.number(), runs: z.number() });
const dayOf = <T>(child: ChildProcess, told: z.ZodType<T>): Promise<T> => {
  child.send("day");
  return toldBy(child, told);
};
const bare = ({ action, asked }: z.infer<typeof call>) =>
  bareCall({ action, asked, caller: "", units: 0, indexUnits: 0, floor: 0 });

type Day = { scene: Scene; template: Template; members: number; times: number };

const transaction = z.object({
  TransactItems: z.array(
    z.object({
      Put: z
        .object({ Item: z.object({ sk: z.object({ S: z.string() }) }) })
        .optional(),
    }),
  ),
});

/** How many reports a transaction opens. */
const reportsIn = (asked: unknown): number =>
  transaction
    .parse(asked)
    .TransactItems.filter(({ Put }) => Put?.Item.sk.S.startsWith("R#")).length;

/** What the calendar asks, from a small day. */
async function callsOfDay(start: Start, database: Database) {
  const small = start("calendar-process", {});
  await dayOf(small, ran).finally(() => {
    small.disconnect();
  });
  const { growing, rest } = await database.state();
  const first = (kind: string) => {
    const found = growing[kind];
    if (!found) throw new Error(`The calendar made no ${kind}.`);
    return found;
  };
  const queueOf = (name: string) => {
    const query = first(`${name} Query`);
    return {
      perPage: z.object({ Limit: z.number() }).parse(query.asked).Limit,
      page: [bare(query), bare(first(`${name} BatchGetItem`))],
    };
  };
  const opening = first("opening");
  return {
    rest: rest.map(bare),
    queues: [
      { ...queueOf("member"), perWrite: 1, writes: [] },
      {
        ...queueOf("in-force"),
        perWrite: reportsIn(opening.asked),
        writes: [bare(opening)],
      },
    ],
  };
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
  const floorMembers = Math.min(members, 5000);
  const ours = starter(database)("calendar-process", {});
  const floor = starter(other)("calendar-floor-process", {
    file: floorFile("document-client"),
    members: floorMembers,
    ...calls,
  });
  try {
    const days = [];
    while (days.length < times) {
      const { taken, runs } = await dayOf(ours, ran);
      days.push({
        runs,
        ours: (taken * 1e6) / members,
        floor: ((await dayOf(floor, z.number())) * 1e6) / floorMembers,
      });
    }
    const { opened, twice } = await database.state();
    ours.send("heap");
    return {
      grown: await figureFrom(ours),
      ours: median(days.map((day) => day.ours)),
      floor: median(days.map((day) => day.floor)),
      ratio: median(days.map((day) => day.ours / day.floor)),
      runs: Math.max(...days.map((day) => day.runs)),
      isWhole: opened === members && twice === 0,
    };
  } finally {
    for (const child of [ours, floor]) child.disconnect();
    database.close();
    other.close();
  }
}

/** Members, and how often the day is played: where it is short, more often. */
const sizes = [
  [60, 80],
  [1000, 24],
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
      const { ours, floor, ratio, grown, runs, isWhole } = await playDay(
        built,
        day,
      );
      const more = Math.max(0, grown).toFixed(0);
      rows.push({
        name: `opening day, ${count} members, µs of processor each`,
        ours: `${ours.toFixed(0)}, heap +${more} MB, ${runs === 1 ? "1 run" : `${runs} runs`}`,
        floor: floor.toFixed(0),
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
