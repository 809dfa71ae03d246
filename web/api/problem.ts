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

  constructor(
    status: number,
    body: {
      code?: RefusalCode;
      title?: string;
      detail?: string;
      errors?: FieldProblem[];
    } = {},
  ) {
    super(body.title ?? `Status ${status}`);
    this.name = "Problem";
    this.status = status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
  }
}

/** Worth another try without anybody doing anything. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.status === 0 || error.status === 429 || error.status >= 500);

export const isOffline = (error: unknown): boolean =>
  error instanceof Problem && error.status === 0;

export const needsSignIn = (error: unknown): boolean =>
  error instanceof Problem && error.status === 401;
