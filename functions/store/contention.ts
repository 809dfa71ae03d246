import {
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";

/** Why a transaction was not tried at all: its conditions may well be met. */
const passing = new Set([
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
]);

/**
 * Somebody else is writing one of the items at this moment, or too many are: nothing has been written, and a moment later it may be.
 * A condition that failed is no contention, whatever else hindered the transaction.
 */
export function isContention(error: unknown): error is Error {
  if (error instanceof TransactionConflictException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? [])
    .map(({ Code = "None" }) => Code)
    .filter((code) => code !== "None");
  return codes.length > 0 && codes.every((code) => passing.has(code));
}
