import { CannotRun } from "../cannot-run.ts";

/** Prints each step with its time. */
export async function step<T>(
  what: string,
  act: () => Promise<T> | T,
): Promise<T> {
  const start = performance.now();
  try {
    const result = await act();
    console.log(
      `ok   ${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
    );
    return result;
  } catch (error) {
    if (!(error instanceof CannotRun)) console.log(`FAIL ${what}`);
    throw error;
  }
}

export function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** What is said by something that must fail. */
export async function failing(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    return String(error);
  }
  throw new Error("It did not fail");
}
