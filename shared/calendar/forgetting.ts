import type { Contact, Member } from "../member.ts";
import type { Instant } from "../schema.ts";
import type { DayRun } from "./day-run.ts";

const monthsKept = 24;

/** People are forgotten once a month, on its first day that is played. */
export const isDayToForget = ({ today, after }: DayRun): boolean =>
  after === undefined || after.slice(0, 7) < today.slice(0, 7);

/** Of a former member everyone may be forgotten; of a present one those who are not its primary contact. */
export const mayBeForgotten = ({ state, contacts }: Member): Contact[] =>
  state === "active" ? contacts.filter(({ primary }) => !primary) : contacts;

/**
 * Whom nobody has needed for two years. `lastUsedAt` is when a contact of a present member was added or last signed in;
 * undefined where that is not known.
 */
export function unusedContacts(
  member: Member,
  lastUsedAt: (contact: Contact) => Instant | undefined,
  now: Instant,
): Contact[] {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - monthsKept);
  const since = then.toISOString();
  if (member.state !== "active")
    return member.since < since ? member.contacts : [];
  return mayBeForgotten(member).filter((contact) => {
    const used = lastUsedAt(contact);
    return used !== undefined && used < since;
  });
}
