/** Loaded into a function's thread before its code: writes down each call to AWS as it leaves on the wire, once. */
import { appendFileSync } from "node:fs";

// An import reads every export, also the one that loads a whole client for fetch: a tenth of a thread's life.
const { ClientRequest } = process.getBuiltinModule("node:http");

const { AWS_LAMBDA_FUNCTION_NAME: who = "", CALLS_FILE: file = "" } =
  process.env;
const known = new Set<string>();

type Request = { target: string; body: string };
type Key = { pk: { S: string } };
type Named = {
  TableName: string;
  IndexName?: string;
  Key?: Key;
  Item?: Key;
  ExpressionAttributeValues?: Record<string, { S?: string }>;
};

/** What the keys of the partitions begin with that a call is about; of an index nothing. */
const partitions = (keys: (string | undefined)[]) => [
  ...new Set(
    keys.map((key = "") => ` ${/^[A-Z]#/.exec(key)?.[0] ?? "UNKNOWN"}`),
  ),
];
const partitionOf = ({ Key, Item, ExpressionAttributeValues: values }: Named) =>
  partitions([
    (Key ?? Item)?.pk.S ?? (values?.[":pk"] ?? values?.[":place"])?.S,
  ])[0] ?? "";

/** A transaction asks for the right of each of its parts. */
const partRights: Record<string, string> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

function* toDynamoDB({ target, body }: Request) {
  const operation = target.split(".").at(-1) ?? "";
  const input = JSON.parse(body) as Named & {
    TransactItems?: Record<string, Named>[];
    RequestItems?: Record<string, { Keys: Key[] }>;
  };
  if (input.TransactItems) {
    // AWS does not say whether a part is judged by its own key or by those of all: each right is needed for all.
    const parts = input.TransactItems.flatMap((item) => Object.entries(item));
    const all = new Set(parts.map(([, named]) => partitionOf(named)));
    for (const [part, { TableName }] of parts)
      for (const partition of all)
        yield [partRights[part] ?? part, `${TableName}.Arn${partition}`];
  } else if (input.RequestItems)
    for (const [table, { Keys }] of Object.entries(input.RequestItems))
      for (const partition of partitions(Keys.map(({ pk }) => pk.S)))
        yield [operation, `${table}.Arn${partition}`];
  else
    yield [
      operation,
      `${input.TableName}.Arn${input.IndexName ? `/index/${input.IndexName}` : partitionOf(input)}`,
    ];
}

/** SES asks for the right to use the sender's domain and the configuration set. */
function* toSes({ body }: Request) {
  const sent = new URLSearchParams(body);
  const action = sent.get("Action") ?? "";
  const domain = /@([^>]+)>?$/.exec(sent.get("Source") ?? "")?.[1] ?? "";
  const set = sent.get("ConfigurationSetName");
  yield [action, `identity/${domain}`];
  if (set) yield [action, `configuration-set/${set}`];
}

function record(request: Request) {
  const [service, calls] = request.target
    ? ["dynamodb", toDynamoDB(request)]
    : ["ses", toSes(request)];
  for (const [action = "", resource = ""] of calls) {
    const line = `${who} ${service}:${action} ${resource}\n`;
    if (!known.has(line)) appendFileSync(file, line);
    known.add(line);
  }
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- Called on its own request below.
const { end } = ClientRequest.prototype;
// The SDK hands over a request's whole body with its end.
ClientRequest.prototype.end = function (...args: unknown[]) {
  const [body = ""] = args as [(string | Uint8Array)?];
  record({
    target: String(this.getHeader("x-amz-target") ?? ""),
    body: typeof body === "string" ? body : Buffer.from(body).toString(),
  });
  return Reflect.apply(end, this, args);
};
