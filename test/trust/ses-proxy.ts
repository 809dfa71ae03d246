/** Stands before the mail service, and fails as it is told. */
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";

const said = {
  "500": [
    500,
    "<ErrorResponse><Error><Code>InternalFailure</Code></Error></ErrorResponse>",
  ],
  "503 of a gateway": [
    503,
    "<html><body>Service Unavailable<br></body></html>",
  ],
  throttle: [
    400,
    "<ErrorResponse><Error><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>",
  ],
  "daily quota": [
    400,
    "<ErrorResponse><Error><Code>Throttling</Code><Message>Daily message quota exceeded.</Message></Error></ErrorResponse>",
  ],
  "unreadable answer": [200, "garbage"],
  "empty answer": [200, ""],
} as const;

/** `drop` loses the mail with its answer; what is `lost` after the effect has sent the mail and says nothing of it. */
export type SesFault =
  | "500"
  | "503 of a gateway"
  | "throttle"
  | "daily quota"
  | "unreadable answer"
  | "empty answer"
  | "drop"
  | "hang"
  | "answer lost"
  | "answer unreadable after the effect";

const isSaid = (fault: SesFault): fault is keyof typeof said => fault in said;

/** `pass` is called once with the address that mail goes to: `env: (own) => proxy.before(own.mail)`. */
export async function openSesProxy() {
  let behind = "";
  let faults: SesFault[] = [];
  let lasting: SesFault | undefined;
  let asked = 0;
  const taken = new Map<string, number>();

  async function pass({ headers }: IncomingMessage, body: string) {
    const sent = new URLSearchParams(body);
    const to = sent.get("Destination.ToAddresses.member.1") ?? "";
    taken.set(to, (taken.get(to) ?? 0) + 1);
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
    const fault = faults.shift() ?? lasting;
    if (fault === undefined) {
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
    /** The next requests fail so, one by one. */
    fail: (...next: SesFault[]) => {
      faults = next;
    },
    /** All requests fail so, until it is well again. */
    failAll: (fault: SesFault) => {
      lasting = fault;
    },
    heal: () => {
      faults = [];
      lasting = undefined;
    },
    /** How many requests came so far. */
    asked: () => asked,
    /** How many mails to an address the mail service took. */
    taken: (email: string) => taken.get(email) ?? 0,
    close: () => {
      server.close().closeAllConnections();
    },
  };
}
export type SesProxy = Awaited<ReturnType<typeof openSesProxy>>;
