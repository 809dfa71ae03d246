import * as z from "zod";
import { answerDue, type InboxItem, inboxItem } from "../inbox.ts";
import { day, type Day, type Instant, once } from "../schema.ts";

/** A wish or feedback as the coordinators see it; `due` is the day by which feedback is to be answered. */
export const inboxView = once(() =>
  z.strictObject({
    ...inboxItem().omit({ revision: true }).shape,
    due: day().optional(),
  }),
);
export type InboxView = z.infer<ReturnType<typeof inboxView>>;

/** The place of the last item of a page. */
export const inboxCursor = () =>
  z.string().regex(/^(unread|read)#[\dT:.Z-]{24}\.[0-9a-f-]{36}$/);

/** Unread first, newest first within each. */
export const inboxPage = once(() =>
  z.strictObject({
    items: z.array(inboxView()),
    cursor: inboxCursor().optional(),
  }),
);

export const viewInboxItem = (
  { revision, ...view }: InboxItem,
  dayOf: (at: Instant) => Day,
): InboxView => {
  const due = answerDue(view, dayOf);
  return { ...view, ...(due && { due }) };
};
