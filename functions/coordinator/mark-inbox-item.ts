import { markInboxItem as marked } from "../../shared/inbox.ts";
import { viewInboxItem } from "../../shared/views/inbox-view.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { isAsBefore } from "../store/as-before.ts";
import { inboxItemOf, inboxWrites } from "../store/inbox.ts";
import { again, save } from "../store/save.ts";
import { dayOf } from "../played.ts";

/** Marks a wish or feedback as read, which takes it off the worklist, as unread again, or as answered. */
export const markInboxItem: Operation<"markInboxItem"> = ({
  params: { inboxId },
  body,
  act,
}) =>
  again(async () => {
    const before = found(await inboxItemOf(inboxId));
    const { id, name } = act.by;
    const by = { id, ...(name && { name }), at: act.now };
    const after = marked(before, body, by);
    if (!isAsBefore(before, after)) await save(inboxWrites(after, before));
    return { body: viewInboxItem(after, dayOf) };
  });
