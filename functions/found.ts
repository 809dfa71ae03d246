import { Refusal } from "../shared/refusal.ts";

/** What is not there, or not the caller's, is answered alike. */
export function found<T>(record: T | undefined): T {
  if (record === undefined) throw new Refusal("not-found");
  return record;
}
