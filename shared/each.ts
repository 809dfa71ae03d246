/** A record that has a value for each code of a list. */
export function each<Code extends string, T>(
  codes: readonly Code[],
  valueOf: (code: Code) => T,
): Record<Code, T>;
export function each(
  codes: readonly string[],
  valueOf: (code: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(codes.map((code) => [code, valueOf(code)]));
}

/** The codes that a record has a value for, in its order. */
export function codesOf<Code extends string>(
  record: Record<Code, unknown>,
): Code[];
export function codesOf(record: Record<string, unknown>): string[] {
  return Object.keys(record);
}
