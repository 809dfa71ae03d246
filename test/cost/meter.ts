/** Stands between the functions and the database, and writes down each call: who made it, what it asked and what it costs. */
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import {
  type Asked,
  floorOf,
  type Told,
  type WireItem,
  writtenKeys,
} from "./floor.ts";

export type Call = {
  /** The function's name. */
  caller: string;
  action: string;
  asked: Asked;
  /** Units of the table, and those of its indexes. */
  units: number;
  indexUnits: number;
  /** The units of the items that were asked for or written, were there nothing but them. */
  floor: number;
};

type Units = { CapacityUnits?: number };
type Consumed = Units & {
  Table?: Units;
  GlobalSecondaryIndexes?: Record<string, Units>;
};

const unitsOf = (all: (Units | undefined)[]) =>
  all.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);

export const isRead = ({ action }: Call) => /Get|Query/.test(action);

/** With `floors` it also looks at what is written over, which makes every write slower. */
export async function startMeter({ floors = false } = {}) {
  const calls: Call[] = [];
  let database = "";

  async function ask(
    target: string,
    body: object,
    headers: Record<string, string> = {},
  ) {
    const answer = await fetch(database, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": target,
        ...headers,
      },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.text() };
  }

  const server = createServer((request, response) => {
    const pass = async () => {
      const { authorization = "", "x-amz-date": date } = request.headers;
      const credentials = { authorization, "x-amz-date": String(date) };
      const target = String(request.headers["x-amz-target"]);
      const [version = "", action = ""] = target.split(".");
      const asked = JSON.parse(await text(request)) as Asked;
      const itemsNow = async () => {
        const found = await Promise.all(
          (floors ? writtenKeys(asked) : []).map((key) =>
            ask(
              `${version}.GetItem`,
              { ...key, ConsistentRead: true },
              credentials,
            ),
          ),
        );
        return found.map(
          ({ body }) => (JSON.parse(body) as { Item?: WireItem }).Item,
        );
      };
      const before = await itemsNow();
      const answer = await ask(
        target,
        { ...asked, ReturnConsumedCapacity: "INDEXES" },
        credentials,
      );
      const told = JSON.parse(answer.body) as Told & {
        ConsumedCapacity?: Consumed | Consumed[];
      };
      const used = [told.ConsumedCapacity ?? []].flat();
      const indexUnits = unitsOf(
        used.flatMap(({ GlobalSecondaryIndexes = {} }) =>
          Object.values(GlobalSecondaryIndexes),
        ),
      );
      calls.push({
        caller: String(request.headers["x-caller"] ?? ""),
        action,
        asked,
        units: unitsOf(used) - indexUnits,
        indexUnits,
        floor: floorOf(action, asked, told, {
          before,
          after: await itemsNow(),
        }),
      });
      response
        .writeHead(answer.status, {
          "content-type": "application/x-amz-json-1.0",
        })
        .end(answer.body);
    };
    // The database ends before the last of its callers has.
    pass().catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };

  return {
    /** Every call so far, oldest first. */
    calls,
    /** What a service's functions find in their environment, so that they call through here. */
    env: (own: { database: string }): Record<string, string> => {
      database = own.database;
      return {
        AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
        NODE_OPTIONS: `--require=${join(import.meta.dirname, "name-caller.ts")}`,
      };
    },
    stop: () => {
      server.close().closeAllConnections();
    },
  };
}
