import type { Prices } from "./prices.ts";
import {
  bytesPerFile,
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
  const gbSeconds = sum(
    ({ cpuSeconds, calls }) => (cpuSeconds + calls * secondsOfCall) * gbPerCpu,
  );
  const files = times("visit") * filesPerVisit;
  const { free } = prices;
  const stored = (members * storedBytesPerMember * 5) / 1e9;
  return {
    DynamoDB:
      sum((units) => units.readUnits) * prices.readUnit +
      sum((units) => units.writeUnits) * prices.writeUnit +
      beyond(stored, free.storedGigabytes) * prices.storedGigabyte,
    Lambda:
      beyond(gbSeconds, free.gbSeconds) * prices.gbSecond +
      beyond(invocations, free.invocations) * prices.invocation,
    "API Gateway": sum((units) => units.apiRequests) * prices.apiRequest,
    SES: sum((units) => units.mails) * prices.mail,
    CloudFront:
      beyond(files, free.edgeRequests) * prices.edgeRequest +
      beyond((files * bytesPerFile) / 1e9, free.edgeGigabytes) *
        prices.edgeGigabyte,
    Logs:
      ((invocations * loggedBytesPerInvocation) / 1e9) * prices.loggedGigabyte,
  };
}
