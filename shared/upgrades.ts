/**
 * The shapes that stored records have had. What is only added, a field or a code, is no new shape: `stored.ts` reads that with and
 * without. What the release before would misread is one: a step more in the list of its type, from each version to the next.
 *
 * A step is given a record as it was stored, spreads what it does not know, and leaves alone `revision`, by which every write is
 * guarded, and what is updated in place: how a mail goes its way, the tries of a code, when a contact signed in, the name on a
 * story. A `revision` and a `decision` hold a whole commitment or report: they need the step of those as well.
 */
import { isObject } from "./kept.ts";

type Fields = Record<string, unknown>;

const upgrades: Partial<Record<string, ((before: Fields) => Fields)[]>> = {};

/** The version of a type's shape that this release writes, and the newest that it reads. */
export const shapeWritten = (type: string): number =>
  1 + (upgrades[type]?.length ?? 0);

/** The version of a stored record's shape; version 0.1.0 wrote none, and nor does who writes the first. */
export const shapeOf = (record: unknown): number =>
  isObject(record) && typeof record["shape"] === "number" ? record["shape"] : 1;

/** A later release wrote this, in a shape that this one would misread: it is not shown, not acted on, not written over. */
export class NewerShape extends Error {
  constructor(type: string, version: number) {
    super(
      `A record of type "${type}" has version ${version} of its shape. This release knows version ${shapeWritten(type)}: deploy the later one again.`,
    );
    this.name = "NewerShape";
  }
}

export const isNewer = (type: string, record: unknown): boolean =>
  shapeOf(record) > shapeWritten(type);

/** A stored record in the shape of today; throws `NewerShape`. */
export function upgraded(type: string, record: unknown): unknown {
  if (isNewer(type, record)) throw new NewerShape(type, shapeOf(record));
  if (!isObject(record)) return record;
  const { shape, ...fields } = record;
  return (upgrades[type] ?? [])
    .slice(shapeOf(record) - 1)
    .reduce((older, upgrade) => upgrade(older), fields);
}

/** A record as it is written: it says the version of its shape, unless that is the first. */
export const shaped = (type: string, record: unknown): unknown =>
  isObject(record) && shapeWritten(type) > 1
    ? { ...record, shape: shapeWritten(type) }
    : record;
