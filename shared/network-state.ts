import * as z from "zod";
import { type Round, roundStates } from "./round.ts";
import { calendarYear, day, once } from "./schema.ts";

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
        state: z.enum(roundStates),
        due: day(),
        editions: z.int(),
      }),
    ),
    /** No mail leaves while this is set. */
    mailPaused: z.boolean(),
    revision: z.int(),
  }),
);
export type NetworkState = z.infer<ReturnType<typeof networkState>>;

export const emptyNetworkState = (): NetworkState => ({
  rounds: [],
  mailPaused: false,
  revision: 0,
});

/** How many editions of each year's results are out. */
export const editionsByYear = (
  state: NetworkState | undefined,
): Record<string, number> =>
  Object.fromEntries(
    (state?.rounds ?? []).map(({ year, editions }) => [year, editions]),
  );

/** The network's state with this round as it is now. */
export const withRound = (
  state: NetworkState,
  { year, state: roundState, due, editions }: Round,
): NetworkState => {
  const { rounds, ...rest } = state;
  return {
    ...rest,
    rounds: [
      ...rounds.filter((one) => one.year !== year),
      { year, state: roundState, due, editions },
    ].sort((a, b) => a.year - b.year),
    revision: state.revision + 1,
  };
};
