import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod";

const url = `http://localhost:${process.env["PORT"] ?? "3000"}`;
const said = z.object({ message: z.string() });

/** Calls the running service, once it is there; ends this process with one plain line if there is none or it refuses. */
export async function call(
  path: string,
  body?: URLSearchParams,
): Promise<unknown> {
  const ask = () =>
    fetch(`${url}${path}`, { method: "POST", ...(body && { body }) }).catch(
      () => undefined,
    );
  let response = await ask();
  for (let last = ""; response?.status === 503; response = await ask()) {
    const { message } = said.parse(await response.json());
    if (message !== last) console.error(message);
    last = message;
    await delay(1000);
  }
  if (response?.ok) return response.json();
  console.error(
    response
      ? said.parse(await response.json()).message
      : `No service runs at ${url}. Start it with npm start, or set PORT.`,
  );
  process.exit(1);
}
