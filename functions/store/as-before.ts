import { isDeepStrictEqual } from "node:util";
import { restored } from "../../shared/kept.ts";

/** As it would be written, whoever wrote it and how often it was written before. */
const content = (record: object): unknown =>
  JSON.parse(
    JSON.stringify(
      restored({ ...record, revision: undefined, request: undefined }),
    ),
  );

/**
 * Whether an edit leaves a record as it is: then there is nothing to write and nothing to tell, as when an edit is sent again whose
 * answer was lost.
 */
export const isAsBefore = <R extends { revision: number }>(
  before: R | undefined,
  after: R,
): boolean =>
  before !== undefined && isDeepStrictEqual(content(before), content(after));
