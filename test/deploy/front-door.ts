/**
 * Stands in for DNS and TLS: the distribution's name at a port of this machine. What comes to it goes on to the emulator's
 * CloudFront as if sent to `https://….cloudfront.net`, and a page that it served has that origin.
 */
import {
  createServer,
  request,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { CapturedMail } from "../http/service.ts";

type SentMail = {
  To: string[];
  Subject: string;
  BodyText: string;
  BodyHtml: string | null;
};

/** What SES sent, in the shape of the local mailbox; kept by account. */
export async function mailbox(emulator: string): Promise<CapturedMail[]> {
  const response = await fetch(`${emulator}/_ministack/ses/messages`);
  const { messages } = (await response.json()) as {
    messages: Record<string, SentMail[]>;
  };
  return Object.values(messages)
    .flat()
    .map(({ To, Subject, BodyText, BodyHtml }) => ({
      subject: Subject,
      destination: { to: To },
      body: { text: BodyText, html: BodyHtml ?? "" },
    }));
}

type FrontDoor = { url: string; close: () => void };

const open: FrontDoor[] = [];
/** All of them, when a run ends. */
export const closeDoors = () => {
  for (const door of open) door.close();
};

export async function frontDoor(
  emulator: string,
  webOrigin: string,
): Promise<FrontDoor> {
  const { host } = new URL(webOrigin);
  let url = "";
  const forward = (asked: IncomingMessage, answer: ServerResponse) => {
    const { origin } = asked.headers;
    const headers = {
      ...asked.headers,
      host,
      "x-forwarded-proto": "https",
      ...(origin === url && { origin: webOrigin }),
    };
    const onward = request(
      new URL(asked.url ?? "/", emulator),
      { method: asked.method ?? "GET", headers },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    onward.on("error", (error) => answer.writeHead(502).end(String(error)));
    asked.pipe(onward);
  };
  const server = createServer((asked, answer) => {
    if (asked.url !== "/mailbox/store") {
      forward(asked, answer);
      return;
    }
    mailbox(emulator).then(
      (emails) => answer.end(JSON.stringify({ emails })),
      (error: unknown) => answer.writeHead(502).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const door = {
    url,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  open.push(door);
  return door;
}
