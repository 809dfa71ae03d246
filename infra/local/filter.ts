import * as z from "zod";

type Test = (value: unknown) => boolean;
const record = z.record(z.string(), z.unknown());
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const rule = z.union([
  plain.transform(
    (wanted): Test =>
      (value) =>
        value === wanted,
  ),
  z.strictObject({ prefix: z.string() }).transform(
    ({ prefix }): Test =>
      (value) =>
        typeof value === "string" && value.startsWith(prefix),
  ),
  z.strictObject({ exists: z.boolean() }).transform(
    ({ exists }): Test =>
      (value) =>
        (value !== undefined) === exists,
  ),
]);

/** An event pattern as a test: equality, prefix and exists; any other rule is refused when the runner starts. */
function patternTest(pattern: unknown): Test {
  if (Array.isArray(pattern)) {
    const rules = z.array(rule).parse(pattern);
    return (value) => rules.some((matches) => matches(value));
  }
  const fields = Object.entries(record.parse(pattern)).map(([name, inner]) => ({
    name,
    matches: patternTest(inner),
  }));
  return (value) => {
    const parsed = record.safeParse(value);
    return fields.every(({ name, matches }) => matches(parsed.data?.[name]));
  };
}

/** True for what matches any of the patterns, or for everything where there is none. */
export function eventFilter(patterns: string[]): Test {
  const tests = patterns.map((pattern) => patternTest(JSON.parse(pattern)));
  return (value) => tests.length === 0 || tests.some((test) => test(value));
}
