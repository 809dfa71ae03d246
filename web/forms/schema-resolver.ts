import {
  type FieldErrors,
  type FieldValues,
  get,
  set,
  type Resolver,
} from "react-hook-form";
import type * as z from "zod";
import { issueMessage } from "../../shared/issue-texts.ts";
import { issuesOf } from "../../shared/issues.ts";
import type { Language } from "../../shared/language.ts";
import type { Issue } from "../../shared/refusal.ts";
import { filled } from "./filled.ts";

/** `/goals/0/title` → `goals.0.title`, as the form names its fields; the whole body is `root`. */
export const fieldOf = (pointer: string): string =>
  pointer === "" ? "root" : pointer.slice(1).replaceAll("/", ".");

/** Issues as the form keeps them: at each field the first. */
export function errorsOf<Body extends FieldValues>(
  issues: Issue[],
  language: Language,
): FieldErrors<Body> {
  const errors: FieldErrors<Body> = {};
  for (const issue of issues) {
    const field = fieldOf(issue.pointer);
    if (!get(errors, field))
      set(errors, field, {
        type: issue.code,
        message: issueMessage(issue, language),
      });
  }
  return errors;
}

/** Checks what was filled in by the very schema the service uses, and says the same at the same field. */
export const schemaResolver =
  <Body extends FieldValues>(
    schema: z.ZodType,
    language: Language,
    /** Rules beyond the schema, as the service's. */
    rules: (filled: unknown) => Issue[] = () => [],
  ): Resolver<Body> =>
  (values) => {
    const body = filled(values) ?? {};
    const parsed = schema.safeParse(body);
    const issues = parsed.success ? rules(body) : issuesOf(parsed.error);
    return issues.length === 0
      ? { values, errors: {} }
      : { values: {}, errors: errorsOf<Body>(issues, language) };
  };
