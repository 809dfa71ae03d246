import * as z from "zod";
import type { Member } from "../member.ts";
import type { Mail } from "../outbox.ts";
import type { Report } from "../report.ts";
import { isToBePublished } from "../round-calendar.ts";
import type { Round } from "../round.ts";
import { calendarYear, day, once } from "../schema.ts";
import { isOutboxMail, type OutboxMailName } from "./names.ts";

const aboutRound = once(() =>
  z.looseObject({ year: calendarYear(), due: day().optional() }),
);

/** The year a mail's report is about, if it is about one. */
export const yearOf = ({ params }: Pick<Mail, "params">): number | undefined =>
  aboutRound().safeParse(params).data?.year;

/** What a mail depends on, besides its reader's membership. */
type Use = {
  /** Told to who is no member any more, too. */
  afterEnd?: true;
  /** Asks for a report, which is in one of these states. */
  asksIn?: Report["state"][];
  /** Says by when. */
  tellsDue?: true;
  /** Tells of results. */
  isAboutResults?: true;
};

const uses = {
  "confirm-application": {},
  "application-received": {},
  "application-arrived": {},
  "commitment-returned": {},
  "commitment-rejected": { afterEnd: true },
  "commitment-approved": {},
  "commitment-in-force": {},
  "round-opened": { asksIn: ["open", "draft"] },
  reminder: { asksIn: ["open", "draft"], tellsDue: true },
  "report-received": {},
  "report-returned": {},
  "return-reminder": { asksIn: ["returned"], tellsDue: true },
  "report-accepted": {},
  "report-reopened": {},
  "deadline-extended": {},
  "contact-added": {},
  "contact-unreachable": {},
  "member-ended": { afterEnd: true },
  "publication-coming": { isAboutResults: true },
  "results-prepared": { isAboutResults: true },
  "results-published": { isAboutResults: true },
} satisfies Record<OutboxMailName, Use>;

const useOf = ({ template }: Pick<Mail, "template">): Use =>
  isOutboxMail(template) ? uses[template] : {};

/** Whether a mail is of use depends on its round. */
export const isAboutResults = (mail: Pick<Mail, "template">): boolean =>
  useOf(mail).isAboutResults === true;

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
  const { afterEnd, asksIn, tellsDue } = useOf(mail);
  if (member?.state === "ended" && !afterEnd) return true;
  if (isAboutResults(mail)) return isOverForResults(mail, round);
  if (!asksIn) return false;
  return (
    !report ||
    !asksIn.includes(report.state) ||
    (tellsDue === true && report.due !== aboutRound().parse(mail.params).due)
  );
}
