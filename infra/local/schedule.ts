import { Cron } from "croner";
import * as z from "zod";

export const scheduleProperties = z.object({
  ScheduleExpression: z.templateLiteral(["cron(", z.string(), ")"]),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  Target: z.object({ Arn: z.string(), Input: z.string().default("{}") }),
});
type Schedule = z.infer<typeof scheduleProperties>;

/** When a schedule fires. EventBridge counts no seconds, and its week begins with 1 for Sunday. */
export const timetable = (schedule: Omit<Schedule, "Target">) =>
  new Cron(`0 ${schedule.ScheduleExpression.slice("cron(".length, -1)}`, {
    timezone: schedule.ScheduleExpressionTimezone,
    mode: "7-part",
    alternativeWeekdays: true,
    sloppyRanges: true,
  });

/** The event of a schedule that fires at this moment. */
export const scheduledEvent = ({ Target }: Schedule, at: Date): unknown =>
  JSON.parse(
    Target.Input.replaceAll(
      "<aws.scheduler.scheduled-time>",
      at.toISOString().replace(".000Z", "Z"),
    ),
  );
