import * as z from "zod";
import type { Member } from "../member.ts";
import type { Mail } from "../outbox.ts";
import type { Report } from "../report.ts";
import { isToBePublished } from "../round-calendar.ts";
import type { Round } from "../round.ts";
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

const resultsMails = [
  "publication-coming",
  "results-prepared",
  "results-published",
];

/** Whether a mail is of use depends on its round. */
export const isAboutResults = ({ template }: Pick<Mail, "template">): boolean =>
  resultsMails.includes(template);

const aboutEdition = once(() => z.looseObject({ edition: z.int() }));

/** Coordinators need not hear of results that are out, moved or held back; nor members of an edition that was withdrawn. */
function isOverForResults(
  { template, params }: Pick<Mail, "template" | "params">,
  round: Round | undefined,
): boolean {
  if (!round) return true;
  switch (template) {
    case "publication-coming":
      return (
        round.editions > 0 ||
        round.held === true ||
        round.publishes !== params["day"]
      );
    case "results-prepared":
      return !isToBePublished(round);
    default: {
      const { edition } = aboutEdition().parse(params);
      return round.withdrawn?.includes(edition) === true;
    }
  }
}

/**
 * A mail is of no use any more: its reader's membership has ended, or it asks for a report that was sent, or got another due
 * day, or tells of results that are not as it says.
 */
export function isOutdated(
  mail: Pick<Mail, "template" | "params">,
  {
    member,
    report,
    round,
  }: {
    member: Member | undefined;
    report: Report | undefined;
    round: Round | undefined;
  },
): boolean {
  const { template, params } = mail;
  if (member?.state === "ended" && isForMembers(mail)) return true;
  if (isAboutResults(mail)) return isOverForResults(mail, round);
  const states = waitingFor[template];
  if (!states) return false;
  return (
    !report ||
    !states.includes(report.state) ||
    (template !== "round-opened" &&
      report.due !== aboutRound().parse(params).due)
  );
}
