type Plain = { [key: string]: unknown };
const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What was filled in: without empty texts, choices not made (null), and parts in which nothing is. A list keeps its length, for errors name its
 * elements by their place.
 */
export function filled(value: unknown): unknown {
  if (value === "" || value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map((one) => filled(one) ?? {});
  if (!isPlain(value)) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, filled(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
