import type { SNSEvent } from "aws-lambda";
import { markUnreachable } from "../../shared/member-transitions.ts";
import type { Mail } from "../../shared/outbox.ts";
import { memberWrites, noticeWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { markOutcome } from "../store/outbox.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/write.ts";
import { type SesEvent, sesEvent } from "./ses-event.ts";

const outcomes = {
  Bounce: "bounced",
  Complaint: "complained",
  Delivery: "delivered",
  Reject: "failed",
} as const satisfies Record<SesEvent["eventType"], Mail["state"]>;

/** Why nothing should be sent to this address any more; a full mailbox or a server that is away passes. */
function whyUnreachable(event: SesEvent): "bounce" | "complaint" | undefined {
  if (event.eventType === "Complaint") return "complaint";
  return event.eventType === "Bounce" && event.bounce.bounceType === "Permanent"
    ? "bounce"
    : undefined;
}

/** Marks the contact, and puts its member on the coordinators' worklist. A contact that is gone needs neither. */
const reportUnreachable = (
  memberId: string,
  contactId: string,
  why: "bounce" | "complaint",
  now: string,
) =>
  again(async () => {
    const { member } = await read({ member: at.member(memberId) });
    const change =
      member &&
      markUnreachable(
        member,
        { contactId, why },
        { by: { kind: "mail-service" }, now },
      );
    if (!change) return;
    const notice = { memberId, about: `unreachable#${contactId}`, on: now };
    const { name } = change.after.organisation;
    await save([
      ...memberWrites(change),
      noticeWrite(notice, { waits: "contact-unreachable", name }),
    ]);
  });

async function note(event: SesEvent): Promise<void> {
  const { tags, timestamp } = event.mail;
  const [memberId] = tags.member ?? [];
  const [contactId] = tags.contact ?? [];
  const [mail] = tags.mail ?? [];
  if (!memberId || !contactId) return;
  if (mail) {
    const mailId = Buffer.from(mail, "base64url").toString();
    await markOutcome({ memberId, mailId }, outcomes[event.eventType]);
  }
  const why = whyUnreachable(event);
  if (why && memberId !== "network")
    await reportUnreachable(memberId, contactId, why, timestamp);
}

/** Notes what became of each mail. Told twice, it changes nothing more. */
export const handler = async (event: SNSEvent): Promise<void> => {
  for (const { Sns } of event.Records)
    await note(sesEvent().parse(JSON.parse(Sns.Message)));
};
