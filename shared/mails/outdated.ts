import * as z from "zod";
import type { Mail } from "../outbox.ts";
import type { Report } from "../report.ts";
import { calendarYear, day, once } from "../schema.ts";

const aboutRound = once(() =>
  z.looseObject({ year: calendarYear(), due: day().optional() }),
);

/** The year a mail's report is about, if it is about one. */
export const yearOf = ({ params }: Pick<Mail, "params">): number | undefined =>
  aboutRound().safeParse(params).data?.year;

const waitingFor: Partial<Record<string, Report["state"][]>> = {
  "round-opened": ["open", "draft"],
  reminder: ["open", "draft"],
  "return-reminder": ["returned"],
};

/** A mail that asks for a report is of no use once that was sent, or got another due day. */
export function isOutdated(
  { template, params }: Pick<Mail, "template" | "params">,
  report: Report | undefined,
): boolean {
  const states = waitingFor[template];
  if (!states) return false;
  return (
    !report ||
    !states.includes(report.state) ||
    (template !== "round-opened" &&
      report.due !== aboutRound().parse(params).due)
  );
}
