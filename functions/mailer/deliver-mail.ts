import { randomBytes } from "node:crypto";
import { isMailName } from "../../shared/mails/catalogue.ts";
import { copyOfAnswers } from "../../shared/mails/answers-copy.ts";
import { isReachable } from "../../shared/mails/addressed.ts";
import type { DropReason } from "../../shared/mails/names.ts";
import { isOutdated } from "../../shared/mails/outdated.ts";
import { render } from "../../shared/mails/render.ts";
import {
  beforeTry,
  type Mail,
  mayBeTriedAgain,
  mayHaveLeft,
} from "../../shared/outbox.ts";
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
import { type Limit } from "../store/counters.ts";
import { countSent, limitedUntil, ofConfirmations } from "./limits.ts";
import { type Letter, NotSent, send } from "./send.ts";

const applicationDays = 30;

/** Why a mail is on the worklist that SES took, or did not: nobody knows. */
const unanswered = "unanswered";

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
function reasonToDrop(
  mail: Mail,
  subject: Subject,
  to: Addressee | undefined,
  now: Instant,
): DropReason | undefined {
  if (mail.expiresAt !== undefined && mail.expiresAt <= now) return "expired";
  if (!to) return "no-recipient";
  if (to.contact && !isReachable(to.contact)) return "unreachable";
  if (isOutdated(mail, subject)) return "outdated";
  return undefined;
}

const limitsOf = ({ template }: Mail, { email }: Addressee) =>
  template === "confirm-application" ? ofConfirmations(email) : [];

/** What is to be done with a mail whose turn it is. */
type Due =
  | { letter: Letter; limits: Limit[] }
  | { waitsUntil: Instant }
  | { dropped: DropReason };

async function dueOf(mail: Mail, now: Instant): Promise<Due> {
  const { template, memberId, mailId, contactId, language } = mail;
  // A later release wrote it, and will send it.
  if (!isMailName(template)) throw new NotSent("later", "unknown-template");
  const subject = await loadSubject(mail);
  const to = addresseeOf(mail, subject.member);
  const dropped = reasonToDrop(mail, subject, to, now);
  if (dropped || !to) return { dropped: dropped ?? "no-recipient" };
  const limits = limitsOf(mail, to);
  const waitsUntil = await limitedUntil(limits, now);
  if (waitsUntil) return { waitsUntil };
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
  const tags = {
    member: memberId,
    contact: contactId,
    mail: Buffer.from(mailId).toString("base64url"),
  };
  return { letter: { ...rendered, email: to.email, language, tags }, limits };
}

/** It will not leave by itself any more, or may have left already: a coordinator decides. */
async function giveUp(
  mail: Mail,
  failure: string,
  now: Instant,
): Promise<undefined> {
  log().error("mail not sent", { failure });
  const { member } = await loadSubject(mail);
  await markFailed(mail, failure, { member, now });
}

type Try = { leased: Mail; untried: Mail; now: Instant };

/** Back into the queue, or given up; throws on what is no matter of this mail alone. */
async function notSent(
  error: unknown,
  { leased, untried, now }: Try,
): Promise<undefined> {
  if (!(error instanceof NotSent)) {
    await requeue(untried, "error", { now });
    throw error;
  }
  const { outcome, message: failure } = error;
  if (outcome === "never") return giveUp(leased, failure, now);
  if (outcome === "trial") {
    log().error("mail not sent", { failure: outcome });
    await requeue(untried, outcome, { now });
    return undefined;
  }
  if (outcome === "stop") await requeue(untried, "standstill", { now });
  else if (outcome === "later") await requeue(untried, failure, { now });
  else if (mayBeTriedAgain(leased)) await requeue(leased, failure, { now });
  else await giveUp(leased, unanswered, now);
  throw error;
}

/** Sends it if it is still to be sent: undefined if not, or not now. */
async function attempt({ leased, untried, now }: Try) {
  const due = await dueOf(leased, now);
  if ("letter" in due)
    return { messageId: await send(due.letter), limits: due.limits };
  if ("waitsUntil" in due)
    await requeue(untried, "limit", { now, until: due.waitsUntil });
  else if (mayHaveLeft(untried)) await giveUp(untried, unanswered, now);
  else await markDropped(leased, due.dropped, now);
  return undefined;
}

/**
 * Sends one mail of the outbox unless someone else does or has, or its time has not come: whether it has left. Throws `NotSent` "later",
 * "stop" or "unanswered" with the mail back in the queue. Once SES has twice not said whether a mail left, it is not sent again.
 */
export async function deliverMail(
  id: Pick<Mail, "memberId" | "mailId">,
  now: Instant,
): Promise<boolean> {
  const leased = await lease(id, now);
  if (!leased) return false;
  const untried = beforeTry(leased);
  if (!mayBeTriedAgain(untried)) {
    await giveUp(untried, unanswered, now);
    return false;
  }
  const tried = { leased, untried, now };
  const sent = await attempt(tried).catch((error: unknown) =>
    notSent(error, tried),
  );
  if (!sent) return false;
  await markSent(leased, sent.messageId, now);
  await countSent(sent.limits, now);
  return true;
}
