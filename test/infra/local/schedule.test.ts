import { expect, test } from "vitest";
import {
  scheduleProperties,
  timetable,
} from "../../../infra/local/schedule.ts";

const fired = (ScheduleExpression: string, day: string) => {
  const times = timetable(
    scheduleProperties.parse({
      ScheduleExpression,
      ScheduleExpressionTimezone: "Europe/Helsinki",
      Target: { Arn: "calendar" },
    }),
  );
  const end = new Date(`${day}T23:59:59+02:00`);
  return times
    .nextRuns(100, `${day}T00:00:00`)
    .filter((at) => at < end)
    .map((at) => at.toISOString().slice(11, 16));
};

test("every quarter of the working day, in Helsinki's time", () => {
  const winter = fired("cron(0/15 8-20 * * ? *)", "2027-02-01");
  expect([winter.length, winter[0], winter.at(-1)]).toEqual([
    52,
    "06:00",
    "18:45",
  ]);
  expect(fired("cron(0/15 8-20 * * ? *)", "2027-07-01")[0]).toBe("05:00");
});

test("both days on which the clocks change have their working day", () => {
  for (const day of ["2027-03-28", "2027-10-31"])
    expect(fired("cron(0/15 8-20 * * ? *)", day)).toHaveLength(52);
});

test("days of the week, lists and years", () => {
  expect(fired("cron(0 8 ? * 2-6 *)", "2027-02-01")).toHaveLength(1); // a Monday
  expect(fired("cron(0 8 ? * 2-6 *)", "2027-02-06")).toHaveLength(0);
  expect(fired("cron(0 8,12 1 2,3 ? 2027)", "2027-02-01")).toHaveLength(2);
  expect(fired("cron(0 8,12 1 2,3 ? 2028)", "2027-02-01")).toHaveLength(0);
});

test("what is not played is refused", () => {
  for (const odd of ["rate(5 minutes)", "cron(0 8 * *)", "cron(0 8 * X ? *)"])
    expect(() => fired(odd, "2027-02-01")).toThrow();
});
