import { createHash } from "node:crypto";

const hash = (names: readonly (string | number)[]) =>
  createHash("sha256").update(names.join("/")).digest();

/** The same for the same names on every start: at least 0 and below 1. */
export const chance = (...names: (string | number)[]): number =>
  hash(names).readUInt32BE() / 2 ** 32;

/** A UUID made of names. */
export function idOf(...names: (string | number)[]): string {
  const hex = hash(names).toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** The cells of a table written as lines of text. */
export const rows = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()));
