/** The floor of the calendar's day: the bare client reads the same pages of members and writes the same items for each. */
import { createRequire } from "node:module";
import * as z from "zod";
import type { BareCall } from "./floor/bare-call.ts";

const calls = z.array(z.custom<BareCall>());
const settings = z.object({
  file: z.string(),
  members: z.number(),
  times: z.number(),
  /** What is read of each page, and what is written for each of its members. */
  queues: z.array(z.object({ perPage: z.number(), page: calls, each: calls })),
});
const { file, members, times, queues } = settings.parse(
  JSON.parse(process.argv[2] ?? ""),
);
const { handler } = z
  .object({ handler: z.custom<(calls: BareCall[]) => Promise<unknown>>() })
  .parse(createRequire(import.meta.url)(file));

async function playDay(): Promise<void> {
  for (const { perPage, page, each } of queues)
    for (let first = 0; first < members; first += perPage) {
      await handler(page);
      if (each.length === 0) continue;
      const here = Math.min(perPage, members - first);
      await Promise.all(Array.from({ length: here }, () => handler(each)));
    }
}

let taken = Infinity;
for (let time = 0; time < times; time++) {
  const before = process.cpuUsage();
  await playDay();
  const { user, system } = process.cpuUsage(before);
  taken = Math.min(taken, (user + system) / 1e6);
}
process.send?.(taken);
