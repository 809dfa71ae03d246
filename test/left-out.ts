import * as z from "zod";

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The body with `blank` at each place that it leaves out and may leave out, however deep. */
export function filledWith(
  blank: unknown,
  schema: z.core.$ZodType,
  body: unknown,
): unknown {
  if (schema instanceof z.ZodPipe) return filledWith(blank, schema.out, body);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return filledWith(blank, schema.unwrap(), body);
  if (schema instanceof z.ZodArray && Array.isArray(body))
    return body.map((one) => filledWith(blank, schema.element, one));
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => z.safeParse(one, body).success);
    return option ? filledWith(blank, option, body) : body;
  }
  if (!(schema instanceof z.ZodObject) || !isPlain(body)) return body;
  const shape: Record<string, z.core.$ZodType> = schema.shape;
  return Object.fromEntries(
    Object.entries(shape).map(([key, inner]) => [
      key,
      key in body ? filledWith(blank, inner, body[key]) : blank,
    ]),
  );
}
