import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import * as z from "zod";
import { createDoor } from "./door.ts";
import { startEngine } from "./engine.ts";
import { createGateway } from "./gateway.ts";
import { type Mailbox, startMailbox } from "./mailbox.ts";
import { createIssuer } from "./sign-in.ts";
import { localStack } from "./stack.ts";
import { createTables } from "./table.ts";
import { readTemplate, type Stack } from "./template.ts";
import { startFunctions } from "./triggers.ts";

export type Options = {
  /** The network's own, if absent. */
  stack?: (url: string) => Promise<Stack>;
  /** Any free port if absent. */
  port?: number;
  /** Where mail goes; a mailbox of the service's own, if absent. */
  mailbox?: () => Promise<Mailbox>;
  /** A temporary folder, gone with the service, if absent. */
  dataDir?: string;
  /** Whether the template's schedules fire by the clock; they do if absent. */
  clock?: boolean;
  log?: (line: string) => void;
};
export type Service = Awaited<ReturnType<typeof runService>>;

/** Runs a synthesized stack: what its template does not say does not run. */
export async function runService(options: Options = {}) {
  const {
    stack: synthesize = localStack,
    mailbox: openMailbox = startMailbox,
    port = 0,
    clock = true,
    log = () => undefined,
  } = options;
  const folder = resolve(
    options.dataDir ?? mkdtempSync(join(tmpdir(), "climate-partners-")),
  );
  mkdirSync(folder, { recursive: true });
  let door: RequestListener = (_, response) =>
    response.writeHead(503).end("The service is starting.\n");
  const server = createServer((request, response) => {
    door(request, response);
  }).listen(port, "127.0.0.1");
  const begin = performance.now();
  const took = (name: string) => {
    log(`${name}: ${(performance.now() - begin).toFixed(0)} ms`);
  };
  const stops: (() => unknown)[] = [
    () => {
      if (!options.dataDir) rmSync(folder, { recursive: true, force: true });
    },
    () => {
      server.close().closeAllConnections();
    },
  ];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  async function part<T>(
    name: string,
    starting: Promise<T>,
    end?: (it: T) => unknown,
  ) {
    const it = await starting;
    if (end) stops.push(() => end(it));
    took(name);
    return it;
  }

  try {
    await once(server, "listening");
    const url = `http://localhost:${z.object({ port: z.number() }).parse(server.address()).port}`;
    const parts = [
      part("database", startEngine(folder), (it) => it.stop()),
      part("mailbox", openMailbox(), (it) => it.stop()),
      part("template", synthesize(url)),
    ] as const;
    await Promise.allSettled(parts); // So that what did start can be stopped.
    const [engine, mailbox, stack] = await Promise.all(parts);
    const { endpoint } = engine;
    const client = {
      endpoint,
      region: "eu-north-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    };
    const resources = readTemplate(
      stack,
      await createTables(new DynamoDBClient(client), readTemplate(stack, {})),
    );
    const functions = startFunctions({
      resources,
      stack,
      streams: new DynamoDBStreamsClient(client),
      folder,
      clock,
      log,
      env: {
        AWS_REGION: client.region,
        AWS_ACCESS_KEY_ID: "local",
        AWS_SECRET_ACCESS_KEY: "local",
        AWS_ENDPOINT_URL_DYNAMODB: endpoint,
        AWS_ENDPOINT_URL_SES: mailbox.endpoint,
      },
    });
    stops.push(functions.stop);
    const { invoke, idle, failures } = functions;
    const request = createGateway(resources, invoke);
    const mails = async () => (await mailbox.mails()).length;
    const control = async (what: string, body: unknown): Promise<unknown> => {
      const [, action, name = ""] =
        /^(POST \/local\/functions|POST \/local\/days|GET \/local\/idle)\/?(.*)$/.exec(
          what,
        ) ?? [];
      if (action === "POST /local/functions") return invoke(name, body);
      if (!action) throw new Error(`No ${what}`);
      const before = await mails();
      const replies = name ? await functions.play(name) : [];
      await idle();
      return { replies, mails: (await mails()) - before, failures };
    };
    const issuer = await createIssuer(
      `${url}/oidc`,
      stack.role,
      join(folder, "issuer-key.json"),
    );
    door = createDoor(url, {
      gateway: request,
      issuer,
      mailbox: mailbox.page,
      control,
    });
    took("ready");
    return {
      ...functions,
      url,
      request,
      mailbox: mailbox.mails,
      stop,
      engineEnded: engine.ended,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
