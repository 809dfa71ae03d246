import { once } from "node:events";
import { Worker } from "node:worker_threads";
import * as z from "zod";
import { jsonResponse, type Response } from "./http-event.ts";

const mail = z.looseObject({
  subject: z.string(),
  destination: z.looseObject({ to: z.array(z.string()) }),
  body: z.object({
    text: z.string().optional(),
    html: z.string().optional(),
  }),
});
/** `at` in seconds since 1970. */
const store = z.object({ emails: z.array(mail.extend({ at: z.number() })) });
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
  let known: z.infer<typeof store>["emails"] = [];
  return {
    endpoint,
    /** All of them, oldest first; only the latest are asked for anew. */
    mails: async (): Promise<z.infer<typeof mail>[]> => {
      const { at: since = 0 } = known.at(-1) ?? {};
      const reply = await fetch(`${endpoint}/store?since=${since}`);
      const { emails } = store.parse(await reply.json());
      known = [...known.filter(({ at }) => at < since), ...emails];
      return known;
    },
    clear: async () => {
      known = [];
      await fetch(`${endpoint}/clear-store`, { method: "POST" });
    },
    /** Its pages under /mailbox, where its own links then point. */
    page: async (method: string, path: string): Promise<Response> => {
      const inner = path.replace(/^\/mailbox\/?/, "/");
      if (inner === "/clear-store") known = [];
      if (!opened.test(`${method} ${inner}`))
        return jsonResponse(404, { message: "Not Found" });
      // A connection of its own: after an answer that SES gives twice, the next on the same one would be lost.
      const headers = { connection: "close" };
      const reply = await fetch(`${endpoint}${inner}`, { method, headers });
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
