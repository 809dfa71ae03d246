import { setTimeout as delay } from "node:timers/promises";
import { SendEmailCommand, SESClient } from "@aws-sdk/client-ses";
import * as z from "zod";
import { deliverableEmail } from "../../shared/email.ts";
import type { Language } from "../../shared/language.ts";
import type { Standstill } from "../../shared/mails/names.ts";
import type { RenderedMail } from "../../shared/mails/render.ts";
import { once } from "../../shared/schema.ts";
import { network } from "../environment.ts";

const ses = once(
  () =>
    new SESClient({
      // It would ask again where an answer was lost, and each time may be a copy.
      maxAttempts: 1,
      requestHandler: {
        connectionTimeout: 5_000,
        requestTimeout: 10_000,
        throwOnRequestTimeout: true,
      },
    }),
);

/** A display name as a mail header takes it (RFC 2047). */
const headerWord = (name: string) =>
  `=?UTF-8?B?${Buffer.from(name).toString("base64")}?=`;

/**
 * What became of a mail that did not leave. `later` and `stop` are no matter of this mail: SES is busy, or takes none until
 * somebody mends it. `trial`: it is taken once its reader is verified, or the account has left its trial. `never`: not like this.
 * `unanswered`: SES did not say whether it left.
 */
type Outcome = "later" | "stop" | "trial" | "never" | "unanswered";

/** A mail of which SES did not say that it took it; `why` names what everything stands still for. */
export class NotSent extends Error {
  readonly outcome: Outcome;
  readonly why: Standstill | undefined;

  constructor(outcome: Outcome, code: string, why?: Standstill) {
    super(code);
    this.name = "NotSent";
    this.outcome = outcome;
    this.why = why;
  }
}

/** SES said no, by whatever words. */
const refusal = once(() =>
  z.looseObject({
    $metadata: z.looseObject({ httpStatusCode: z.int().min(400) }),
  }),
);
/** Nobody was there to be asked. */
const unreachable = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);
/** Refusals that pass by themselves, within seconds. */
const passing =
  /^(Throttl|TooManyRequests|RequestThrottl|ExpiredToken|RequestExpired)/;
/** What SES finds wrong with an address, or with the size of a mail: https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html */
const ofThisMail = /address|domain|local name|message length/i;

const standstillBehind: [error: RegExp, why: Standstill][] = [
  [/daily (message|sending) quota/i, "quota"],
  [/not verified|MailFromDomainNotVerified/i, "not-verified"],
  [/sending.?paused|sending is disabled/i, "paused"],
  [/ConfigurationSet/i, "configuration-set"],
];

/** SES names those it has not verified, our own among them if it is ours: `…in region EU-NORTH-1: Kim <kim@city.example>, …`. */
function isOfReaderAlone(message: string, email: string): boolean {
  const [, named = ""] = /identities failed.+?: (.+)$/s.exec(message) ?? [];
  return named
    .toLowerCase()
    .split(", ")
    .every((one) => one.includes(email.toLowerCase()));
}

/** Final is only what is wrong with this mail for certain: for all else it waits until somebody has mended the cause. */
function outcomeOf(error: Error, email: string): NotSent {
  const { name, message } = error;
  const status = refusal().safeParse(error).data?.$metadata.httpStatusCode;
  if (status === undefined)
    return "code" in error && unreachable.has(String(error.code))
      ? new NotSent("later", name)
      : new NotSent("unanswered", name);
  const why = standstillBehind.find(([words]) =>
    words.test(`${name} ${message}`),
  )?.[1];
  if (why === "not-verified" && isOfReaderAlone(message, email))
    return new NotSent("trial", name);
  if (why) return new NotSent("stop", name, why);
  if (status >= 500 || passing.test(name)) return new NotSent("later", name);
  if (name === "InvalidParameterValue" && ofThisMail.test(message))
    return new NotSent("never", name);
  return new NotSent("stop", name, "refused");
}

export type Letter = RenderedMail & {
  email: string;
  language: Language;
  /** Come back with SES's events; letters, digits, `_` and `-` only. */
  tags: Record<string, string>;
};

function commandOf({ email, language, subject, text, html, tags }: Letter) {
  const { name, mail } = network();
  const data = (Data: string) => ({ Data, Charset: "UTF-8" });
  const configurationSet = process.env["MAIL_CONFIGURATION_SET"];
  return new SendEmailCommand({
    Source: `${headerWord(name[language])} <${mail.from}>`,
    ReplyToAddresses: [mail.coordinators.email],
    Destination: { ToAddresses: [deliverableEmail(email)] },
    Message: {
      Subject: data(subject),
      Body: { Text: data(text), Html: data(html) },
    },
    Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    ...(configurationSet && { ConfigurationSetName: configurationSet }),
  });
}

async function sendOnce(letter: Letter): Promise<string> {
  const { MessageId } = await ses()
    .send(commandOf(letter))
    .catch((error: unknown) => {
      throw error instanceof Error ? outcomeOf(error, letter.email) : error;
    });
  if (MessageId === undefined) throw new NotSent("unanswered", "NoMessageId");
  return MessageId;
}

/**
 * Sends to one recipient and gives SES's message id; throws `NotSent`. Answers go to the coordinators. Where SES said no for
 * now, it is asked again a few times within seconds.
 */
export async function send(
  letter: Letter,
  [pause, ...pauses]: readonly number[] = [100, 400, 1000],
): Promise<string> {
  try {
    return await sendOnce(letter);
  } catch (error) {
    const isForNow = error instanceof NotSent && error.outcome === "later";
    if (!isForNow || pause === undefined) throw error;
    await delay(pause);
    return send(letter, pauses);
  }
}
