import type { Change } from "../../shared/history.ts";
import type { Contact, Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import type { Instant } from "../../shared/schema.ts";
import { roundReaders } from "../../shared/mails/addressed.ts";
import { mailContacts } from "./mail-to.ts";
import type { Write } from "../store/write.ts";

/** Whoever takes over is told how to sign in, and gets the opening mail of every report that is not sent yet. */
export function mailNewContacts(
  { before, after }: Change<Member>,
  reports: Report[],
  now: Instant,
): Write[] {
  const isNew = ({ contactId }: Contact) =>
    !before?.contacts.some((one) => one.contactId === contactId);
  const unsent = reports.filter(
    ({ state }) => state === "open" || state === "draft",
  );
  return [
    ...mailContacts(
      after,
      after.contacts.filter(isNew),
      "contact-added",
      {},
      { now },
    ),
    ...unsent.flatMap(({ year, due }) =>
      mailContacts(
        after,
        roundReaders(after).filter(isNew),
        "round-opened",
        { year, due },
        { now, about: `${now}#round-${year}` },
      ),
    ),
  ];
}
