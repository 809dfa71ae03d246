import { confirmCommitment } from "../../shared/commitment-transitions.ts";
import { confirmMember } from "../../shared/member-transitions.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { mailCoordinators, mailPrimary } from "../mails/mail-to.ts";
import { commitmentWrites, memberWrites } from "../store/changes.ts";
import { claimWrites, contactWrites, sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";

type Request = RequestOf<"confirmApplication">;

async function confirm({ params: { id }, body, now }: Request) {
  const { member, commitment, token } = await read({
    member: at.member(id),
    commitment: at.underWay(id),
    token: at.confirmationToken(id, sha256(body.token)),
  });
  if (!token || token.expiresAt <= now || !member)
    throw new Refusal("link-unknown");
  const confirmed = { body: { id, state: "submitted" } };
  if (member.state === "active") return confirmed;
  if (!commitment) throw new Refusal("wrong-state");

  const [contact] = member.contacts;
  const act = {
    by: {
      kind: "member" as const,
      ...(contact && { contactId: contact.contactId }),
    },
    now,
  };
  const memberChange = confirmMember(member, act);
  await save([
    ...memberWrites(memberChange),
    ...commitmentWrites([confirmCommitment(commitment, act)], member),
    ...contactWrites(memberChange),
    ...claimWrites(memberChange),
    ...mailPrimary(member, "application-received", {}, { now }),
    mailCoordinators(id, "application-arrived", {}, { now }),
  ]);
  return confirmed;
}

/**
 * Confirms an application: it claims its business ID, may sign in, and reaches the coordinators. Whoever presses twice at once
 * finds it confirmed.
 */
export const confirmApplication: Operation<"confirmApplication"> = (request) =>
  again(() => confirm(request));
