/**
 * What is stored outlives the code: it is read tolerantly, by the same schemas that hold requests to every letter. What this
 * release does not know of it goes along unseen with the object it lies in (`kept.ts`).
 */
import * as z from "zod";
import { isList, isObject, type Kept, withKept } from "./kept.ts";

/**
 * Names what is read in the place of something that is not there, or that this release does not know: of an enum one of its
 * codes, of a discriminated union the kind that says least. Without it, what cannot be read is left out: an element of its
 * array, an optional field, else the whole object.
 */
export function readAs<S extends z.core.$ZodType>(schema: S, as: unknown): S {
  substitutes.set(schema, as);
  return schema;
}
const substitutes = new WeakMap<z.core.$ZodType, unknown>();

type Reader = (stored: unknown) => unknown;
const unreadable = Symbol("unreadable");

const readers = new WeakMap<z.core.$ZodType, Reader>();

function readerOf(schema: z.core.$ZodType): Reader {
  let reader = readers.get(schema);
  if (!reader) readers.set(schema, (reader = withSubstitute(schema)));
  return reader;
}

function withSubstitute(schema: z.core.$ZodType): Reader {
  const read = bareReader(schema);
  if (!substitutes.has(schema)) return read;
  const as = substitutes.get(schema);
  return (stored) => {
    const value = read(stored);
    return value === unreadable && !isObject(stored) ? read(as) : value;
  };
}

function bareReader(schema: z.core.$ZodType): Reader {
  if (schema instanceof z.ZodObject) return objectReader(schema.shape);
  if (schema instanceof z.ZodArray) return arrayReader(schema.element);
  if (schema instanceof z.ZodRecord) return recordReader(schema);
  if (schema instanceof z.ZodOptional) {
    const read = readerOf(schema.unwrap());
    return (stored) => {
      const value = stored === undefined ? undefined : read(stored);
      return value === unreadable ? undefined : value;
    };
  }
  if (schema instanceof z.ZodNullable) {
    const read = readerOf(schema.unwrap());
    return (stored) => (stored === null ? null : read(stored));
  }
  if (schema instanceof z.ZodDefault) {
    const read = readerOf(schema.unwrap());
    return (stored) =>
      stored === undefined ? schema.def.defaultValue : read(stored);
  }
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values]);
  if (schema instanceof z.ZodDiscriminatedUnion) return kindReader(schema);
  if (schema instanceof z.ZodUnion) return firstOf(schema.options);
  // What a request is turned into when it comes in has been stored so, or as it was typed.
  if (schema instanceof z.ZodPipe)
    return readerOf(
      schema.in instanceof z.ZodTransform ? schema.out : schema.in,
    );
  const { type } = schema._zod.def;
  if (type === "string" || type === "number" || type === "boolean")
    return (stored) => (typeof stored === type ? stored : unreadable);
  return (stored) => stored;
}

const oneOf = (codes: readonly unknown[]): Reader => {
  const known = new Set(codes);
  return (stored) => (known.has(stored) ? stored : unreadable);
};

const firstOf = (options: readonly z.core.$ZodType[]): Reader => {
  const all = options.map(readerOf);
  return (stored) => {
    for (const read of all) {
      const value = read(stored);
      if (value !== unreadable) return value;
    }
    return unreadable;
  };
};

/** Elements that cannot be read, by the array they are left out of; the object that the array lies in takes them over. */
const leftOut = new WeakMap<object, unknown[]>();

function arrayReader(element: z.core.$ZodType): Reader {
  // Beside others an unknown code says nothing.
  const read =
    element instanceof z.ZodEnum ? bareReader(element) : readerOf(element);
  return (stored) => {
    if (!isList(stored)) return unreadable;
    const strange: unknown[] = [];
    const elements = stored.flatMap((one: unknown) => {
      const value = read(one);
      if (value !== unreadable) return [value];
      strange.push(one);
      return [];
    });
    if (strange.length > 0) leftOut.set(elements, strange);
    return elements;
  };
}

/** What has to be put back of a field, if something was not read as it is stored. */
function keptOf(stored: unknown, as: unknown): Kept | undefined {
  if (!isObject(stored) || !isObject(as))
    return stored === as || stored === undefined ? undefined : { stored, as };
  const strange = leftOut.get(as);
  return strange && { stored, as, leftOut: strange };
}

function reading(
  fields: (readonly [string, Reader])[],
  known: (name: string) => boolean,
): Reader {
  return (stored) => {
    if (!isObject(stored) || isList(stored)) return unreadable;
    const value: Record<string, unknown> = {};
    let kept: Record<string, Kept> | undefined;
    for (const [name, read] of fields) {
      const is = stored[name];
      const as = read(is);
      if (as === unreadable) return unreadable;
      if (as !== undefined) value[name] = as;
      const one = keptOf(is, as);
      if (one) (kept ??= {})[name] = one;
    }
    for (const name in stored)
      if (!known(name))
        (kept ??= {})[name] = { stored: stored[name], as: undefined };
    return kept ? withKept(value, kept) : value;
  };
}

function objectReader(shape: z.core.$ZodShape): Reader {
  const fields = Object.entries(shape).map(
    ([name, schema]) => [name, readerOf(schema)] as const,
  );
  return reading(fields, (name) => Object.hasOwn(shape, name));
}

/** Of a record whose keys are codes each is there, for a code that came later by its substitute. */
function recordReader({ keyType, valueType }: z.ZodRecord): Reader {
  const read = readerOf(valueType);
  if (keyType instanceof z.ZodEnum) {
    const names = new Set(keyType.options.map(String));
    const fields = [...names].map((name) => [name, read] as const);
    return reading(fields, (name) => names.has(name));
  }
  return (stored) =>
    isObject(stored)
      ? reading(
          Object.keys(stored).map((name) => [name, read] as const),
          () => true,
        )(stored)
      : unreadable;
}

function kindReader(schema: z.ZodDiscriminatedUnion): Reader {
  const { discriminator } = schema.def;
  const byKind = new Map<unknown, Reader>();
  for (const option of schema.options) {
    const shape: z.core.$ZodShape =
      option instanceof z.ZodObject ? option.shape : {};
    const kind = shape[discriminator];
    if (kind instanceof z.ZodLiteral)
      kind.values.forEach((one) => byKind.set(one, readerOf(option)));
  }
  const as = substitutes.get(schema);
  return (stored) => {
    if (!isObject(stored)) return unreadable;
    const kind = stored[discriminator];
    const read = byKind.get(kind);
    if (read) return read(stored);
    const value = byKind.get(as)?.({ ...stored, [discriminator]: as });
    return isObject(value)
      ? withKept(value, { [discriminator]: { stored: kind, as } })
      : unreadable;
  };
}

/** Reads what is stored, by the schema that it was written by; throws where nothing can be made of it. */
export function stored<S extends z.ZodType>(
  schema: S,
  item: unknown,
): z.output<S>;
export function stored(schema: z.ZodType, item: unknown): unknown {
  const value = readerOf(schema)(item);
  if (value === unreadable) throw new Error("A stored record cannot be read.");
  return value;
}
