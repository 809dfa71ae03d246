import { randomUUID } from "node:crypto";
import { normalisedEmail } from "../../shared/email.ts";
import {
  arrived,
  type InboxItem,
  inboxItem,
  type Message,
} from "../../shared/inbox.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";
import { sha256 } from "./contacts.ts";
import { at } from "./locations.ts";
import { queued, queuedLast } from "./queues.ts";
import { read, readPartition, recordOf } from "./read.ts";
import { saveOnce } from "./save.ts";
import { put, remove, type Write } from "./write.ts";

const placeOf = ({ state, id }: InboxItem) => at.inbox(state, id);

/** Only what is unread stands on the worklist, and what strangers say after what members do. */
const entryOf = ({ id, at, kind, state, memberId, memberName }: InboxItem) =>
  state === "unread"
    ? (kind === "feedback" ? queuedLast : queued)("waiting", `${at}#${id}`, {
        id,
        waits: kind,
        ...(memberId && { memberId }),
        ...(memberName && { name: memberName }),
      })
    : undefined;

/** The writes of one wish or feedback that came in or was marked: its state is part of its place. */
export function inboxWrites(
  after: InboxItem,
  before?: InboxItem,
): [Write, ...Write[]] {
  const entry = entryOf(after);
  if (before?.state === after.state)
    return [put(placeOf(after), after, { was: before.revision, entry })];
  return [
    put(placeOf(after), after, { entry }),
    ...(before ? [remove(placeOf(before), before.revision)] : []),
  ];
}

/** What came in: the same words of the same sender on the same day are one message, sent again for want of an answer. */
export async function receive(message: Message, sender: string): Promise<void> {
  const { at: now, ...words } = message;
  const item = arrived(message, randomUUID());
  const hash = sha256(JSON.stringify([sender, now.slice(0, 10), words]));
  const ttl = seconds(later(now, { days: 1 }));
  await saveOnce([
    put(at.arrival(hash), { inboxId: item.id }, { ttl }),
    ...inboxWrites(item),
  ]);
}

/** Takes back what nobody has read yet; what was read stays. */
export const withdrawUnread = (id: string): Write =>
  remove(at.inbox("unread", id));

/** One of the inbox, read or not. */
export async function inboxItemOf(id: string): Promise<InboxItem | undefined> {
  const { unread, read: isRead } = await read({
    unread: at.inbox("unread", id),
    read: at.inbox("read", id),
  });
  return unread ?? isRead;
}

/** What came with an address: it is kept only until it is answered, so these are few. */
export async function inboxItemsFrom(email: string): Promise<InboxItem[]> {
  const wanted = normalisedEmail(email);
  const found: InboxItem[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await inboxPageAfter(after);
    found.push(
      ...items.filter(
        (item) =>
          item.email !== undefined && normalisedEmail(item.email) === wanted,
      ),
    );
    after = next;
  } while (after !== undefined);
  return found;
}

const perPage = 50;

/** One page in one call: by their sort keys `unread` comes before `read` backwards, and within each the newest first. */
export async function inboxPageAfter(
  after: string | undefined,
): Promise<{ items: InboxItem[]; next: string | undefined }> {
  const { items, next } = await readPartition("I#", {
    newestFirst: true,
    limit: perPage,
    after,
  });
  return {
    items: items.map((item) => recordOf(item, inboxItem)),
    next,
  };
}
