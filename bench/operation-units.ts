/** What each operation asks of DynamoDB: its calls, and its capacity units beside those of the items alone. */
import { type OperationName, routes } from "../shared/routes.ts";
import { type Call, isRead } from "../test/cost/meter.ts";
import { callsOf } from "../test/operations/calls.ts";
import { playOperations, type Taken } from "../test/operations/play.ts";
import type { Part, Row } from "./row.ts";

const sum = (calls: Call[], of: (call: Call) => number) =>
  calls.reduce((total, call) => total + of(call), 0);

const tableUnits = (calls: Call[]) =>
  sum(calls, (call) => call.units + (isRead(call) ? call.indexUnits : 0));

/** Units read, units written, and those of the entries in indexes. */
function unitsOf(calls: Call[]): string {
  const reads = calls.filter(isRead);
  const writes = calls.filter((call) => !isRead(call));
  const entries = sum(writes, ({ indexUnits }) => indexUnits);
  return [
    `${tableUnits(reads)} r`,
    ...(writes.length > 0 ? [`${tableUnits(writes)} w`] : []),
    ...(entries > 0 ? [`${entries} i`] : []),
  ].join(" + ");
}

/** A filtered list is charged for what it looks through, which its items do not tell. */
const looksThrough: OperationName[] = ["listMail"];

const isName = (name: string): name is OperationName => name in routes;
const operationNames = Object.keys(routes).filter(isName);

function rowOf(name: OperationName, median: Taken, largest: Taken): Row {
  const calls = [median[name], largest[name]].flat();
  const floor = sum(calls, (call) => call.floor);
  const isFloor = looksThrough.includes(name) || tableUnits(calls) === floor;
  const asks = median[name].length;
  return {
    name,
    ours: `${asks} calls; ${unitsOf(median[name])}; ${unitsOf(largest[name])}`,
    floor: `${callsOf[name]} calls, its items`,
    also: {
      limit: "= floor + index entries",
      holds: asks === callsOf[name] && largest[name].length === asks && isFloor,
    },
  };
}

export const operationUnits: Part = async (progress) => {
  progress("every operation, with a median report");
  const median = await playOperations("median");
  progress("every operation, with the largest report");
  const largest = await playOperations("largest");
  return operationNames.map((name) => rowOf(name, median, largest));
};
