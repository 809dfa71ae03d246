import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod";
import { eventFilter } from "./filter.ts";
import type { StreamRecord, streamReader } from "./stream.ts";

/** Strict: a subscription that asks for more than is played here is refused at the start. */
export const mappingProperties = z.strictObject({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  StartingPosition: z.enum(["LATEST", "TRIM_HORIZON"]),
  BatchSize: z.number().default(100),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z
    .array(z.literal("ReportBatchItemFailures"))
    .default([]),
  FilterCriteria: z
    .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
    .default({ Filters: [] }),
  DestinationConfig: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

const partial = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});
/** What went to the failure destination. */
export type Failure = { function: string; reason: string; event: unknown };

/** Plays a subscription: polls the stream, invokes the function with what passes the filter, retries as the template says. */
export function startMapping(options: {
  properties: z.infer<typeof mappingProperties>;
  reader: ReturnType<typeof streamReader>;
  invoke: (event: unknown) => Promise<unknown>;
  fail: (failure: Failure) => void;
  log: (line: string) => void;
}) {
  const { properties: rules, reader, invoke } = options;
  const matches = eventFilter(
    rules.FilterCriteria.Filters.map((f) => f.Pattern),
  );
  const started = Date.now();
  const stopping = new AbortController();
  const { signal } = stopping;
  let pending: StreamRecord[] = [];
  let since = 0;
  let wake = new AbortController();
  let asked: (() => void)[] = [];

  /** A stopped runner ages no record. */
  const isTooOld = ({ at }: StreamRecord) =>
    rules.MaximumRecordAgeInSeconds >= 0 &&
    Date.now() - Math.max(at, started) > rules.MaximumRecordAgeInSeconds * 1000;

  const discard = (records: StreamRecord[], reason: string) => {
    for (const { event } of records)
      options.fail({ function: rules.FunctionName, reason, event });
  };

  async function failedOf(batch: StreamRecord[]): Promise<StreamRecord[]> {
    try {
      const reply = await invoke({ Records: batch.map(({ event }) => event) });
      if (rules.FunctionResponseTypes.length === 0) return [];
      const failed = partial.nullish().parse(reply)?.batchItemFailures ?? [];
      if (failed.length === 0) return [];
      const places = failed.map(({ itemIdentifier }) =>
        batch.findIndex(({ sequence }) => sequence === itemIdentifier),
      );
      return batch.slice(Math.max(0, Math.min(...places)));
    } catch {
      return batch;
    }
  }

  async function deliver(records: StreamRecord[], attempt = 0): Promise<void> {
    discard(records.filter(isTooOld), "MaximumRecordAgeExceeded");
    const batch = records.filter((record) => !isTooOld(record));
    const failed = batch.length > 0 ? await failedOf(batch) : batch;
    if (failed.length === 0) return;
    signal.throwIfAborted();
    const progressed = failed.length < batch.length;
    const half = Math.ceil(failed.length / 2);
    const splits = rules.BisectBatchOnFunctionError && half < failed.length;
    if (!progressed && !splits && attempt === rules.MaximumRetryAttempts) {
      discard(failed, "RetryAttemptsExhausted");
      return;
    }
    await delay(Math.min(50 * 2 ** attempt, 2000), undefined, { signal });
    if (progressed || !splits)
      return deliver(failed, progressed ? 0 : attempt + 1);
    await deliver(failed.slice(0, half), attempt);
    await deliver(failed.slice(half), attempt);
  }

  async function turn(): Promise<boolean> {
    const records = await reader.read();
    if (pending.length === 0) since = Date.now();
    pending.push(...records.filter(({ event }) => matches(event)));
    const isDue = () =>
      pending.length >= rules.BatchSize ||
      Date.now() - since >= rules.MaximumBatchingWindowInSeconds * 1000;
    while (pending.length > 0 && isDue()) {
      const batch = pending.slice(0, rules.BatchSize);
      await deliver(batch);
      pending = pending.slice(batch.length);
      const last = batch.at(-1);
      if (last) reader.mark(last);
    }
    const last = records.at(-1);
    if (last && pending.length === 0) reader.mark(last);
    return records.length > 0;
  }

  async function run() {
    while (!signal.aborted) {
      wake = new AbortController();
      const waiting = asked;
      asked = [];
      const moved = await turn().catch((error: unknown) => {
        pending = [];
        reader.rewind();
        if (!signal.aborted)
          options.log(`Reading the stream: ${String(error)}`);
        return undefined;
      });
      if (moved === false && pending.length === 0)
        for (const answer of waiting) answer();
      else asked.push(...waiting);
      if (!moved)
        await delay(500, undefined, { signal: wake.signal }).catch(
          () => undefined,
        );
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
