import type { Prices } from "./prices.ts";
import {
  bytesPerFile,
  edgeCallsPerFile,
  filesPerVisit,
  loggedBytesPerInvocation,
  type Operation,
  operations,
  perMember,
  perNetwork,
  storedBytesPerMember,
} from "./year.ts";

/** What doing something once takes, with all that follows from it. */
export type Units = {
  readUnits: number;
  writeUnits: number;
  invocations: number;
  apiRequests: number;
  mails: number;
  calls: number;
  cpuSeconds: number;
};
export type Measured = Record<Operation, Units>;

/**
 * At 1,769 MB a function has one processor: so much memory is paid for a second of work, and of waiting. With less memory work takes
 * as much longer and costs the same; only waiting is then cheaper than here.
 */
const gbPerCpu = 1769 / 1024;
/** How long a call to another service is waited for: an estimate. */
const secondsOfCall = 0.008;

/** A start is paid for: Node's own, of which AWS's figures are read, and the loading of our code by `npm run bench`. */
const secondsOfStart = 0.12 + 0.06;
/** How long a function that nobody calls is kept: not promised, a low estimate. */
const minutesKept = 5;
const functions = 7;
const minutes = (365 * 24 * 60) / 12;
/** At times two calls come at once, however many there are. */
const leastStarts = 0.01;

/** How many of a month's calls find no function ready, if they come by chance. */
const startsOf = (invocations: number) =>
  invocations *
  Math.max(
    leastStarts,
    Math.exp((-invocations / functions / minutes) * minutesKept),
  );

const beyond = (amount: number, free: number) => Math.max(0, amount - free);

/** Dollars for an average month of a network in its fifth year, by service; what AWS gives every account for free is taken off. */
export function monthlyCost(
  members: number,
  measured: Measured,
  prices: Prices,
): Record<string, number> {
  const times = (operation: Operation) =>
    ((perMember[operation] ?? 0) * members + (perNetwork[operation] ?? 0)) / 12;
  const sum = (of: (units: Units) => number) =>
    operations.reduce(
      (total, name) => total + times(name) * of(measured[name]),
      0,
    );
  const invocations = sum((units) => units.invocations);
  const seconds =
    sum(({ cpuSeconds, calls }) => cpuSeconds + calls * secondsOfCall) +
    startsOf(invocations) * secondsOfStart;
  const files = times("visit") * filesPerVisit;
  const { free } = prices;
  const stored = (members * storedBytesPerMember * 5) / 1e9;
  return {
    DynamoDB:
      sum((units) => units.readUnits) * prices.readUnit +
      sum((units) => units.writeUnits) * prices.writeUnit +
      beyond(stored, free.storedGigabytes) * prices.storedGigabyte +
      stored * prices.recoverableGigabyte,
    Lambda:
      beyond(seconds * gbPerCpu, free.gbSeconds) * prices.gbSecond +
      beyond(invocations, free.invocations) * prices.invocation,
    "API Gateway": sum((units) => units.apiRequests) * prices.apiRequest,
    SES: sum((units) => units.mails) * prices.mail,
    CloudFront:
      beyond(files, free.edgeRequests) * prices.edgeRequest +
      beyond((files * bytesPerFile) / 1e9, free.edgeGigabytes) *
        prices.edgeGigabyte +
      beyond(files * edgeCallsPerFile, free.edgeCalls) * prices.edgeCall,
    Logs:
      beyond(
        (invocations * loggedBytesPerInvocation) / 1e9,
        free.loggedGigabytes,
      ) * prices.loggedGigabyte,
  };
}
