import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { type FieldProblem, Problem } from "../api/problem.ts";
import { fieldOf } from "./schema-resolver.ts";

type Errors<Body extends FieldValues> = Pick<UseFormReturn<Body>, "setError">;

/** Puts messages beside the fields they name, and tells which fields these are. */
export function tellAtFields<Body extends FieldValues>(
  problems: FieldProblem[],
  { setError }: Errors<Body>,
): Path<Body>[] {
  // Pointers lead into the body that this form made.
  const isField = (name: string): name is Path<Body> => name !== "root";
  return problems.flatMap(({ pointer, code, message }) => {
    const name = fieldOf(pointer);
    if (!isField(name)) return [];
    setError(name, { type: code, message });
    return [name];
  });
}

/** Puts what the service found wrong beside the fields it named. True when it named any; else the page says it as a whole. */
export function tellProblem<Body extends FieldValues>(
  error: unknown,
  form: Errors<Body>,
): boolean {
  if (!(error instanceof Problem)) return false;
  return tellAtFields(error.errors, form).length > 0;
}
