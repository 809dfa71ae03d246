import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { type Item, itemsOf } from "../table-items.ts";
import { createControl } from "./control.ts";
import { createDoor } from "./door.ts";
import { saidToOrigins } from "./edge.ts";
import { startEngine } from "./engine.ts";
import { createGateway } from "./gateway.ts";
import { type Mailbox, startMailbox } from "./mailbox.ts";
import { createPages } from "./pages.ts";
import { createIssuer } from "./sign-in.ts";
import { localStack } from "./stack.ts";
import { createTables } from "./table.ts";
import { readTemplate, type Stack } from "./template.ts";
import { startFunctions } from "./triggers.ts";
import { createWaiting } from "./waiting.ts";

export type Options = {
  /** The network's own, if absent. */
  stack?: (url: string) => Promise<Stack>;
  /** Any free port if absent. */
  port?: number;
  /** Where mail goes; a mailbox of the service's own, if absent. */
  mailbox?: () => Promise<Mailbox>;
  /** A temporary folder, gone with the service, if absent. */
  dataDir?: string;
  /** What a new table begins with. */
  items?: readonly Item[];
  /** What is done before the door opens: until then everyone is asked to come again. */
  before?: (service: Parts, tell: (share: number) => void) => Promise<void>;
  /** Whether the template's schedules fire by the clock; they do if absent. */
  clock?: boolean;
  log?: (line: string) => void;
  /** What every function finds in its environment besides its own and this service's. */
  env?: (own: { database: string; mail: string }) => Record<string, string>;
};
/** A service as its own code has it, whether or not its door is open. */
export type Parts = ReturnType<typeof startFunctions> & {
  url: string;
  /** As through CloudFront. */
  request: ReturnType<typeof createGateway>;
  /** By the gateway's own name. */
  gateway: ReturnType<typeof createGateway>;
  mailbox: Mailbox["mails"];
  clearMailbox: Mailbox["clear"];
  engine: string;
  /** All that lies in its table. */
  items: () => AsyncIterable<Item>;
};
export type Service = Awaited<ReturnType<typeof runService>>;

const listening = z.object({ port: z.number() });

/** Runs a synthesized stack: what its template does not say does not run. */
export async function runService(options: Options = {}) {
  const {
    stack: synthesize = (url: string) => localStack(url),
    log = () => undefined,
  } = options;
  const dataDir = resolve(
    options.dataDir ?? mkdtempSync(join(tmpdir(), "climate-partners-")),
  );
  mkdirSync(dataDir, { recursive: true });
  const stops: (() => unknown)[] = [
    () => {
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  ];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  async function stoppable<T extends { stop: () => unknown }>(
    part: Promise<T>,
  ) {
    const it = await part;
    stops.push(() => it.stop());
    return it;
  }

  try {
    const waiting = createWaiting();
    let door: RequestListener = waiting.listener;
    const server = createServer((request, response) => {
      door(request, response);
    }).listen(options.port ?? 0, "127.0.0.1");
    stops.push(() => {
      server.close().closeAllConnections();
    });
    await once(server, "listening");
    const host = `localhost:${listening.parse(server.address()).port}`;
    const url = `http://${host}`;

    const starting = [
      stoppable(startEngine(dataDir)),
      stoppable((options.mailbox ?? startMailbox)()),
      synthesize(url),
    ] as const;
    await Promise.allSettled(starting); // So that what did start can be stopped.
    const [engine, mailbox, stack] = await Promise.all(starting);
    const client = {
      endpoint: engine.endpoint,
      region: "eu-north-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    };
    const db = new DynamoDBClient(client);
    const tables = await createTables(
      db,
      readTemplate(stack, {}),
      options.items,
    );
    const resources = readTemplate(stack, tables);
    const [table] = resources("AWS::DynamoDB::GlobalTable", z.unknown());
    const functions = startFunctions({
      resources,
      folders: stack.folders,
      engine: engine.endpoint,
      dataDir,
      log,
      env: {
        AWS_REGION: client.region,
        AWS_ACCESS_KEY_ID: "local",
        AWS_SECRET_ACCESS_KEY: "local",
        AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
        AWS_ENDPOINT_URL_SES: mailbox.endpoint,
        ...options.env?.({
          database: engine.endpoint,
          mail: mailbox.endpoint,
        }),
      },
    });
    stops.push(functions.stop);

    const keyFile = join(dataDir, "issuer-key.json");
    const gateway = createGateway(resources, functions.invoke);
    const said = saidToOrigins(resources);
    const request: typeof gateway = (asked) =>
      gateway({ ...asked, headers: { ...asked.headers, ...said } });
    const open = createDoor(host, {
      gateway: request,
      issuer: await createIssuer(`${url}/oidc`, stack.role, keyFile),
      mailbox: mailbox.page,
      pages: createPages(resources),
      control: createControl(functions, mailbox),
      log,
    });
    const parts: Parts = {
      ...functions,
      url,
      request,
      gateway,
      mailbox: mailbox.mails,
      clearMailbox: mailbox.clear,
      engine: engine.endpoint,
      items: () => itemsOf(DynamoDBDocumentClient.from(db), table?.id ?? ""),
    };
    if (options.before) {
      // The issuer's keys are asked for by this address.
      door = (asked, response) => {
        const to = asked.url?.startsWith("/oidc/") ? open : waiting.listener;
        to(asked, response);
      };
      await options.before(parts, waiting.tell);
    }
    door = open;
    if (options.clock ?? true) functions.startClock();
    return { ...parts, stop, engineEnded: engine.ended };
  } catch (error) {
    await stop();
    throw error;
  }
}
