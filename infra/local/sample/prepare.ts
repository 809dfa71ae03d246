/** `npm run sample`: lives the past of the sample network anew, and keeps it. */
import { loadNetwork } from "../../load-network.ts";
import type { Item } from "../../table-items.ts";
import { runService } from "../service.ts";
import { localStack } from "../stack.ts";
import { lastYear, livePast } from "./load.ts";
import { keepPast } from "./prepared.ts";

const network = await loadNetwork();
const last = lastYear(network);
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
  keepPast(network, last, items);
} finally {
  await service.stop();
}
