/** A service on records that were written before. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bundles } from "../../infra/bundle.ts";
import { onlyTable } from "../faults/table.ts";
import { serviceIn, type TestedService } from "../http/service.ts";
import { isNoCall, itemsOf, type StoredItem } from "./kinds.ts";

type Life = { folders?: Bundles["folders"]; streamTries?: number };

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
