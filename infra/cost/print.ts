/** `npm run cost -- --members 60`: what a month costs. */
import { parseArgs } from "node:util";
import * as z from "zod";
import { measured } from "./measured.ts";
import { monthlyCost } from "./month.ts";
import { prices } from "./prices.ts";

const { values } = parseArgs({
  options: { members: { type: "string", default: "60" } },
});
const members = z.coerce.number().int().min(0).safeParse(values.members).data;
if (members === undefined) {
  console.error("npm run cost -- --members NUMBER");
  process.exit(1);
}
const costs = Object.entries(monthlyCost(members, measured, prices));
const line = (name: string, dollars: number) =>
  `${name.padEnd(12)} ${dollars.toFixed(2).padStart(10)}`;
console.log(
  `${members} members, an average month, in US dollars without tax\n`,
);
for (const [name, dollars] of costs) console.log(line(name, dollars));
const total = costs.reduce((sum, [, dollars]) => sum + dollars, 0);
console.log(`${line("together", total)}

By the units in infra/cost/measured.ts, the year in year.ts, and list prices of ${prices.readOn}, some of
them assumed: see prices.ts. A firewall would be 8 more.`);
