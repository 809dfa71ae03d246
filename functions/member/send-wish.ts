import type { Operation } from "../http/operation.ts";
import { inboxWrite } from "../store/inbox.ts";
import { save } from "../store/write.ts";

/** A wish to the coordinators; it is never published. */
export const sendWish: Operation<"sendWish"> = async ({
  signIn,
  body,
  language,
  now,
}) => {
  const { member } = await signIn.load(() => ({}));
  const { memberId, organisation } = member;
  await save([
    inboxWrite(
      { kind: "wish", message: body.message, memberId, language, at: now },
      organisation.name,
    ),
  ]);
  return { body: undefined };
};
