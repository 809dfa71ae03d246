/**
 * List prices in US dollars without tax, for eu-north-1. Read on the day below in public pages that quote AWS, unless a price says that it
 * was not. Check all of them against AWS's own calculator before you rely on them.
 */
export const prices = {
  readOn: "2026-11-24",
  /** US East has 0.125 and 0.625 a million; Stockholm's own were not to be read, and are taken 15 % higher. */
  readUnit: 0.144 / 1e6,
  writeUnit: 0.719 / 1e6,
  /** 1 GB for a second, arm64. */
  gbSecond: 0.0000133334,
  invocation: 0.2 / 1e6,
  apiRequest: 1 / 1e6,
  mail: 0.1 / 1000,
  /** Per request and GB beyond the free ones, in Europe: not read, assumed. */
  edgeRequest: 0.012 / 10_000,
  edgeGigabyte: 0.085,
  /** A call of a CloudFront Function, read on 1 December 2026. */
  edgeCall: 0.1 / 1e6,
  /** A GB for a month; the same GB once more for point-in-time recovery (0.20 in US East, read); a GB of log: assumed. */
  storedGigabyte: 0.283,
  recoverableGigabyte: 0.23,
  loggedGigabyte: 0.54,
  /**
   * What is free in every account and every month. Point-in-time recovery is not: its price is by the table's size. Nor is, since
   * August 2025, the start of a function ("AWS Lambda standardizes billing for INIT Phase").
   */
  free: {
    gbSeconds: 400_000,
    invocations: 1_000_000,
    edgeRequests: 10_000_000,
    edgeGigabytes: 1000,
    edgeCalls: 2_000_000,
    loggedGigabytes: 5,
    storedGigabytes: 25,
  },
};
export type Prices = typeof prices;
