import { SendEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { deliverableEmail } from "../../shared/email.ts";
import type { Language } from "../../shared/language.ts";
import type { RenderedMail } from "../../shared/mails/render.ts";
import { once } from "../../shared/schema.ts";
import { network } from "../environment.ts";

const ses = once(
  () =>
    new SESClient({
      maxAttempts: 2,
      requestHandler: { requestTimeout: 10_000 },
    }),
);

/** A display name as a mail header takes it (RFC 2047). */
const headerWord = (name: string) =>
  `=?UTF-8?B?${Buffer.from(name).toString("base64")}?=`;

/** What became of a mail that SES did not take. */
export class NotSent extends Error {
  readonly outcome: "later" | "stop" | "never";

  constructor(outcome: "later" | "stop" | "never", code: string) {
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

/** Throttled or broken: later. The day's quota used up or the account paused: stop. Rejected, unverified, no address: never. */
function outcomeOf(error: Error): NotSent {
  if (
    paused.has(error.name) ||
    /daily (message|sending) quota/i.test(error.message)
  )
    return new NotSent("stop", error.name);
  return new NotSent(hopeless.has(error.name) ? "never" : "later", error.name);
}

type Addressed = RenderedMail & {
  email: string;
  language: Language;
  /** Come back with SES's events; letters, digits, `_` and `-` only. */
  tags: Record<string, string>;
};

/** Sends to one recipient and gives SES's message id; throws `NotSent`. Answers go to the coordinators. */
export async function send({
  email,
  language,
  subject,
  text,
  html,
  tags,
}: Addressed): Promise<string> {
  const { name, mail } = network();
  const data = (Data: string) => ({ Data, Charset: "UTF-8" });
  const configurationSet = process.env["MAIL_CONFIGURATION_SET"];
  try {
    const { MessageId } = await ses().send(
      new SendEmailCommand({
        Source: `${headerWord(name[language])} <${mail.from}>`,
        ReplyToAddresses: [mail.coordinators.email],
        Destination: { ToAddresses: [deliverableEmail(email)] },
        Message: {
          Subject: data(subject),
          Body: { Text: data(text), Html: data(html) },
        },
        Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        ...(configurationSet && { ConfigurationSetName: configurationSet }),
      }),
    );
    return MessageId ?? "";
  } catch (error) {
    throw error instanceof Error ? outcomeOf(error) : error;
  }
}
