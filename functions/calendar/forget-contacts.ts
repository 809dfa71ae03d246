import type { Contact, Member } from "../../shared/member.ts";
import { forgetContacts as forgotten } from "../../shared/member-transitions.ts";
import type { Instant } from "../../shared/schema.ts";
import { contactEntryOf } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { listQueue } from "../store/queues.ts";
import { pick, read, readItems } from "../store/read.ts";
import { saveOnce } from "../store/write.ts";
import type { Run, Task } from "./run.ts";

const monthsKept = 24;

function monthsBefore(instant: Instant, months: number): Instant {
  const then = new Date(instant);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then.toISOString();
}

/** The contacts of a former member, and those of a present one who are not its primary, unused for two years. */
async function unused(member: Member, since: Instant): Promise<Contact[]> {
  if (member.state !== "active")
    return member.since < since ? member.contacts : [];
  const others = member.contacts.filter(({ primary }) => !primary);
  const entries = await Promise.all(
    others.map(async (contact) => {
      const { entry } = await read({
        entry: contactEntryOf(member.memberId, contact),
      });
      return entry !== undefined && entry.lastUsedAt < since ? [contact] : [];
    }),
  );
  return entries.flat();
}

async function forget(member: Member, { now }: Run): Promise<void> {
  const contacts = await unused(member, monthsBefore(now, monthsKept));
  if (contacts.length === 0) return;
  const act = { by: { kind: "calendar" as const }, now };
  await saveOnce(memberChangeWrites(forgotten(member, contacts, act)));
}

const isFirstOfMonth = ({ today, after }: Run) =>
  after === undefined || after.slice(0, 7) < today.slice(0, 7);

/** Once a month, erases people whom nobody has needed for two years. */
export const forgetContacts: Task = async function* (run, from) {
  if (!isFirstOfMonth(run)) return;
  let position = from;
  do {
    const { entries, next } = await listQueue("member", {
      from: position,
      limit: 100,
    });
    const items = await readItems(
      entries.map(({ memberId = "" }) => at.member(memberId)),
    );
    for (const { memberId = "" } of entries) {
      const { member } = pick(items, { member: at.member(memberId) });
      if (member) await forget(member, run);
    }
    position = next;
    yield position;
  } while (position);
};
