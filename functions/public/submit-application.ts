import { randomUUID } from "node:crypto";
import { appliedCommitment } from "../../shared/commitment-transitions.ts";
import { appliedMember } from "../../shared/member-transitions.ts";
import { Refusal } from "../../shared/refusal.ts";
import { mailPrimary } from "../mails/mail-to.ts";
import type { Operation } from "../http/operation.ts";
import { commitmentWrites, memberPut } from "../store/changes.ts";
import { sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { save } from "../store/save.ts";
import { countEach, ofAsker } from "./limits.ts";

/** Stores an unconfirmed application and mails its link. The same id with the same body gets the same answer again. */
export const submitApplication: Operation<"submitApplication"> = async ({
  body,
  asker,
  now,
}) => {
  await countEach([ofAsker(asker, "applications")], now);
  // A parsed body has its keys in the schema's order, so equal bodies have equal text.
  const bodyHash = sha256(JSON.stringify(body));
  const member = appliedMember(body, {
    bodyHash,
    contactId: randomUUID(),
    now,
  });
  const applied = appliedCommitment(body, now);
  try {
    await save([
      memberPut(member),
      ...commitmentWrites([applied], member),
      ...mailPrimary(member, "confirm-application", {}, { now }),
    ]);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "id-taken") throw error;
    const { earlier } = await read({ earlier: at.member(body.id) });
    if (earlier?.bodyHash !== bodyHash) throw error;
  }
  return { body: { id: body.id, state: "unconfirmed" } };
};
