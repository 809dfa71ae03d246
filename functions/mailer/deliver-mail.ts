import { randomBytes } from "node:crypto";
import { isMailName } from "../../shared/mails/catalogue.ts";
import { copyOfAnswers } from "../../shared/mails/answers-copy.ts";
import { isReachable } from "../../shared/mails/addressed.ts";
import type { DropReason } from "../../shared/mails/names.ts";
import { isOutdated } from "../../shared/mails/outdated.ts";
import { render } from "../../shared/mails/render.ts";
import type { Mail } from "../../shared/outbox.ts";
import { pages } from "../../shared/pages.ts";
import type { Instant } from "../../shared/schema.ts";
import { log } from "../log.ts";
import { factsOf } from "../mails/facts.ts";
import {
  type Addressee,
  addresseeOf,
  loadSubject,
  type Subject,
} from "../mails/subject.ts";
import { sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import {
  lease,
  markDropped,
  markFailed,
  markSent,
  requeue,
} from "../store/outbox.ts";
import { save } from "../store/save.ts";
import { putAnyway } from "../store/write.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";
import { mayConfirm } from "./limits.ts";
import { NotSent, send } from "./send.ts";

const applicationDays = 30;

/** The link of a confirmation mail; only its token's hash is stored, as long as the application lives. */
async function confirmationLink({ memberId, language, queuedAt }: Mail) {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = later(queuedAt, { days: applicationDays });
  await save([
    putAnyway(
      at.confirmationToken(memberId, sha256(token)),
      { memberId, expiresAt },
      { ttl: seconds(expiresAt) },
    ),
  ]);
  return pages.confirm(language, memberId, token);
}

/** Why a mail should not leave any more, if so. */
async function reasonToDrop(
  mail: Mail,
  subject: Subject,
  to: Addressee | undefined,
  now: Instant,
): Promise<DropReason | undefined> {
  if (mail.expiresAt !== undefined && mail.expiresAt <= now) return "expired";
  if (!to) return "no-recipient";
  if (to.contact && !isReachable(to.contact)) return "unreachable";
  if (isOutdated(mail, subject)) return "outdated";
  if (
    mail.template === "confirm-application" &&
    !(await mayConfirm(to.email, now))
  )
    return "limit";
  return undefined;
}

async function sendLeased(mail: Mail, now: Instant): Promise<void> {
  const { template, memberId, mailId, contactId, language } = mail;
  // A later release wrote it, and will send it.
  if (!isMailName(template)) throw new NotSent("later", "unknown-template");
  const subject = await loadSubject(mail);
  const to = addresseeOf(mail, subject.member);
  const dropped = await reasonToDrop(mail, subject, to, now);
  if (dropped || !to) {
    await markDropped(mail, dropped ?? "no-recipient", now);
    return;
  }
  const rendered = render(
    { ...mail, template },
    factsOf(subject.member, to.contact),
    {
      ...(template === "confirm-application" && {
        link: await confirmationLink(mail),
      }),
      ...(subject.report && { answers: copyOfAnswers(subject.report) }),
    },
  );
  const messageId = await send({
    ...rendered,
    email: to.email,
    language,
    tags: {
      member: memberId,
      contact: contactId,
      mail: Buffer.from(mailId).toString("base64url"),
    },
  });
  await markSent(mail, messageId, now);
}

/**
 * Sends one mail of the outbox unless someone else does or has, or its time has not come. Throws `NotSent` "later" or "stop"
 * with the mail back in the queue.
 */
export async function deliverMail(
  id: Pick<Mail, "memberId" | "mailId">,
  now: Instant,
): Promise<void> {
  const leased = await lease(id, now);
  if (!leased) return;
  try {
    await sendLeased(leased, now);
  } catch (error) {
    const failure = error instanceof Error ? error.message : "unknown";
    if (error instanceof NotSent && error.outcome === "never") {
      log().error("mail not sent", { failure });
      const { member } = await loadSubject(leased);
      await markFailed(leased, failure, { member, now });
    } else {
      await requeue(leased, error instanceof NotSent ? failure : "error", now);
      throw error;
    }
  }
}
