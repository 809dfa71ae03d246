import { randomUUID } from "node:crypto";
import type { InboxItem } from "../../shared/inbox.ts";
import { at } from "./locations.ts";
import { queued } from "./queues.ts";
import { put, type Write } from "./write.ts";

/** A wish or feedback, unread, on the worklist. */
export function inboxWrite(
  message: Omit<InboxItem, "id" | "state">,
  memberName?: string,
): Write {
  const id = randomUUID();
  return put(
    at.inbox(id),
    { ...message, id, state: "unread" },
    {
      entry: queued("waiting", `${message.at}#${id}`, {
        id,
        waits: message.kind,
        ...(message.memberId && { memberId: message.memberId }),
        ...(memberName && { name: memberName }),
      }),
    },
  );
}
