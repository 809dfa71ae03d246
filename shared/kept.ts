/** What was not understood of something stored: it goes along with what was read, and is written back with it. */

/** A field of an object that was not read as it is stored: an unknown one, an unknown code, a list with something left out. */
export type Kept = { stored: unknown; as: unknown; leftOut?: unknown[] };

/** On an object that was read, by its fields. A spread takes it along; JSON and the database do not see it. */
const unread = Symbol("unread");
const keptIn = (value: { [unread]?: Record<string, Kept> }) => value[unread];
export const withKept = <T extends object>(
  value: T,
  kept: Record<string, Kept>,
): T => ({
  ...value,
  [unread]: { ...keptIn(value), ...kept },
});

/** What is made anew in the place of something that was read, with what was not understood of that, also further in. */
export function keeping<T>(before: unknown, after: T): T;
export function keeping(before: unknown, after: unknown): unknown {
  if (isList(after))
    return after.map((one) => keeping(namesakeOf(one, before), one));
  if (!isObject(before) || !isObject(after)) return after;
  const value = Object.fromEntries(
    Object.entries(after).map(([name, one]) => [
      name,
      keeping(before[name], one),
    ]),
  );
  const kept = { ...keptIn(before), ...keptIn(after) };
  return Object.keys(kept).length > 0 ? withKept(value, kept) : value;
}

/** The element of a list before that is about the same goal or person. */
const namesakeOf = (element: unknown, before: unknown): unknown =>
  isList(before)
    ? before.find((one) =>
        ["id", "goalId", "contactId"].some(
          (name) =>
            isObject(one) &&
            isObject(element) &&
            one[name] !== undefined &&
            one[name] === element[name],
        ),
      )
    : undefined;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
export const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value);

/** A record as it is written: with everything that was not understood when it was read. */
export function restored(value: unknown): unknown {
  if (isList(value)) return value.map(restored);
  if (!isObject(value)) return value;
  const result: Record<string, unknown> = {};
  for (const name in value) result[name] = restored(value[name]);
  for (const [name, one] of Object.entries(keptIn(value) ?? {}))
    if (value[name] === one.as) result[name] = one.stored;
    else result[name] = withLeftOut(result[name], one);
  return result;
}

const withLeftOut = (value: unknown, { leftOut }: Kept): unknown =>
  leftOut && isList(value) ? value.concat(leftOut) : value;

/** Where something lies in a record that was not understood when it was read: the names of the fields that lead there. */
export function unknownIn(value: unknown, path = ""): string[] {
  if (isList(value)) return value.flatMap((one) => unknownIn(one, path));
  if (!isObject(value)) return [];
  return [
    ...Object.keys(keptIn(value) ?? {}).map((name) => path + name),
    ...Object.entries(value).flatMap(([name, one]) =>
      unknownIn(one, `${path}${name}.`),
    ),
  ];
}
