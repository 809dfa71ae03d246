/** The service with a meter between its functions and the database, which asks what each call costs. */
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { runService } from "../../infra/local/service.ts";
import type { TestedService } from "../http/service.ts";

type Capacity = {
  ReadCapacityUnits?: number;
  WriteCapacityUnits?: number;
  CapacityUnits?: number;
};

export async function meteredService() {
  const tally = { readUnits: 0, writeUnits: 0, calls: 0 };
  let database = "";
  const reads = /GetItem|Query|TransactGet/;
  const meter = createServer((request, response) => {
    void (async () => {
      const target = String(request.headers["x-amz-target"]);
      const asked = JSON.parse(await text(request)) as object;
      const { authorization = "" } = request.headers;
      const answer = await fetch(database, {
        method: "POST",
        headers: {
          authorization,
          "content-type": "application/x-amz-json-1.0",
          "x-amz-target": target,
          "x-amz-date": String(request.headers["x-amz-date"]),
        },
        body: JSON.stringify({ ...asked, ReturnConsumedCapacity: "TOTAL" }),
      });
      const body = await answer.text();
      const { ConsumedCapacity = [] } = JSON.parse(body) as {
        ConsumedCapacity?: Capacity | Capacity[];
      };
      for (const used of [ConsumedCapacity].flat())
        tally[reads.test(target) ? "readUnits" : "writeUnits"] +=
          used.CapacityUnits ?? 0;
      tally.calls += 1;
      response
        .writeHead(answer.status, {
          "content-type": "application/x-amz-json-1.0",
        })
        .end(body);
    })();
  }).listen(0, "127.0.0.1");
  await once(meter, "listening");
  const { port } = meter.address() as { port: number };
  let apiRequests = 0;
  const service = await runService({
    clock: false,
    env: (own) => {
      database = own.database;
      return { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` };
    },
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
    settle: service.idle,
    stop: async () => {
      await service.stop();
      meter.close().closeAllConnections();
    },
  };
  const read = async () => ({
    ...tally,
    apiRequests,
    invocations: service.invocations(),
    mails: (await service.mailbox()).length,
    cpuSeconds: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
  });
  return { ...tested, read };
}
