import { once } from "node:events";
import { Worker } from "node:worker_threads";
import * as z from "zod";
import type { Response } from "./http-event.ts";

const store = z.object({
  emails: z.array(
    z.looseObject({
      messageId: z.string(),
      from: z.string(),
      destination: z.looseObject({ to: z.array(z.string()) }),
      subject: z.string(),
      body: z.object({
        text: z.string().optional(),
        html: z.string().optional(),
      }),
      at: z.number(),
    }),
  ),
});
export type Mail = z.infer<typeof store>["emails"][number];

export type Mailbox = Awaited<ReturnType<typeof startMailbox>>;

/** SES in a thread of its own, since its mailbox belongs to the module. */
export async function startMailbox() {
  const worker = new Worker(new URL("./mailbox-worker.ts", import.meta.url), {
    env: {},
  });
  const address = z.tuple([z.object({ port: z.number() })]);
  const [{ port }] = address.parse(await once(worker, "message"));
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    mails: async (): Promise<Mail[]> =>
      store.parse(await (await fetch(`${endpoint}/store`)).json()).emails,
    /** Its pages under /mailbox, where its own links then point. */
    page: async (method: string, path: string): Promise<Response> => {
      const reply = await fetch(
        `${endpoint}${path.replace(/^\/mailbox\/?/, "/")}`,
        { method },
      );
      const type = reply.headers.get("content-type") ?? "";
      const body = await reply.text();
      const own = /(?<=["'`]\/)(?=store|clear-store|get-emlContent)/g;
      return {
        status: reply.status,
        headers: { "content-type": type },
        cookies: [],
        body: Buffer.from(
          type.startsWith("text/html") ? body.replace(own, "mailbox/") : body,
        ),
      };
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
