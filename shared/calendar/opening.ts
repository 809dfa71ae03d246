import { roundMails } from "../mails/addressed.ts";
import type { Member } from "../member.ts";
import { later } from "../moments.ts";
import type { Mail } from "../outbox.ts";
import type { Report } from "../report.ts";
import type { Round } from "../round.ts";
import type { DayRun } from "./day-run.ts";

/** The opening mail is of no use once the round is well under way. */
const daysOfUse = 14;

/** Until its results are out, a round asks each day whoever qualifies by then. */
export const takesMembers = ({
  state,
  editions,
}: Pick<Round, "state" | "editions">): boolean =>
  state === "open" && editions === 0;

/** To those who get the mails of a round, the day their member's report opens. */
export const openingMails = (
  member: Member,
  { year, due }: Pick<Report, "year" | "due">,
  { today, now }: DayRun,
): Mail[] =>
  roundMails(
    member,
    "round-opened",
    { year, due },
    {
      now,
      about: `${today}#round-${year}#opened`,
      expiresAt: later(now, { days: daysOfUse }),
    },
  );
