import * as z from "zod";

export const scheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  Target: z.object({ Arn: z.string(), Input: z.string().default("{}") }),
});
export type Schedule = z.infer<typeof scheduleProperties>;

/** The wall clock's reading in a time zone, as if it were UTC: `2027-02-01T08:00`. */
function wallTime(at: Date, timeZone: string): string {
  const options = { timeZone, dateStyle: "short", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat("sv", options).format(at).replace(" ", "T");
}

/** The first moment at which the time zone's clock shows this. */
export function momentOf(wall: string, timeZone: string): Date {
  const noon = new Date(`${wall}Z`).getTime();
  const shown = new Date(`${wallTime(new Date(noon), timeZone)}Z`).getTime();
  return new Date(noon - (shown - noon));
}

function fieldTest(field: string, first: number) {
  const parts = field.split(",").map((part) => {
    const found = /^(?:[*?]|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!found)
      throw new Error(`The schedule's "${part}" has no local counterpart.`);
    const [, from, to, step] = found;
    const low = Number(from ?? first);
    const high = to ? Number(to) : from && !step ? low : Infinity;
    return (value: number) =>
      value >= low && value <= high && (value - low) % Number(step ?? 1) === 0;
  });
  return (value: number) => parts.some((matches) => matches(value));
}

/** Whether EventBridge Scheduler fires in this minute: times skipped in spring never, times repeated in autumn once. */
export function scheduleTest(expression: string, timeZone: string) {
  const fields = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/.exec(
    expression,
  );
  if (!fields) throw new Error(`${expression} has no local counterpart.`);
  const tests = fields
    .slice(1)
    .map((field, i) => fieldTest(field, [0, 0, 1, 1, 1, 1970][i] ?? 0));
  return (at: Date) => {
    const wall = wallTime(at, timeZone);
    if (wallTime(new Date(at.getTime() - 3_600_000), timeZone) === wall)
      return false;
    const shown = new Date(`${wall}Z`);
    return [
      shown.getUTCMinutes(),
      shown.getUTCHours(),
      shown.getUTCDate(),
      shown.getUTCMonth() + 1,
      shown.getUTCDay() + 1,
      shown.getUTCFullYear(),
    ].every((value, i) => tests[i]?.(value));
  };
}

/** The event of a schedule that fires at this moment. */
export const scheduledEvent = ({ Target }: Schedule, at: Date): unknown =>
  JSON.parse(
    Target.Input.replaceAll(
      "<aws.scheduler.scheduled-time>",
      at.toISOString().replace(".000Z", "Z"),
    ),
  );

/** Calls at each minute's start; answers how to stop. */
export function everyMinute(tick: (at: Date) => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (after: number) => {
    const at = Math.ceil(Math.max(after + 1, Date.now()) / 60_000) * 60_000;
    timer = setTimeout(() => {
      tick(new Date(at));
      wait(at);
    }, at - Date.now());
  };
  wait(0);
  return () => {
    clearTimeout(timer);
  };
}
