/** Every kind of place in stored records: where a later release may have put something that this one does not know. */
import { schemaOf, type StoredItem } from "./kinds.ts";

type Path = (string | number)[];

/** A value within a record, by its path. */
type Place = {
  item: StoredItem;
  path: Path;
  value: unknown;
  name: string;
  /** One of a closed list. */
  isCode: boolean;
};

function* valuesIn(
  value: unknown,
  path: Path = [],
): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  // What a mail is told is read by the mail.
  if (typeof value !== "object" || value === null || path[0] === "params")
    return;
  for (const [name, inner] of Object.entries(value))
    yield* valuesIn(inner, [...path, Array.isArray(value) ? +name : name]);
}

/** A copy with another value at a place. */
export function changed(
  record: unknown,
  [name, ...rest]: Path,
  // What lies there is changed freely.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  change: (value: any) => unknown,
): unknown {
  if (name === undefined) return change(record);
  const copy = structuredClone(record) as Record<string, unknown>;
  copy[name] = changed(copy[name], rest, change);
  return copy;
}

/** Whether anything else than the codes of a list is refused here. */
function isCode({ type, sk, pk, record }: StoredItem, path: Path): boolean {
  const { error } = schemaOf({ type, sk, pk, record }).safeParse(
    changed(record, path, () => "unheard-of"),
  );
  return (error?.issues ?? []).some(
    (issue) =>
      issue.code === "invalid_value" ||
      (issue.code === "invalid_union" && issue.errors.length === 0),
  );
}

/** Each kind of place once: five hundred mails have the same fields. */
export function placesOf(items: StoredItem[]): Place[] {
  const places = new Map<string, Place>();
  for (const item of items)
    for (const { path, value } of valuesIn(item.record)) {
      const steps = path.map((step) =>
        typeof step === "number" ? "[]" : step,
      );
      const name = [item.type, item.sk.replace(/[\d-]/g, ""), ...steps].join(
        " ",
      );
      const code = /^[a-z-]+$/.test(String(value)) ? String(value) : "";
      const key = `${name.replace(/#[^ ]*/, "")} ${typeof value} ${code}`;
      if (!places.has(key))
        places.set(key, {
          item,
          path,
          value,
          name,
          isCode: typeof value === "string" && isCode(item, path),
        });
    }
  return [...places.values()];
}
