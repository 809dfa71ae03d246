import type { Language } from "../language.ts";
import type { MailParams } from "../mails/catalogue.ts";
import { type Mail, mailTo } from "../outbox.ts";
import type { Round } from "../round.ts";
import type { DayRun } from "./day-run.ts";

export type WaitingReports = MailParams["publication-coming"]["waiting"];

/** Tells the coordinators, two weeks before, what would be left out of the results. */
export const publicationNotice = (
  { year, publishes }: Round,
  waiting: WaitingReports,
  { today, now, language }: DayRun & { language: Language },
): Mail =>
  mailTo(
    { memberId: "network", contactId: "coordinators", language },
    "publication-coming",
    { year, day: publishes, waiting },
    { now, about: `${today}#round-${year}#publication` },
  );

export const announced = (round: Round, { today }: DayRun): Round => ({
  ...round,
  announcedOn: today,
  revision: round.revision + 1,
});
