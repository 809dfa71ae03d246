/** The tiny stack's one handler: answers HTTP, takes stream records, or tells what it was given. */
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type {
  APIGatewayProxyEventV2,
  Context,
  DynamoDBRecord,
  DynamoDBStreamEvent,
} from "aws-lambda";

const db = new DynamoDBClient();
const put = (name: string, type: string, more: Record<string, string> = {}) => {
  const item = Object.entries({ pk: name, type, ...more }).map(
    ([key, value]) => [key, { S: value }],
  );
  return db.send(
    new PutItemCommand({
      TableName: process.env["TABLE_NAME"],
      Item: Object.fromEntries(item),
    }),
  );
};

/** What a function keeps in memory. */
let count = 0;

/** Who waits until another comes. */
const met: (() => void)[] = [];

async function http(event: APIGatewayProxyEventV2): Promise<unknown> {
  switch (event.pathParameters?.["what"]) {
    case "env":
      return { ...process.env };
    case "text": {
      const headers = { "Content-Type": "text/html", "X-Number": 7 };
      return {
        statusCode: 200,
        headers,
        cookies: ["a=1; HttpOnly", "b=2"],
        body: "<p>hei</p>",
      };
    }
    case "binary": {
      const body = Buffer.from([1, 2, 255]).toString("base64");
      return {
        statusCode: 201,
        headers: { "content-type": "image/png" },
        body,
        isBase64Encoded: true,
      };
    }
    case "crash":
      setImmediate(() => {
        throw new Error("a crash");
      });
      return new Promise(() => undefined);
    case "exit":
      return process.exit(3);
    case "hang": // As for (;;), but it leaves the processor to others.
      return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    case "sleep":
      return new Promise((resolve) =>
        setTimeout(() => {
          resolve("slept");
        }, 100),
      );
    case "meet":
      return new Promise((resolve) => {
        met.push(() => {
          resolve("met");
        });
        if (met.length === 2) for (const go of met.splice(0)) go();
      });
    case "throw":
      throw new TypeError("no such luck");
    case "count":
      return { count: (count += 1) };
    case "put":
      await put(event.body!, event.queryStringParameters?.["type"] ?? "mail");
      return { stored: event.body };
    case undefined:
    default:
      return event;
  }
}

/** Writes down each batch it was given, under names in the order of time. */
async function records({ Records }: DynamoDBStreamEvent) {
  const name = ({ dynamodb }: DynamoDBRecord) => dynamodb!.NewImage!["pk"]!.S!;
  const batch = Records.map(name).join(" ");
  await put(`seen#${Date.now()}#${process.hrtime.bigint()}`, "seen", {
    batch,
    image: JSON.stringify(Records[0] ?? {}),
  });
  if (batch.includes("poison")) throw new Error("poisoned");
  const bad = Records.filter((record) => name(record).startsWith("bad"));
  return {
    batchItemFailures: bad.map(({ dynamodb }) => ({
      itemIdentifier: dynamodb!.SequenceNumber,
    })),
  };
}

export const handler = (
  event: APIGatewayProxyEventV2 | DynamoDBStreamEvent,
  context: Context,
): unknown => {
  if ("Records" in event) return records(event);
  if ("version" in event) return http(event);
  return {
    event,
    env: process.env["COLOUR"],
    remaining: context.getRemainingTimeInMillis(),
  };
};
