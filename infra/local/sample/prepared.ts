/**
 * The past of the sample network as it was lived once, kept for every `npm start` to begin with: it takes a second to write, and a
 * minute to live. `npm run sample` lives and keeps it anew.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import * as z from "zod";
import type { NetworkSettings } from "../../../shared/network.ts";
import { settingsOf } from "../../network-schema.ts";
import { type Item, item } from "../../table-items.ts";

const file = fileURLToPath(new URL("./past.jsonl.br", import.meta.url));
const origin = z.object({ last: z.number(), network: z.string() });

/** What a past depends on: its last published year, and its network but for the texts, addresses and limits, which are nowhere in its store. */
function originOf(network: NetworkSettings, last: number) {
  const { mail, rounds, ...settings } = settingsOf(network);
  const { language } = mail.coordinators;
  const [name, city, description] = ["", "", ""];
  const perAsker = undefined;
  const blank = { ...settings, name, city, description, language, perAsker };
  const told = { ...blank, rounds: { ...rounds, firstYear: last - 2 } };
  return { last, network: JSON.stringify(told) };
}

/** The kept past, and what it depends on. */
export function readPast() {
  const text = brotliDecompressSync(readFileSync(file)).toString();
  const [first, ...items] = text
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  return {
    origin: origin.parse(first),
    items: items.map((one) => item.parse(one)),
  };
}

/** The items of the past of such a network; undefined if another one's is kept. */
export function preparedPast(
  network: NetworkSettings,
  last: number,
): Item[] | undefined {
  if (!existsSync(file)) return undefined;
  const past = readPast();
  const isIt =
    JSON.stringify(past.origin) === JSON.stringify(originOf(network, last));
  return isIt ? past.items : undefined;
}

/** Whether it is still there when it is read: not what expires by itself. */
export const lasts = (one: Item): boolean => !("ttl" in one);

export function keepPast(
  network: NetworkSettings,
  last: number,
  items: readonly Item[],
): void {
  const lines = [originOf(network, last), ...items.filter(lasts)];
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  writeFileSync(file, brotliCompressSync(text));
}
