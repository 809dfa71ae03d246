/** Stands between the functions and the database, knows who asks, and fails one call of one function, or all from that one on. */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type Asked, writtenKeys } from "../cost/floor.ts";

export const databaseFaults = [
  "drop before",
  "drop after",
  "500",
  "throttle",
  "conflict",
  "hang",
] as const;
export type DatabaseFault = (typeof databaseFaults)[number];

export type Call = { caller: string; action: string };

/** The caller's n-th call from now on fails, counted from 0; `lasting`: each from that one on. */
export type Break = {
  caller: string;
  at: number;
  fault: DatabaseFault;
  lasting: boolean;
};

const isWrite = (action: string) => /Put|Update|Delete|Write/.test(action);

/** Somebody else may be writing the same item, which only matters to whoever writes. */
export const canFail = ({ action }: Call, fault: DatabaseFault): boolean =>
  fault !== "conflict" || isWrite(action);

const namespace = "com.amazonaws.dynamodb.v20120810#";

/** As DynamoDB says it; of a transaction, with a reason for each of its parts. */
function saidBy(action: string, asked: Asked, fault: "throttle" | "conflict") {
  const isThrottle = fault === "throttle";
  if (asked.TransactItems)
    return {
      __type: `${namespace}TransactionCanceledException`,
      Message: "Transaction cancelled",
      CancellationReasons: asked.TransactItems.map((_, index) => ({
        Code:
          index > 0
            ? "None"
            : isThrottle
              ? "ThrottlingError"
              : "TransactionConflict",
      })),
    };
  const name = !isThrottle
    ? "TransactionConflictException"
    : isWrite(action)
      ? "ThrottlingException"
      : "ProvisionedThroughputExceededException";
  return { __type: `${namespace}${name}`, message: "Come again" };
}

export async function openFaultProxy() {
  let database = "";
  let plan: Break | undefined;
  let calls: Call[] = [];
  const written = new Map<string, { pk: string; sk: string }>();

  const said = (response: ServerResponse, status: number, body: string) =>
    response
      .writeHead(status, { "content-type": "application/x-amz-json-1.0" })
      .end(body);

  /** The fault that a call of this caller meets, the one after those it made so far. */
  function faultFor(call: Call): DatabaseFault | undefined {
    if (plan?.caller !== call.caller || !canFail(call, plan.fault)) return;
    const before = calls.filter(({ caller }) => caller === call.caller).length;
    const { at, lasting, fault } = plan;
    return before === at || (lasting && before > at) ? fault : undefined;
  }

  const server = createServer((request, response) => {
    const answer = async () => {
      const { authorization = "", "x-amz-date": date } = request.headers;
      const target = String(request.headers["x-amz-target"]);
      const action = target.split(".").at(-1) ?? "";
      const body = await text(request);
      const asked = JSON.parse(body) as Asked;
      const call = { caller: String(request.headers["x-caller"]), action };
      const fault = faultFor(call);
      calls.push(call);
      if (fault === "hang") return;
      if (fault === "drop before") return response.destroy();
      if (fault === "500") {
        const error = { __type: `${namespace}InternalServerError` };
        return said(response, 500, JSON.stringify(error));
      }
      if (fault === "throttle" || fault === "conflict")
        return said(
          response,
          400,
          JSON.stringify(saidBy(action, asked, fault)),
        );
      for (const { Key } of writtenKeys(asked)) {
        const key = { pk: Key["pk"]?.S ?? "", sk: Key["sk"]?.S ?? "" };
        written.set(`${key.pk} ${key.sk}`, key);
      }
      const told = await fetch(database, {
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.0",
          "x-amz-target": target,
          "x-amz-date": String(date),
          authorization,
        },
        body,
      });
      const content = await told.text();
      if (fault === "drop after") return response.destroy();
      return said(response, told.status, content);
    };
    // The database ends before the last of its callers has.
    answer().catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };

  return {
    /** What functions find in their environment to come by here. */
    before: (own: string) => {
      database = own;
      return { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` };
    },
    /** From now on calls are counted anew, and one fails. */
    begin: (fault?: Break) => {
      calls = [];
      plan = fault;
    },
    heal: () => {
      plan = undefined;
    },
    /** What was asked since the last beginning, oldest first. */
    calls: () => calls,
    /** The keys of all that was written since they were last forgotten. */
    written,
    close: () => {
      server.close().closeAllConnections();
    },
  };
}
