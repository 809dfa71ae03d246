import type { DayRun } from "../../shared/calendar/day-run.ts";
import type { Round } from "../../shared/round.ts";
import type { Position } from "../store/queues.ts";

/** One day being played. */
export type Run = DayRun & {
  /** The rounds that are not planned any more, as they stand when the task begins. */
  rounds: Round[];
};

/** One duty of a day. It yields after each page, with the place to go on from: there the time may run out. */
export type Task = (
  run: Run,
  from: Position | undefined,
) => AsyncGenerator<Position | undefined>;
