import {
  isDayToForget,
  mayBeForgotten,
  unusedContacts,
} from "../../shared/calendar/forgetting.ts";
import type { Member } from "../../shared/member.ts";
import { forgetContacts as forgotten } from "../../shared/member-transitions.ts";
import type { Instant } from "../../shared/schema.ts";
import { contactEntryOf } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { listQueue } from "../store/queues.ts";
import { read, readMany } from "../store/read.ts";
import { saveOnce } from "../store/save.ts";
import type { Run, Task } from "./run.ts";

/** When each contact that may be forgotten was last needed. */
async function lastUses(member: Member): Promise<Map<string, Instant>> {
  if (member.state !== "active") return new Map();
  const uses = await Promise.all(
    mayBeForgotten(member).map(async (contact) => {
      const { entry } = await read({
        entry: contactEntryOf(member.memberId, contact),
      });
      return entry ? [[entry.contactId, entry.lastUsedAt] as const] : [];
    }),
  );
  return new Map(uses.flat());
}

async function forget(member: Member, { now }: Run): Promise<void> {
  if (mayBeForgotten(member).length === 0) return;
  const uses = await lastUses(member);
  const contacts = unusedContacts(
    member,
    ({ contactId }) => uses.get(contactId),
    now,
  );
  if (contacts.length === 0) return;
  const act = { by: { kind: "calendar" as const }, now };
  await saveOnce(memberChangeWrites(forgotten(member, contacts, act)));
}

/** Once a month, erases people whom nobody has needed for two years. */
export const forgetContacts: Task = async function* (run, from) {
  if (!isDayToForget(run)) return;
  let position = from;
  do {
    const { entries, next } = await listQueue("member", {
      from: position,
      limit: 100,
    });
    const { of } = await readMany(
      entries.map(({ memberId = "" }) => at.member(memberId)),
    );
    for (const { memberId = "" } of entries) {
      const { member } = of({ member: at.member(memberId) });
      if (member) await forget(member, run);
    }
    position = next;
    yield position;
  } while (position);
};
