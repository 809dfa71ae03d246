import { randomUUID } from "node:crypto";
import { arrived } from "../../shared/inbox.ts";
import type { Operation } from "../http/operation.ts";
import { inboxWrites } from "../store/inbox.ts";
import { save } from "../store/save.ts";

/** A wish to the coordinators; it is never published. */
export const sendWish: Operation<"sendWish"> = async ({
  signIn,
  body,
  language,
  now,
}) => {
  const { member } = await signIn.load(() => ({}));
  const { memberId, organisation } = member;
  const wish = arrived(
    {
      kind: "wish",
      message: body.message,
      memberId,
      memberName: organisation.name,
      language,
      at: now,
    },
    randomUUID(),
  );
  await save(inboxWrites(wish));
  return { body: undefined };
};
