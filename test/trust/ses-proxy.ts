/** Stands before the mail service, and fails as it is told. */
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";

const no = (code: string, message: string, status = 400) =>
  [
    status,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  ] as const;
const notVerified = (identities: string) =>
  no(
    "MessageRejected",
    `Email address is not verified. The following identities failed the check in region EU-NORTH-1: ${identities}`,
  );

/** What it says of every mail, whoever it is for. */
const standstills = {
  "our domain is not verified": notVerified(
    "=?UTF-8?B?SWxtYXN0bw==?= &lt;climate-partners@city.example&gt;, climate-partners@city.example",
  ),
  "more than one is not verified": notVerified("kim@company.example, ..."),
  "mail-from is not verified": no(
    "MailFromDomainNotVerifiedException",
    "Custom MAIL FROM domain is not verified",
  ),
  "sending paused": no(
    "MessageRejected",
    "Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.",
  ),
  "account paused": no(
    "AccountSendingPausedException",
    "Account sending is paused",
  ),
  "configuration set paused": no(
    "ConfigurationSetSendingPausedException",
    "Sending is paused for configuration set",
  ),
  "no configuration set": no(
    "ConfigurationSetDoesNotExist",
    "Configuration set &lt;set&gt; does not exist.",
  ),
  "daily quota": no("Throttling", "Daily message quota exceeded."),
  "not allowed": no(
    "AccessDenied",
    "User is not authorized to perform `ses:SendEmail'",
    403,
  ),
  "something new": no("MessageRejected", "Whatever may come"),
} as const;

const said = {
  ...standstills,
  "wrong address": no(
    "InvalidParameterValue",
    "Local address contains control or whitespace",
  ),
  "500": [
    500,
    "<ErrorResponse><Error><Code>InternalFailure</Code></Error></ErrorResponse>",
  ],
  "503 of a gateway": [
    503,
    "<html><body>Service Unavailable<br></body></html>",
  ],
  throttle: no("Throttling", "Maximum sending rate exceeded."),
  "unreadable answer": [200, "garbage"],
  "empty answer": [200, ""],
} as const;

/** `drop` loses the mail with its answer; what is `lost` after the effect has sent the mail and says nothing of it. */
export type SesFault =
  | keyof typeof said
  | "drop"
  | "hang"
  | "answer lost"
  | "answer unreadable after the effect";
export type Standstill = keyof typeof standstills;

const isSaid = (fault: SesFault): fault is keyof typeof said => fault in said;

/** `pass` is called once with the address that mail goes to: `env: (own) => proxy.before(own.mail)`. */
export async function openSesProxy() {
  let behind = "";
  let faults: (SesFault | undefined)[] = [];
  let lasting: SesFault | undefined;
  let asked = 0;
  const taken = new Map<string, number>();
  const unverified = new Set<string>();
  const field = (body: string, name: string) =>
    new URLSearchParams(body).get(name) ?? "";
  const readerOf = (body: string) =>
    field(body, "Destination.ToAddresses.member.1");
  let letters: string[] = [];

  async function pass({ headers }: IncomingMessage, body: string) {
    const to = readerOf(body);
    taken.set(to, (taken.get(to) ?? 0) + 1);
    letters.push(`${to}: ${field(body, "Message.Subject.Data")}`);
    return fetch(behind, {
      method: "POST",
      headers: {
        "content-type": String(headers["content-type"]),
        authorization: String(headers.authorization),
      },
      body,
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await text(request);
    asked += 1;
    const fault = faults.length > 0 ? faults.shift() : lasting;
    const to = readerOf(body);
    if (unverified.has(to)) {
      const [status, words] = notVerified(to);
      response.writeHead(status).end(words);
    } else if (fault === undefined) {
      const reply = await pass(request, body);
      response.writeHead(reply.status).end(await reply.text());
    } else if (isSaid(fault)) {
      const [status, words] = said[fault];
      response.writeHead(status).end(words);
    } else if (fault === "hang") return;
    else {
      if (fault !== "drop") await pass(request, body);
      if (fault === "answer unreadable after the effect")
        response.writeHead(200).end("<SendEmailResponse><Send");
      else response.destroy();
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return {
    /** What functions find in their environment to come by here. */
    before: (mail: string) => {
      behind = mail;
      return { AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${port}` };
    },
    /** The next requests fail so, one by one; or go well, if undefined. */
    fail: (...next: (SesFault | undefined)[]) => {
      faults = next;
    },
    /** All requests fail so, until it is well again. */
    failAll: (fault: SesFault) => {
      lasting = fault;
    },
    heal: () => {
      faults = [];
      lasting = undefined;
      unverified.clear();
    },
    /** As in the sandbox, mail to this address is not taken until it is well again. */
    leaveUnverified: (email: string) => {
      unverified.add(email);
    },
    /** How many requests came so far. */
    asked: () => asked,
    /** How many mails to an address the mail service took. */
    taken: (email: string) => taken.get(email) ?? 0,
    /** The mails that the mail service took since they were last forgotten, as recipient and subject. */
    letters: () => letters,
    forget: () => {
      letters = [];
    },
    close: () => {
      server.close().closeAllConnections();
    },
  };
}
export type SesProxy = Awaited<ReturnType<typeof openSesProxy>>;
