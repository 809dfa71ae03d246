import type { SNSEvent } from "aws-lambda";
import { markUnreachable } from "../../shared/member-transitions.ts";
import { contactMails, isReachable } from "../../shared/mails/addressed.ts";
import { log } from "../log.ts";
import { mailWrite, memberWrites, noticeWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { markFailed, markOutcome } from "../store/outbox.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import { readSesEvent, type SesEvent } from "./ses-event.ts";

/** Notes what became of a mail: came back, was complained about, arrived, or was not taken after all. */
async function noteOutcome(
  id: { memberId: string; mailId: string },
  event: SesEvent,
): Promise<void> {
  switch (event.eventType) {
    case "Delivery":
      return markOutcome(id, {
        state: "delivered",
        at: event.delivery.timestamp,
      });
    case "Complaint":
      return markOutcome(id, {
        state: "complained",
        at: event.complaint.timestamp,
      });
    case "Bounce": {
      const { timestamp, bounceType } = event.bounce;
      return markOutcome(id, {
        state: "bounced",
        at: timestamp,
        failure: bounceType,
      });
    }
    case "Reject":
      return markRejected(id, event.mail.timestamp);
  }
}

async function markRejected(
  id: { memberId: string; mailId: string },
  now: string,
): Promise<void> {
  const { mail, member } = await read({
    mail: at.mail(id.memberId, id.mailId),
    member: at.member(id.memberId),
  });
  if (mail) await markFailed(mail, "Rejected", { member, now });
}

/** Why nothing should be sent to this address any more; a full mailbox or a server that is away passes. */
function whyUnreachable(event: SesEvent): "bounce" | "complaint" | undefined {
  if (event.eventType === "Complaint") return "complaint";
  return event.eventType === "Bounce" && event.bounce.bounceType === "Permanent"
    ? "bounce"
    : undefined;
}

/** Marks the contact, puts its member on the coordinators' worklist, and tells the member's other contacts. A contact that is gone needs neither. */
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
      noticeWrite(notice, {
        waits: "contact-unreachable",
        name,
        summary: { why },
      }),
      ...contactMails(
        change.after,
        change.after.contacts.filter(isReachable),
        "contact-unreachable",
        {},
        { now },
      ).map(mailWrite),
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
    await noteOutcome({ memberId, mailId }, event);
  }
  const why = whyUnreachable(event);
  if (why && memberId !== "network")
    await reportUnreachable(memberId, contactId, why, timestamp);
}

/** Notes what became of each mail. Told twice, it changes nothing more. */
export const handler = async (event: SNSEvent): Promise<void> => {
  for (const { Sns } of event.Records) {
    const told = readSesEvent(Sns.Message);
    if (told) await note(told);
    else log().info("SES greets its topic");
  }
};
