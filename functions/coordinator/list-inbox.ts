import { viewInboxItem } from "../../shared/views/inbox-view.ts";
import type { Operation } from "../http/operation.ts";
import { inboxPageAfter } from "../store/inbox.ts";
import { dayOf } from "../played.ts";

/** Wishes and feedback, unread first, newest first. One call. */
export const listInbox: Operation<"listInbox"> = async ({
  query: { cursor },
}) => {
  const { items, next } = await inboxPageAfter(cursor);
  return {
    body: {
      items: items.map((item) => viewInboxItem(item, dayOf)),
      ...(next && { cursor: next }),
    },
  };
};
