import type * as z from "zod";
import { Refusal } from "../../shared/refusal.ts";

/** Where a list goes on, as a caller carries it. */
export const cursorTo = (position: unknown): string | undefined =>
  position === undefined
    ? undefined
    : Buffer.from(JSON.stringify(position)).toString("base64url");

/** Half a character can be written in JSON, but not sent to DynamoDB. */
function whole(_: string, value: unknown): unknown {
  if (typeof value === "string" && !value.isWellFormed())
    throw new SyntaxError("Half a character");
  return value;
}

/** Reads a cursor back; one that is none of ours, or another list's, is a wrong query. */
export function readCursor<T>(
  position: z.ZodType<T>,
  cursor: string | undefined,
): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    return position.parse(
      JSON.parse(Buffer.from(cursor, "base64url").toString(), whole),
    );
  } catch {
    throw new Refusal("invalid", [
      { pointer: "?cursor", code: "malformed-text" },
    ]);
  }
}
