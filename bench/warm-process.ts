/** A function that stays warm: told how often, it answers its one request, and tells what processor time an answer took. */
import { createRequire } from "node:module";
import * as z from "zod";

const [, , file = "", request = ""] = process.argv;
const { handler } = z
  .object({ handler: z.custom<(event: unknown) => Promise<unknown>>() })
  .parse(createRequire(import.meta.url)(file));
const asked = z
  .object({
    event: z.unknown(),
    /** Takes back what the event did, so that it can be asked again; its time is not counted. */
    after: z.unknown().optional(),
  })
  .parse(JSON.parse(request));

const drafted = z.looseObject({
  headers: z.looseObject({ "if-match": z.string() }),
});
const answered = z.looseObject({
  statusCode: z.literal(200).optional(),
  headers: z.looseObject({ etag: z.string().optional() }).optional(),
});

/** A draft is saved over the one that was answered last. */
function followed(event: unknown, answer: unknown): unknown {
  const { data: good } = answered.safeParse(answer);
  if (!good) throw new Error(`It answered ${JSON.stringify(answer)}`);
  const { data } = drafted.safeParse(event);
  return data && good.headers?.etag
    ? { ...data, headers: { ...data.headers, "if-match": good.headers.etag } }
    : event;
}

const timed = z.looseObject({
  requestContext: z.looseObject({ timeEpoch: z.number() }),
});
let clock = Date.now();

/** A request of its own moment: the chain writes into it, and what it saves is named by its time. */
function anew(event: unknown): unknown {
  const { data } = timed.safeParse(structuredClone(event));
  return data
    ? {
        ...data,
        requestContext: { ...data.requestContext, timeEpoch: ++clock },
      }
    : event;
}

/** Milliseconds an answer, mean of so many. */
async function measure(times: number): Promise<number> {
  let spent = 0;
  for (let time = 0; time < times; time++) {
    const event = anew(asked.event);
    const before = process.cpuUsage();
    const answer = await handler(event);
    const { user, system } = process.cpuUsage(before);
    spent += user + system;
    asked.event = followed(asked.event, answer);
    if (asked.after !== undefined) await handler(anew(asked.after));
  }
  return spent / times / 1000;
}

process.on("message", (times) => {
  void measure(z.number().parse(times)).then((mean) => process.send?.(mean));
});
