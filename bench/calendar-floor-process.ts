/** The floor of the calendar's day: the bare client reads the same pages of members and writes the same items for each. */
import { createRequire } from "node:module";
import * as z from "zod";
import type { BareCall } from "./floor/bare-call.ts";

const calls = z.array(z.custom<BareCall>());
const settings = z.object({
  file: z.string(),
  members: z.number(),
  /** What does not grow with the members. */
  rest: calls,
  /** What is read of each page, and what is written for so many of its members at a time. */
  queues: z.array(
    z.object({
      perPage: z.number(),
      page: calls,
      perWrite: z.number(),
      writes: calls,
    }),
  ),
});
const { file, members, rest, queues } = settings.parse(
  JSON.parse(process.argv[2] ?? ""),
);
const { handler } = z
  .object({ handler: z.custom<(calls: BareCall[]) => Promise<unknown>>() })
  .parse(createRequire(import.meta.url)(file));

async function playDay(): Promise<void> {
  await handler(rest);
  for (const { perPage, page, perWrite, writes } of queues)
    for (let first = 0; first < members; first += perPage) {
      await handler(page);
      if (writes.length === 0) continue;
      const here = Math.min(perPage, members - first);
      const times = Math.ceil(here / perWrite);
      await Promise.all(Array.from({ length: times }, () => handler(writes)));
    }
}

/** Seconds of processor. */
async function play(): Promise<number> {
  const before = process.cpuUsage();
  await playDay();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

process.on("message", () => void play().then((taken) => process.send?.(taken)));
