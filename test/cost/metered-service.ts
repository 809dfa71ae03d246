/** The service with a meter between its functions and the database. */
import type { Bundles } from "../../infra/bundle.ts";
import { runService } from "../../infra/local/service.ts";
import { localStack } from "../../infra/local/stack.ts";
import type { Stack } from "../../infra/local/template.ts";
import type { TestedService } from "../http/service.ts";
import { anyNumber } from "../any-number.ts";
import { isRead, startMeter } from "./meter.ts";

export async function meteredService({
  undoMinutes = 0,
  floors = false,
  dataDir,
  folders,
}: {
  undoMinutes?: number;
  floors?: boolean;
  dataDir?: string;
  /** The functions' bundles; they are made if absent. */
  folders?: Bundles["folders"];
} = {}) {
  const meter = await startMeter({ floors });
  let apiRequests = 0;
  let stack: Stack | undefined;
  const service = await runService({
    clock: false,
    ...(dataDir !== undefined && { dataDir }),
    env: meter.env,
    stack: async (url) =>
      (stack = await localStack(url, {
        undoMinutes,
        perAsker: anyNumber,
        ...(folders && { bundles: { folders } }),
      })),
    log: (line) => {
      if (line.includes('"message":"answered"')) apiRequests += 1;
    },
  });
  const tested: TestedService = {
    url: service.url,
    token: async () => {
      const response = await fetch(`${service.url}/oidc/token`, {
        method: "POST",
        body: new URLSearchParams({ grant_type: "client_credentials" }),
      });
      return ((await response.json()) as { access_token: string }).access_token;
    },
    mails: service.mailbox,
    play: async (day) => {
      await service.play(day);
    },
    tell: async (sesEvent) => {
      const Sns = { Message: JSON.stringify(sesEvent) };
      await service.invoke("mail-events", { Records: [{ Sns }] });
    },
    settle: service.idle,
    stop: async () => {
      await service.stop();
      meter.stop();
    },
  };
  const units = (reads: boolean) =>
    meter.calls
      .filter((call) => isRead(call) === reads)
      .reduce((sum, call) => sum + call.units + call.indexUnits, 0);
  const read = async () => ({
    readUnits: units(true),
    writeUnits: units(false),
    calls: meter.calls.length,
    apiRequests,
    invocations: service.invocations(),
    mails: (await service.mailbox()).length,
    cpuSeconds: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
  });
  return { ...tested, read, calls: meter.calls, engine: service.engine, stack };
}
export type MeteredService = Awaited<ReturnType<typeof meteredService>>;
