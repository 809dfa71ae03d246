/** `npm run sample`: lives the past of the sample network anew, and keeps it; with `-- --check` it compares it with the kept one instead. */
import { loadNetwork } from "../../load-network.ts";
import type { Item } from "../../table-items.ts";
import { runService } from "../service.ts";
import { localStack } from "../stack.ts";
import { differences } from "./compared.ts";
import { lastYear, livePast } from "./load.ts";
import { keepPast, preparedPast, readPast } from "./prepared.ts";

async function lived(last: number): Promise<Item[]> {
  const service = await runService({
    stack: (url) => localStack(url, { rounds: { firstYear: last - 2 } }),
    clock: false,
  });
  try {
    await livePast(service, last, (share) => {
      console.log(`${Math.floor(100 * share)} % is lived`);
    });
    const items: Item[] = [];
    for await (const one of service.items()) items.push(one);
    return items;
  } finally {
    await service.stop();
  }
}

const network = await loadNetwork();
if (process.argv.includes("--check")) {
  const { last } = readPast().origin;
  const kept = preparedPast(network, last);
  const differing = kept
    ? differences(kept, await lived(last))
    : ["It was lived in another network."];
  if (differing.length > 0) {
    console.error(
      [
        "The kept past is not the one that today's operations make:",
        ...differing.slice(0, 10),
        `${differing.length} lines differ. If it shall be so: npm run sample`,
      ].join("\n"),
    );
    process.exitCode = 1;
  }
} else {
  const last = lastYear(network);
  keepPast(network, last, await lived(last));
}
