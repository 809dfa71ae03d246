import { randomBytes } from "node:crypto";
import * as z from "zod";
import { isMailName } from "../../shared/mails/catalogue.ts";
import { copyOfAnswers } from "../../shared/mails/answers-copy.ts";
import { render } from "../../shared/mails/render.ts";
import type { Contact, Member } from "../../shared/member.ts";
import type { Mail } from "../../shared/outbox.ts";
import { pages } from "../../shared/pages.ts";
import type { Report } from "../../shared/report.ts";
import { calendarYear, day, type Instant, once } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { log } from "../log.ts";
import { sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import {
  lease,
  markDropped,
  markFailed,
  markSent,
  requeue,
} from "../store/outbox.ts";
import { read } from "../store/read.ts";
import { putAnyway, save } from "../store/write.ts";
import { later, seconds } from "../time.ts";
import { factsOf } from "./facts.ts";
import { mayMailUnasked } from "./limits.ts";
import { NotSent, send } from "./send.ts";

const applicationDays = 30;

const aboutRound = once(() =>
  z.looseObject({ year: calendarYear(), due: day().optional() }),
);

type Loaded = { member: Member | undefined; report: Report | undefined };

async function load({ memberId, params }: Mail): Promise<Loaded> {
  if (memberId === "network") return { member: undefined, report: undefined };
  const year = aboutRound().safeParse(params).data?.year;
  return year === undefined
    ? { ...(await read({ member: at.member(memberId) })), report: undefined }
    : read({ member: at.member(memberId), report: at.report(memberId, year) });
}

/** A reminder is of no use once its report was sent, or got another due day. */
function isOutdated(
  { template, params }: Mail,
  report: Report | undefined,
): boolean {
  const waiting: Partial<Record<string, Report["state"][]>> = {
    "round-opened": ["open", "draft"],
    reminder: ["open", "draft"],
    "return-reminder": ["returned"],
  };
  const states = waiting[template];
  if (!states) return false;
  const due = aboutRound().parse(params).due;
  return (
    !report ||
    !states.includes(report.state) ||
    (template !== "round-opened" && report.due !== due)
  );
}

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

type Addressee = { email: string; contact: Contact | undefined };

function addresseeOf(
  { contactId }: Mail,
  member: Member | undefined,
): Addressee | undefined {
  if (contactId === "coordinators")
    return { email: network().mail.coordinators.email, contact: undefined };
  const contact = member?.contacts.find((one) => one.contactId === contactId);
  return contact && { email: contact.email, contact };
}

/** Why a mail should not leave any more, if so. */
async function reasonToDrop(
  mail: Mail,
  { report }: Loaded,
  to: Addressee | undefined,
  now: Instant,
) {
  if (mail.expiresAt !== undefined && mail.expiresAt <= now) return "expired";
  if (!to) return "no-recipient";
  if (isOutdated(mail, report)) return "outdated";
  if (
    mail.template === "confirm-application" &&
    !(await mayMailUnasked(to.email, now))
  )
    return "limit";
  return undefined;
}

async function sendLeased(mail: Mail, now: Instant): Promise<void> {
  const { template, memberId, mailId, contactId, language } = mail;
  if (!isMailName(template)) throw new NotSent("never", "unknown-template");
  const loaded = await load(mail);
  const to = addresseeOf(mail, loaded.member);
  const dropped = await reasonToDrop(mail, loaded, to, now);
  if (dropped || !to) {
    await markDropped(mail, dropped ?? "no-recipient");
    return;
  }
  const rendered = render(
    { ...mail, template },
    factsOf(loaded.member, to.contact),
    {
      ...(template === "confirm-application" && {
        link: await confirmationLink(mail),
      }),
      ...(loaded.report && { answers: copyOfAnswers(loaded.report) }),
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
  await markSent(mail, messageId);
}

/**
 * Sends one mail of the outbox unless someone else does or has. Throws `NotSent` "later" or "stop" with the mail back in the
 * queue.
 */
export async function deliverMail(
  id: Pick<Mail, "memberId" | "mailId">,
  now: Instant,
): Promise<void> {
  const leased = await lease(id, now);
  if (!leased) return;
  if (leased.sendAfter !== undefined && leased.sendAfter > now) {
    await requeue(leased, "not-yet", now);
    return;
  }
  try {
    await sendLeased(leased, now);
  } catch (error) {
    const failure = error instanceof Error ? error.message : "unknown";
    if (error instanceof NotSent && error.outcome === "never") {
      log().error("mail not sent", { failure });
      await markFailed(leased, failure, now);
    } else {
      await requeue(leased, error instanceof NotSent ? failure : "error", now);
      throw error;
    }
  }
}
