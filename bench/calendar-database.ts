/**
 * Stands for a table with so many members, all alike but for their ids, on the day a round opens: no engine on one computer is as
 * quick as the calendar with 100,000 of them. What it does not know it refuses; a scan most of all.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import * as z from "zod";

const value = z.looseObject({ S: z.string().optional() });
const item = z.record(z.string(), value);
/** One member as it lies in the table: by sort key, and by queue of the index. */
const templates = z.object({
  members: z.number(),
  id: z.string(),
  items: z.record(z.string(), item),
  entries: z.record(z.string(), item),
});
const { members, id, items, entries } = templates.parse(
  JSON.parse(process.argv[2] ?? ""),
);

const asked = z.looseObject({
  RequestItems: z
    .record(z.string(), z.object({ Keys: z.array(item) }))
    .optional(),
  TransactItems: z
    .array(z.looseObject({ Put: z.looseObject({ Item: item }).optional() }))
    .optional(),
  Item: item.optional(),
  ExpressionAttributeValues: item.optional(),
  ExclusiveStartKey: item.optional(),
  Limit: z.number().optional(),
});
type Item = z.infer<typeof item>;
type Asked = z.infer<typeof asked>;

const idOf = (member: number) =>
  `0d3f2a10-0000-4000-8000-${String(member).padStart(12, "0")}`;
const textsOf = (all: Record<string, Item>) =>
  new Map(Object.entries(all).map(([key, one]) => [key, JSON.stringify(one)]));
const itemTexts = textsOf(items);
const entryTexts = textsOf(entries);

/**
 * What the calendar asks, for the floor to ask again: the first call of each kind that grows with the members (the pages of two
 * queues with their members, and a transaction that opens reports), and all the rest of the day.
 */
type Call = { action: string; asked: unknown };
const growing = new Map<string, Call>();
const rest: Call[] = [];
let lately = "";
function see(action: string, asked: Asked): void {
  const queue = asked.ExpressionAttributeValues?.[":queue"]?.S;
  if (queue) lately = queue;
  const opens = asked.TransactItems?.some(({ Put }) =>
    Put?.Item["sk"]?.S?.startsWith("R#"),
  );
  const [name = ""] = lately.split("#");
  const isPage =
    (queue !== undefined || action === "BatchGetItem") && entryTexts.has(name);
  if (!opens && !isPage) rest.push({ action, asked });
  const kind = opens ? "opening" : `${name} ${action}`;
  if ((opens || isPage) && !growing.has(kind))
    growing.set(kind, { action, asked });
}

const opening = /"pk":\{"S":"(M#[^"]+)"\},"sk":\{"S":"R#/g;

const kept = new Map<string, string>();
const opened = new Set<string>();
let twice = 0;

function open(member: string): void {
  if (opened.has(member)) twice += 1;
  opened.add(member);
}

/** Keeps what concerns the network. */
function put(written: Item): void {
  if (written["pk"]?.S === "N#")
    kept.set(written["sk"]?.S ?? "", JSON.stringify(written));
}

function get({ pk, sk }: Item): string | undefined {
  const [partition = "", place = ""] = [pk?.S, sk?.S];
  return partition === "N#"
    ? kept.get(place)
    : itemTexts.get(place)?.replaceAll(id, partition.slice("M#".length));
}

/** A page of a queue, or of what is kept of the network. */
function query({ ExpressionAttributeValues, ExclusiveStartKey, Limit }: Asked) {
  const { ":queue": queue, ":prefix": prefix } =
    ExpressionAttributeValues ?? {};
  if (prefix?.S) {
    const start = prefix.S;
    const found = [...kept].filter(([sk]) => sk.startsWith(start));
    return `{"Items":[${found.map(([, one]) => one).join()}]}`;
  }
  const [name = ""] = (queue?.S ?? "").split("#");
  const entry = entryTexts.get(name);
  if (!entry) return `{"Items":[]}`;
  const from = Number(ExclusiveStartKey?.["place"]?.S?.slice(-12) ?? -1) + 1;
  const to = Math.min(members, from + (Limit ?? members));
  const page = Array.from({ length: to - from }, (_, at) =>
    entry.replaceAll(id, idOf(from + at)),
  );
  const last = {
    queue,
    place: { S: idOf(to - 1) },
    pk: { S: `M#${idOf(to - 1)}` },
    sk: { S: "C#now" },
  };
  const next =
    to < members ? `,"LastEvaluatedKey":${JSON.stringify(last)}` : "";
  return `{"Items":[${page.join()}]${next}}`;
}

function answer(action: string, body: Asked): string | undefined {
  switch (action) {
    case "BatchGetItem": {
      const tables = Object.entries(body.RequestItems ?? {}).map(
        ([table, { Keys }]) => {
          const found = Keys.flatMap((key) => get(key) ?? []);
          return `${JSON.stringify(table)}:[${found.join()}]`;
        },
      );
      return `{"Responses":{${tables.join()}}}`;
    }
    case "Query":
      return query(body);
    case "PutItem":
      if (body.Item) put(body.Item);
      return "{}";
    case "TransactWriteItems":
      for (const { Put } of body.TransactItems ?? []) if (Put) put(Put.Item);
      return "{}";
    default:
      return undefined;
  }
}

function reply(action: string, body: string): string | undefined {
  const openings =
    action === "TransactWriteItems" ? [...body.matchAll(opening)] : [];
  if (openings.length > 0) {
    for (const [, member = ""] of openings) open(member);
    // One is looked at; the others are counted, for the processor is needed by those who are measured.
    if (growing.has("opening")) return "{}";
  }
  if (action === "Reset") {
    kept.clear();
    opened.clear();
    return "{}";
  }
  const parsed = asked.parse(JSON.parse(body));
  see(action, parsed);
  return answer(action, parsed);
}

const server = createServer((request, response) => {
  void text(request).then((body) => {
    const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    const told = reply(action, body);
    response
      .writeHead(told === undefined ? 400 : 200, {
        "content-type": "application/x-amz-json-1.0",
      })
      .end(told ?? `{"__type":"ValidationException","message":"${action}"}`);
  });
}).listen(0, "127.0.0.1");
await once(server, "listening");
process.send?.(z.object({ port: z.number() }).parse(server.address()).port);
process.on("message", () =>
  process.send?.({
    opened: opened.size,
    twice,
    growing: Object.fromEntries(growing),
    rest,
  }),
);
// Whoever measures has ended, or was ended.
process.on("disconnect", () => process.exit());
