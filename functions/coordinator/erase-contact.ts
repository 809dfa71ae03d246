import { withoutAddress } from "../../shared/inbox.ts";
import { eraseContact as erased } from "../../shared/member-transitions.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { inboxItemsFrom, inboxWrites } from "../store/inbox.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { read } from "../store/read.ts";
import { save } from "../store/save.ts";
import { memberFileReply } from "./member-file.ts";

/** Erases a person: all else names a contact by id alone, but for feedback that came with the same address. */
export const eraseContact: Operation<"eraseContact"> = async ({
  params: { id, contactId },
  act,
}) => {
  const member = found((await read({ member: at.member(id) })).member);
  const change = erased(member, contactId, act);
  const { email = "" } =
    member.contacts.find((one) => one.contactId === contactId) ?? {};
  const feedback = await inboxItemsFrom(email);
  await save([
    ...memberChangeWrites(change),
    ...feedback.flatMap((item) => inboxWrites(withoutAddress(item), item)),
  ]);
  return memberFileReply(id);
};
