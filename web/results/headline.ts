import { acceptedOf } from "../../shared/results/headlines.ts";
import type { Results } from "../../shared/results/results.ts";

/**
 * Percentages need this many reports: each of fewer moves them by more than twenty points, and "100 % on track" of one report says
 * nothing of a network.
 */
export const fewestReports = 5;

/** Whether a year has reports enough to be told in a few figures. */
export const hasHeadline = (results: Pick<Results, "reporting">) =>
  acceptedOf(results).accepted >= fewestReports;
