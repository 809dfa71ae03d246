import * as z from "zod";

type Pattern = { [field: string]: Pattern } | unknown[];
const values = z.array(z.union([z.string(), z.number(), z.null()]));
const pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.union([values, z.record(z.string(), pattern)]),
);
const fieldsOf = z.record(z.string(), z.unknown()).catch({});

const fits = (pattern: Pattern, value: unknown): boolean =>
  Array.isArray(pattern)
    ? pattern.includes(value)
    : Object.entries(pattern).every(([field, inner]) =>
        fits(inner, fieldsOf.parse(value)[field]),
      );

/**
 * True for what matches any of the event patterns, or for everything where there is none. A pattern lists values; one with
 * another rule is refused when the runner starts.
 */
export function eventFilter(patterns: string[]): (event: unknown) => boolean {
  const parsed = patterns.map((text) => pattern.parse(JSON.parse(text)));
  return (event) =>
    parsed.length === 0 || parsed.some((one) => fits(one, event));
}
