import type { Language } from "../language.ts";
import { roundMails } from "../mails/addressed.ts";
import type { MailParams } from "../mails/catalogue.ts";
import type { Member } from "../member.ts";
import { later } from "../moments.ts";
import { type Mail, mailTo } from "../outbox.ts";
import type { Round } from "../round.ts";
import type { Day, Instant } from "../schema.ts";
import type { TrackRecord } from "../track-record.ts";
import type { DayRun } from "./day-run.ts";

export type WaitingReports = MailParams["publication-coming"]["waiting"];

/** Tells the coordinators, two weeks before, what would be left out of the results. */
export const publicationNotice = (
  { year, publishes }: Round,
  told: Omit<MailParams["publication-coming"], "year" | "day">,
  { today, now, language }: DayRun & { language: Language },
): Mail =>
  mailTo(
    { memberId: "network", contactId: "coordinators", language },
    "publication-coming",
    { year, day: publishes, ...told },
    { now, about: `${today}#round-${year}#publication` },
  );

/** Asks the coordinators to publish a year's first edition; nothing is published until one of them does. */
export const preparedNotice = (
  { year }: Pick<Round, "year">,
  told: Omit<MailParams["results-prepared"], "year">,
  { today, now, language }: DayRun & { language: Language },
): Mail =>
  mailTo(
    { memberId: "network", contactId: "coordinators", language },
    "results-prepared",
    { year, ...told },
    { now, about: `${today}#round-${year}#prepared` },
  );

export const prepared = (round: Round, { today }: DayRun): Round => ({
  ...round,
  preparedOn: today,
  revision: round.revision + 1,
});

export const announced = (round: Round, { today }: DayRun): Round => ({
  ...round,
  announcedOn: today,
  revision: round.revision + 1,
});

/** News of results is of no use for longer. */
const daysOfUse = 14;

/** To those who get a member's round mail, where an accepted report of the member is in the edition that is out. */
export const publishedMails = (
  member: Member,
  { acceptances }: TrackRecord,
  {
    year,
    edition,
    on,
    now,
  }: { year: number; edition: number; on: Day; now: Instant },
): Mail[] =>
  acceptances.some((one) => one.year === year && one.forEdition <= edition)
    ? roundMails(
        member,
        "results-published",
        { year, edition },
        {
          now,
          about: `${on}#results-${year}#${edition}`,
          expiresAt: later(now, { days: daysOfUse }),
        },
      )
    : [];
