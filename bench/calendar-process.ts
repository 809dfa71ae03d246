/** The calendar on the day a round opens, run by run until the day is done, as often as it is told to. */
import { createRequire } from "node:module";
import * as z from "zod";
import { collectedHeap } from "./collected-heap.ts";

const settings = z.object({
  file: z.string(),
  event: z.unknown(),
  /** How many pages of members before a run is told that its time is over. */
  pagesPerRun: z.number(),
});
const { file, event, pagesPerRun } = settings.parse(
  JSON.parse(process.argv[2] ?? ""),
);
const { handler } = z
  .object({
    handler:
      z.custom<
        (event: unknown, context: object) => Promise<{ done: boolean }>
      >(),
  })
  .parse(createRequire(import.meta.url)(file));

/** Seconds of processor, without the looks into the heap. */
let aside = 0;
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 - aside;
};

const heap = collectedHeap();
let grown = 0;
let pages = 0;
const look = () => {
  const before = seconds();
  grown = Math.max(grown, collectedHeap() - heap);
  aside += seconds() - before;
};

/** The day, in as many runs as it takes. */
async function playDay(): Promise<number> {
  let runs = 0;
  for (let done = false; !done; runs++) {
    let left = pagesPerRun;
    const context = {
      /** Asked after each page. */
      getRemainingTimeInMillis: () => {
        pages += 1;
        if (pages % 400 === 0) look();
        left -= 1;
        return left > 0 ? 600_000 : 0;
      },
    };
    ({ done } = await handler(event, context));
  }
  return runs;
}

const reset = () =>
  fetch(process.env["AWS_ENDPOINT_URL_DYNAMODB"] ?? "", {
    method: "POST",
    headers: { "x-amz-target": "Table.Reset" },
    body: "{}",
  });

async function play() {
  await reset();
  const began = seconds();
  const runs = await playDay();
  return { taken: seconds() - began, runs };
}

process.on("message", (what) => {
  if (what === "day") return void play().then((told) => process.send?.(told));
  // Not after each day: whoever has just collected everything starts the next one slowly.
  look();
  process.send?.(grown);
});
