import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Instant } from "../../shared/schema.ts";
import { tableName } from "../environment.ts";
import { client } from "./client.ts";
import { at } from "./locations.ts";
import { readPartition, recordOf } from "./read.ts";
import { liveSignIn, type LiveSignIn } from "./records.ts";

/** A typed code as it was sent: Crockford's base32, where O is 0 and I and L are 1. */
export const typedCode = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** Takes one of the tries of the browser that asked; false if it has none, or did not ask for this address. */
export async function takeTry(
  emailHash: string,
  cookieHash: string,
  now: Instant,
): Promise<boolean> {
  const { pk, sk } = at.codeTries(emailHash, cookieHash);
  try {
    await client().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk, sk },
        UpdateExpression: "SET #record.#left = #record.#left - :one",
        ConditionExpression:
          "#record.#left >= :one AND #record.expiresAt > :now",
        ExpressionAttributeNames: { "#record": "record", "#left": "left" },
        ExpressionAttributeValues: { ":one": 1, ":now": now },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** The sign-ins of an address that were mailed and have not run out. */
export async function liveSignIns(
  emailHash: string,
  now: Instant,
): Promise<LiveSignIn[]> {
  const { items } = await readPartition(`E#${emailHash}`, { prefix: "LIVE#" });
  return items
    .map((item) => recordOf(item, liveSignIn))
    .filter(({ expiresAt }) => expiresAt > now);
}
