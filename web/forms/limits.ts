import * as z from "zod";

/** The schema itself, out of what makes it optional or nullable. */
function bare(
  schema: z.core.$ZodType | undefined,
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPreprocess) return bare(schema.out);
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.unwrap())
    : schema;
}

function inner(schema: z.core.$ZodType, key: string): z.core.$ZodType[] {
  const one = bare(schema);
  if (one instanceof z.ZodArray) return inner(one.element, key);
  if (one instanceof z.ZodUnion)
    return one.options.flatMap((option) => inner(option, key));
  if (!(one instanceof z.ZodObject)) return [];
  const shape: Record<string, z.core.$ZodType> = one.shape;
  return shape[key] ? [shape[key]] : [];
}

/** How many characters a text may have, read from the schema; `path` as the texts name it: `goals.title`. */
export function maximumOf(schema: z.ZodType, path: string): number | undefined {
  const found = path
    .split(".")
    .reduce<z.core.$ZodType[]>(
      (schemas, key) => schemas.flatMap((one) => inner(one, key)),
      [schema],
    );
  const text = bare(found[0]);
  return text instanceof z.ZodString
    ? (text.maxLength ?? undefined)
    : undefined;
}
