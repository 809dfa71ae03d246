/** A deployed stage as the HTTP tests see one, for plays that act through its front door. */
import { setTimeout } from "node:timers/promises";
import { Client } from "../http/client.ts";
import type { TestedService } from "../http/service.ts";
import { playDay } from "./calendar.ts";
import { coordinator, makeUsers, signIn } from "./coordinator.ts";
import { frontDoor, mailbox } from "./front-door.ts";
import type { Outputs } from "./stack.ts";
import type { Stage } from "./stage.ts";

export type Running = {
  stage: Stage;
  outputs: Outputs;
  service: TestedService;
  /** The coordinator. */
  city: Client;
};

export async function running(
  stage: Stage,
  outputs: Outputs,
): Promise<Running> {
  const { url: emulator } = stage.emulator;
  const { url } = await frontDoor(emulator, outputs.WebOrigin);
  await makeUsers(stage, outputs);
  const mails = () => mailbox(emulator);
  /** Nobody tells when a stream has drained: until no mail has left for two seconds. */
  const settle = async () => {
    for (let before = -1, now = (await mails()).length; now !== before;) {
      await setTimeout(2000);
      before = now;
      now = (await mails()).length;
    }
  };
  const token = () => signIn(emulator, outputs, coordinator);
  const service: TestedService = {
    url,
    token,
    mails,
    play: async (day) => {
      await playDay(outputs.CalendarFunction, day);
      await settle();
    },
    settle,
    stop: () => Promise.resolve(),
  };
  const city = new Client(url, { authorization: `Bearer ${await token()}` });
  return { stage, outputs, service, city };
}
