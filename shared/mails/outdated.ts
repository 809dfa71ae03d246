import * as z from "zod";
import type { Member } from "../member.ts";
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

/** Who is no member any more is told of that, and of nothing else. */
const isForMembers = ({ template }: Pick<Mail, "template">) =>
  template !== "member-ended" && template !== "commitment-rejected";

/**
 * A mail is of no use any more: its reader's membership has ended, or it asks for a report that was sent, or got another due
 * day.
 */
export function isOutdated(
  mail: Pick<Mail, "template" | "params">,
  {
    member,
    report,
  }: { member: Member | undefined; report: Report | undefined },
): boolean {
  const { template, params } = mail;
  if (member?.state === "ended" && isForMembers(mail)) return true;
  const states = waitingFor[template];
  if (!states) return false;
  return (
    !report ||
    !states.includes(report.state) ||
    (template !== "round-opened" &&
      report.due !== aboutRound().parse(params).due)
  );
}
