import { viewMail } from "../../shared/views/mail-view.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { listMail as listed } from "../store/mailbox.ts";
import { pick, readItems } from "../store/read.ts";

/** The mail, newest first, with whom each is for. Two calls: the mails, and their members. */
export const listMail: Operation<"listMail"> = async ({
  query: { state, member: memberId, cursor },
}) => {
  const { mails, next } = await listed({ state, memberId, cursor });
  const ids = new Set(mails.map((mail) => mail.memberId));
  const items = await readItems([
    at.networkState(),
    ...[...ids].filter((id) => id !== "network").map(at.member),
  ]);
  const { state: network } = pick(items, { state: at.networkState() });
  return {
    body: {
      mailPaused: network?.mailPaused ?? false,
      ...(network?.mailStopped && { mailStopped: network.mailStopped }),
      mails: mails.flatMap(
        (mail) =>
          viewMail(mail, pick(items, { of: at.member(mail.memberId) }).of) ??
          [],
      ),
      ...(next && { cursor: next }),
    },
  };
};
