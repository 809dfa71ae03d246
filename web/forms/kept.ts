import type * as z from "zod";

/** What this browser keeps for a person until the service has it. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing, or is full: what was typed is still on the page.
  }
}

/** What was kept, if there is any and it still has its shape. */
export function kept<T>(key: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"))
      .data;
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
