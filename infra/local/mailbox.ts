import { once } from "node:events";
import { Worker } from "node:worker_threads";
import * as z from "zod";
import { jsonResponse, type Response } from "./http-event.ts";

const store = z.object({
  emails: z.array(
    z.looseObject({
      subject: z.string(),
      destination: z.looseObject({ to: z.array(z.string()) }),
      body: z.object({
        text: z.string().optional(),
        html: z.string().optional(),
      }),
    }),
  ),
});
const listening = z.tuple([z.object({ port: z.number() })]);

/** What its page asks for. The rest is SES's, for the functions only. */
const opened = /^(GET \/(store|get-emlContent)?|POST \/clear-store)(\?|$)/;

export type Mailbox = Awaited<ReturnType<typeof startMailbox>>;

/** SES in a thread of its own, since its mailbox belongs to the module. */
export async function startMailbox() {
  const file = new URL("./mailbox-worker.ts", import.meta.url);
  const worker = new Worker(file, { env: {} });
  const [{ port }] = listening.parse(await once(worker, "message"));
  worker.unref(); // Whoever needs it keeps the process alive.
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    mails: async () =>
      store.parse(await (await fetch(`${endpoint}/store`)).json()).emails,
    clear: async () => {
      await fetch(`${endpoint}/clear-store`, { method: "POST" });
    },
    /** Its pages under /mailbox, where its own links then point. */
    page: async (method: string, path: string): Promise<Response> => {
      const inner = path.replace(/^\/mailbox\/?/, "/");
      if (!opened.test(`${method} ${inner}`))
        return jsonResponse(404, { message: "Not Found" });
      const reply = await fetch(`${endpoint}${inner}`, { method });
      const type = reply.headers.get("content-type") ?? "";
      const text = await reply.text();
      const own = /(?<=["'`]\/)(?=store|clear-store|get-emlContent)/g;
      const body = type.startsWith("text/html")
        ? text.replace(own, "mailbox/")
        : text;
      return {
        status: reply.status,
        headers: { "content-type": type },
        cookies: [],
        body: Buffer.from(body),
      };
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
