import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import type { CapturedMail } from "../http/service.ts";

/** SES as far as `SendEmail` goes, outside the service that is killed: what it has taken once, it keeps. */
export async function openPostOffice() {
  const mails: CapturedMail[] = [];
  const timesById = new Map<string, number>();
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const sent = new URLSearchParams(body);
      const field = (name: string) => sent.get(name) ?? "";
      mails.push({
        subject: field("Message.Subject.Data"),
        destination: { to: [field("Destination.ToAddresses.member.1")] },
        body: { text: field("Message.Body.Text.Data") },
      });
      for (const [name, value] of sent)
        if (value === "mail" && /^Tags\.member\.\d+\.Name$/.test(name)) {
          const id = Buffer.from(field(name.replace("Name", "Value")), "base64url").toString();
          timesById.set(id, (timesById.get(id) ?? 0) + 1);
        }
      await delay(5); // The mail is taken, the answer under way: a kill here costs a duplicate.
      response.end(
        `<SendEmailResponse><SendEmailResult><MessageId>${randomUUID()}</MessageId></SendEmailResult></SendEmailResponse>`,
      );
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    mails,
    /** How many times each mail of the outbox was taken, by its id. */
    timesById,
    close: () => server.close().closeAllConnections(),
  };
}
