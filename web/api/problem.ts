import type { Language } from "../../shared/language.ts";
import type { RefusalCode } from "../../shared/refusal.ts";

/** A wrong field as the service tells it: where in the body, which rule, and what to do. */
export type FieldProblem = { pointer: string; code: string; message: string };

/** What the service answered instead of success, in the reader's language; `status` 0: it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: RefusalCode | undefined;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly errors: FieldProblem[];
  /** From when on the same may be asked for again. */
  readonly until: string | undefined;
  /** What the service said is said in it, whatever language the page comes to be in. */
  readonly language: Language | undefined;

  constructor(
    status: number,
    body: {
      code?: RefusalCode;
      title?: string;
      detail?: string;
      errors?: FieldProblem[];
      until?: string;
    } = {},
    language?: Language,
  ) {
    super(body.title ?? `Status ${status}`);
    this.name = "Problem";
    this.status = status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.until = body.until;
    this.language = language;
  }
}

/** Worth another try without anybody doing anything. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.status === 0 || error.status === 429 || error.status >= 500);

export const isOffline = (error: unknown): boolean =>
  error instanceof Problem && error.status === 0;

/** Decided on what has changed since it was read. */
export const isStale = (error: unknown): boolean =>
  error instanceof Problem && error.code === "decision-stale";

export const needsSignIn = (error: unknown): boolean =>
  error instanceof Problem && error.status === 401;
