/** A service on records that were written before. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bundles } from "../../infra/bundle.ts";
import { onlyTable } from "../faults/table.ts";
import { type Client } from "../http/client.ts";
import { signedIn } from "../http/people.ts";
import { serviceIn, type TestedService } from "../http/service.ts";
import { itemsOf, type StoredItem } from "./kinds.ts";

type Life = { folders?: Bundles["folders"]; streamTries?: number };

/** They would mail links again that were mailed long ago, as `npm run move` says. */
const calls = new Set(["sign-in", "wake"]);
export const isNoCall = ({ type }: StoredItem) => !calls.has(type);

/** A data folder with the records of a release, over which one service lives after another. */
export async function recordsOf(release: string) {
  const dataDir = mkdtempSync(join(tmpdir(), "climate-partners-release-"));
  let current: TestedService | undefined;
  async function start(life: Life = {}): Promise<TestedService> {
    await current?.stop();
    return (current = await serviceIn(dataDir, life));
  }
  const table = async () => onlyTable(current?.database ?? "");
  const first = await start();
  await (await table()).put(itemsOf(release).filter(isNoCall));
  await first.settle();
  return {
    start,
    table,
    async put(items: StoredItem[]) {
      await (await table()).put(items);
      await current?.settle();
    },
    async end() {
      await current?.stop();
      rmSync(dataDir, { recursive: true });
    },
    service: first,
  };
}

type Stored = { memberId: string; contacts: { email: string }[] };

/** The contact of the member whose report of a year is in a state. */
export async function contactWith(
  service: TestedService,
  items: StoredItem[],
  { year, state }: { year: number; state: string },
): Promise<{ id: string; client: Client }> {
  const report = items.find(
    ({ type, record }) =>
      type === "report" &&
      (record as { year: number }).year === year &&
      (record as { state: string }).state === state,
  );
  const { memberId: id } = report?.record as Stored;
  const member = items.find(
    ({ pk, sk }) => pk === `M#${id}` && sk === "PROFILE",
  );
  const [contact] = (member?.record as Stored).contacts;
  return { id, client: await signedIn(service, contact?.email ?? "") };
}
