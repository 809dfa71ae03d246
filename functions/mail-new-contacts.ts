import type { Change } from "../shared/history.ts";
import type { Contact, Member } from "../shared/member.ts";
import type { Report } from "../shared/report.ts";
import type { Instant } from "../shared/schema.ts";
import { mailPrimary, mailRound } from "./mail-to.ts";
import type { Write } from "./store/write.ts";

/** Whoever takes over is told how to sign in, and gets the opening mail of every report that is not sent yet. */
export function mailNewContacts({ before, after }: Change<Member>, reports: Report[], now: Instant): Write[] {
  const isNew = ({ contactId }: Contact) => !before?.contacts.some((one) => one.contactId === contactId);
  const newOnly = { ...after, contacts: after.contacts.filter(isNew) };
  const everyNew = { ...newOnly, contacts: newOnly.contacts.map((contact) => ({ ...contact, primary: true })) };
  return [
    ...mailPrimary(everyNew, "contact-added", {}, { now }),
    ...reports
      .filter(({ state }) => state === "open" || state === "draft")
      .flatMap(({ year, due }) => mailRound(newOnly, "round-opened", { year, due }, { now, about: `${now}#round-${year}` })),
  ];
}
