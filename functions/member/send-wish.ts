import type { Operation } from "../http/operation.ts";
import { receive } from "../store/inbox.ts";

/** A wish to the coordinators; it is never published. */
export const sendWish: Operation<"sendWish"> = async ({
  signIn,
  body,
  language,
  now,
}) => {
  const { member, contact } = await signIn.load(() => ({}));
  const { memberId, organisation } = member;
  await receive(
    {
      kind: "wish",
      message: body.message,
      memberId,
      memberName: organisation.name,
      language,
      at: now,
    },
    contact.contactId,
  );
  return { body: undefined };
};
