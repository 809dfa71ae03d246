import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod";
import { eventFilter } from "./filter.ts";
import type { StreamRecord, streamReader } from "./stream.ts";

/** What is played of a subscription; records do not grow too old here. */
export const mappingProperties = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.number().default(100),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRetryAttempts: z.number().default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z
    .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
    .default({ Filters: [] }),
});

const partial = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});
/** What went to the failure destination. */
export type Failure = { function: string; event: unknown };

/** Plays a subscription: polls the stream, invokes the function with what passes the filter, retries as the template says. */
export function startMapping(options: {
  properties: z.infer<typeof mappingProperties>;
  reader: ReturnType<typeof streamReader>;
  invoke: (event: unknown) => Promise<unknown>;
  fail: (failure: Failure) => void;
  log: (line: string) => void;
}) {
  const { properties: rules, reader, invoke, fail, log } = options;
  const matches = eventFilter(
    rules.FilterCriteria.Filters.map((filter) => filter.Pattern),
  );
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake = new AbortController();
  const asked: (() => void)[] = [];

  /** What is to be tried again of a batch: all of it, or from its first failed record on. */
  async function failedOf(batch: StreamRecord[]): Promise<StreamRecord[]> {
    try {
      const reply = await invoke({ Records: batch.map(({ event }) => event) });
      if (rules.FunctionResponseTypes.length === 0) return [];
      const failures = partial.nullish().parse(reply)?.batchItemFailures ?? [];
      const ids = failures.map(({ itemIdentifier }) => itemIdentifier);
      const first = batch.findIndex(({ sequence }) => ids.includes(sequence));
      return ids.length > 0 ? batch.slice(Math.max(0, first)) : [];
    } catch {
      return batch;
    }
  }

  async function deliver(batch: StreamRecord[], attempt = 0): Promise<void> {
    const failed = await failedOf(batch);
    if (failed.length === 0) return;
    signal.throwIfAborted();
    await delay(Math.min(50 * 2 ** attempt, 2000), undefined, { signal });
    const half = Math.ceil(failed.length / 2);
    if (failed.length < batch.length) await deliver(failed);
    else if (rules.BisectBatchOnFunctionError && failed.length > 1) {
      await deliver(failed.slice(0, half), attempt);
      await deliver(failed.slice(half), attempt);
    } else if (attempt !== rules.MaximumRetryAttempts)
      await deliver(failed, attempt + 1);
    else
      for (const { event } of failed)
        fail({ function: rules.FunctionName, event });
  }

  const markLast = (records: StreamRecord[]) => {
    const last = records.at(-1);
    if (last) reader.mark(last);
  };

  /** One poll and what follows from it; whether it found anything. */
  async function poll(): Promise<boolean> {
    const records = await reader.read();
    const window = rules.MaximumBatchingWindowInSeconds * 1000;
    if (records.length > 0 && window > 0) {
      await delay(window, undefined, { signal });
      records.push(...(await reader.read()));
    }
    const wanted = records.filter(({ event }) => matches(event));
    while (wanted.length > 0) {
      const batch = wanted.splice(0, rules.BatchSize);
      await deliver(batch);
      markLast(batch);
    }
    markLast(records);
    return records.length > 0;
  }

  async function run() {
    while (!signal.aborted) {
      wake = new AbortController();
      const waiting = asked.splice(0);
      const state = await poll().then(
        (found) => (found ? "found" : "drained"),
        (error: unknown) => {
          reader.rewind();
          if (!signal.aborted) log(`Reading the stream: ${String(error)}`);
          return "failed";
        },
      );
      if (state === "drained") for (const answer of waiting) answer();
      else asked.push(...waiting);
      if (state !== "found")
        await delay(500, undefined, { signal: wake.signal }).catch(() => null);
    }
  }
  const running = run();

  return {
    /** Polls at once: something may have been written. */
    wake: () => {
      wake.abort();
    },
    /** Resolves at the first poll begun from now on that finds nothing left to do. */
    drained: () =>
      new Promise<void>((resolve) => {
        asked.push(resolve);
        wake.abort();
      }),
    stop: async () => {
      stopping.abort();
      wake.abort();
      await running;
    },
  };
}
