import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import type { CapturedMail } from "../http/service.ts";

/** SES as far as `SendEmail` goes, outside the service that is killed: what it has taken once, it keeps. */
export async function openPostOffice() {
  const mails: CapturedMail[] = [];
  const taking = new EventEmitter();
  const byAddress = new Map<string, CapturedMail[]>();
  const timesTaken = new Map<string, number>();

  function take(sent: URLSearchParams) {
    const field = (name: string) => sent.get(name) ?? "";
    const to = field("Destination.ToAddresses.member.1");
    const mail: CapturedMail = {
      subject: field("Message.Subject.Data"),
      destination: { to: [to] },
      body: { text: field("Message.Body.Text.Data") },
    };
    mails.push(mail);
    taking.emit("mail");
    byAddress.set(to, [...(byAddress.get(to) ?? []), mail]);
    for (const [name, value] of sent) {
      if (value !== "mail" || !/^Tags\.member\.\d+\.Name$/.test(name)) continue;
      const id = Buffer.from(field(name.replace("Name", "Value")), "base64url");
      const taken = timesTaken.get(id.toString()) ?? 0;
      timesTaken.set(id.toString(), taken + 1);
    }
  }

  const server = createServer((request, response) => {
    text(request)
      .then(async (body) => {
        take(new URLSearchParams(body));
        await delay(5); // Taken, and the answer under way: a kill here costs a duplicate.
        response.end(
          `<SendEmailResponse><SendEmailResult><MessageId>${randomUUID()}</MessageId></SendEmailResult></SendEmailResponse>`,
        );
      })
      .catch(() => undefined); // Its sender was killed while it spoke.
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    mails,
    byAddress,
    /** Resolves when the next mail comes, or after two seconds. */
    nextMail: () =>
      once(taking, "mail", { signal: AbortSignal.timeout(2000) }).catch(
        () => undefined,
      ),
    /** How many times each mail of the outbox was taken, by its id. */
    timesTaken,
    close: () => {
      server.close().closeAllConnections();
    },
  };
}
export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;
