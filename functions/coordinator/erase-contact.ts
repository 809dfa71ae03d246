import { eraseContact as erased } from "../../shared/member-transitions.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { read } from "../store/read.ts";
import { save } from "../store/write.ts";
import { loadMemberFile } from "./member-file.ts";

/** Erases a person: all else names a contact by id alone, so this one change is enough. */
export const eraseContact: Operation<"eraseContact"> = async ({
  params: { id, contactId },
  act,
}) => {
  const { member } = await read({ member: at.member(id) });
  await save(memberChangeWrites(erased(found(member), contactId, act)));
  return { body: await loadMemberFile(id) };
};
