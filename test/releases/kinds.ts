/** The records of a release, and the schema that each kind is read by today. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { kindOf, kinds } from "../../functions/store/kinds.ts";

export type StoredItem = {
  pk: string;
  sk: string;
  type: string;
  record: unknown;
};

/** A counter has no record. */
export const isRecord = ({ record }: StoredItem) => record !== undefined;

/** They would mail links again that were mailed long ago, as `npm run move` says. */
const calls = new Set(["sign-in", "wake"]);
export const isNoCall = ({ type }: StoredItem) => !calls.has(type);

/** The types of record that there are today. */
export const types = [...new Set(Object.values(kinds).map(({ type }) => type))];

export function schemaOf(item: StoredItem): z.ZodType {
  const kind = kindOf(item);
  if (!kind) throw new Error(`No kind is known of ${item.type}`);
  return kind.schema();
}

const folder = import.meta.dirname;

/** The versions whose records are kept, oldest first. */
export const releases = readdirSync(folder)
  .filter((file) => file.endsWith(".jsonl"))
  .map((file) => file.slice(0, -".jsonl".length))
  .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));

export const itemsOf = (release: string): StoredItem[] =>
  readFileSync(join(folder, `${release}.jsonl`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as StoredItem);
