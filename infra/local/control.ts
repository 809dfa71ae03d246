import * as z from "zod";
import { jsonResponse, type Response } from "./http-event.ts";
import type { Mailbox } from "./mailbox.ts";
import type { startFunctions } from "./triggers.ts";

const refusal = (status: number, message: string) =>
  jsonResponse(status, { message });
const failed = refusal(502, "A function has failed: what is logged says why.");

/**
 * What somebody on this computer has the service do: `POST /local/days/2027-02-01` plays a day, `POST /local/functions/NAME` invokes a
 * function with the body, `GET /local/idle` waits until all that was written is acted on.
 */
export function createControl(
  {
    invoke,
    play,
    idle,
    isFunction,
    failures,
  }: ReturnType<typeof startFunctions>,
  { mails }: Pick<Mailbox, "mails">,
) {
  async function playing(what: () => Promise<unknown[]>): Promise<Response> {
    const before = (await mails()).length;
    const replies = await what().catch(() => undefined); // Logged by the function.
    await idle();
    if (!replies) return failed;
    const left = Math.max(0, (await mails()).length - before);
    return jsonResponse(200, { replies, mails: left, failures });
  }

  return async (what: string, body: unknown): Promise<Response> => {
    const [method, , , action, name = ""] = what.split(/[ /?]/);
    const asked = `${method} ${action}`;
    if (asked === "GET idle") return playing(() => Promise.resolve([]));
    if (asked === "POST days")
      return z.iso.date().safeParse(name).success
        ? playing(() => play(name))
        : refusal(400, "Which day? For example: 2027-02-01");
    if (asked === "POST functions" && isFunction(name))
      return invoke(name, body).then(
        (reply) => jsonResponse(200, reply),
        () => failed,
      );
    return refusal(404, "There is no such thing here.");
  };
}
