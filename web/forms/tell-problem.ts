import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Problem } from "../api/problem.ts";
import { fieldOf } from "./schema-resolver.ts";

/** Puts what the service found wrong beside the fields it named. True when it named any; else the page says it as a whole. */
export function tellProblem<Body extends FieldValues>(
  error: unknown,
  { setError }: Pick<UseFormReturn<Body>, "setError">,
): boolean {
  if (!(error instanceof Problem)) return false;
  // The service names the fields of the body that this form made.
  const isField = (name: string): name is Path<Body> => name !== "root";
  for (const { pointer, code, message } of error.errors) {
    const name = fieldOf(pointer);
    if (isField(name)) setError(name, { type: code, message });
  }
  return error.errors.length > 0;
}
