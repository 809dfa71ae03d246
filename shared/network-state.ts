import * as z from "zod";
import { isWithdrawn, type Round, roundState } from "./round.ts";
import { keeping } from "./kept.ts";
import { standstills } from "./mails/names.ts";
import { calendarYear, day, instant, once } from "./schema.ts";
import { readAs } from "./stored.ts";

/** The mail service takes no mail: since when, and why by its last word. */
export const mailStopped = once(() =>
  z.strictObject({
    since: instant(),
    why: readAs(z.enum(standstills), "refused"),
  }),
);

/** What the calendar has brought about so far: read by requests instead of comparing dates. */
export const networkState = once(() =>
  z.strictObject({
    /** The last day that was played to its end. */
    day: day().optional(),
    /** Where a day's run stopped, when its time ran out. */
    cursor: z
      .strictObject({
        day: day(),
        task: z.string(),
        position: z.strictObject({
          shard: z.int(),
          from: z.record(z.string(), z.string()).optional(),
        }),
      })
      .optional(),
    /** The rounds that exist. */
    rounds: z.array(
      z.strictObject({
        year: calendarYear(),
        state: roundState(),
        due: day(),
        editions: z.int(),
        /** The newest edition was withdrawn. */
        withdrawn: z.boolean().optional(),
        /** The sums of few organisations that were told of it. */
        smallSums: z.array(z.string()).optional(),
        /** Members are yet to be told that an edition is out. */
        untold: z.boolean().optional(),
      }),
    ),
    /** No mail leaves while this is set. */
    mailPaused: z.boolean(),
    mailStopped: mailStopped().optional(),
    revision: z.int(),
  }),
);
export type NetworkState = z.infer<ReturnType<typeof networkState>>;

export const emptyNetworkState = (): NetworkState => ({
  rounds: [],
  mailPaused: false,
  revision: 0,
});

/** The edition of each year's results that the public may read; 0 where none is out, or it was withdrawn. */
export const editionsByYear = (
  state: NetworkState | undefined,
): Record<string, number> =>
  Object.fromEntries(
    (state?.rounds ?? []).map(({ year, editions, withdrawn }) => [
      year,
      withdrawn ? 0 : editions,
    ]),
  );

/** The sums of few organisations that hold a year's figures: its own, and those of the year after that is compared with it. */
export const smallSumsByYear = (
  state: NetworkState | undefined,
): Record<string, string[]> =>
  Object.fromEntries(
    (state?.rounds ?? []).map(({ year, smallSums = [] }, _, rounds) => [
      year,
      [
        ...smallSums,
        ...(rounds.find((one) => one.year === year + 1)?.smallSums ?? []),
      ],
    ]),
  );

/** The network's state with this round as it is now. */
export const withRound = (
  network: NetworkState,
  round: Round,
): NetworkState => {
  const { year, state, due, editions, untold, smallSums } = round;
  const { rounds, ...rest } = network;
  const before = rounds.find((one) => one.year === year);
  return {
    ...rest,
    rounds: [
      ...rounds.filter((one) => one.year !== year),
      keeping(before, {
        year,
        state,
        due,
        editions,
        withdrawn: isWithdrawn(round),
        ...(smallSums && { smallSums }),
        untold: untold !== undefined,
      }),
    ].sort((a, b) => a.year - b.year),
    revision: network.revision + 1,
  };
};
