import { setTimeout as delay } from "node:timers/promises";
import { SendEmailCommand, SESClient } from "@aws-sdk/client-ses";
import * as z from "zod";
import { deliverableEmail } from "../../shared/email.ts";
import type { Language } from "../../shared/language.ts";
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

/** Why a mail did not leave; `unanswered` where SES did not say whether it did. */
type Outcome = "later" | "stop" | "never" | "unanswered";

/** What became of a mail of which SES did not say that it took it. */
export class NotSent extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome, code: string) {
    super(code);
    this.name = "NotSent";
    this.outcome = outcome;
  }
}

const paused = new Set([
  "AccountSendingPausedException",
  "ConfigurationSetSendingPausedException",
]);
const hopeless = new Set([
  "MessageRejected",
  "MailFromDomainNotVerifiedException",
  "InvalidParameterValue",
  "ConfigurationSetDoesNotExistException",
]);

/** SES said no, by whatever words. */
const refusal = once(() =>
  z.looseObject({
    $metadata: z.looseObject({ httpStatusCode: z.int().min(400) }),
  }),
);
/** Nobody was there to be asked. */
const unreachable = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

const isAnswered = (error: Error) =>
  refusal().safeParse(error).success ||
  ("code" in error && unreachable.has(String(error.code)));

/** Throttled or broken: later. The day's quota used up or the account paused: stop. Rejected, unverified, no address: never. */
function outcomeOf(error: Error): NotSent {
  if (!isAnswered(error)) return new NotSent("unanswered", error.name);
  if (
    paused.has(error.name) ||
    /daily (message|sending) quota/i.test(error.message)
  )
    return new NotSent("stop", error.name);
  return new NotSent(hopeless.has(error.name) ? "never" : "later", error.name);
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

async function sendOnce(command: SendEmailCommand): Promise<string> {
  const { MessageId } = await ses()
    .send(command)
    .catch((error: unknown) => {
      throw error instanceof Error ? outcomeOf(error) : error;
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
    return await sendOnce(commandOf(letter));
  } catch (error) {
    const isForNow = error instanceof NotSent && error.outcome === "later";
    if (!isForNow || pause === undefined) throw error;
    await delay(pause);
    return send(letter, pauses);
  }
}
