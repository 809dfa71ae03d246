import type { IssueCode, IssueFound } from "./issue-texts.ts";
import type { Instant } from "./schema.ts";

/** Every expected failure, with the status it is answered with. Texts: `refusal-texts.ts`. */
export const refusals = {
  "unreadable-json": 400,
  "unreadable-etag": 400,
  "sign-in-needed": 401,
  "link-unknown": 401,
  "code-wrong": 401,
  forbidden: 403,
  "origin-not-allowed": 403,
  "not-found": 404,
  "not-published": 404,
  "method-not-allowed": 405,
  "wrong-state": 409,
  "id-taken": 409,
  "business-id-taken": 409,
  "round-not-open": 409,
  "round-closed": 409,
  "changed-meanwhile": 409,
  "last-contact": 409,
  "nothing-to-undo": 409,
  "undo-too-late": 409,
  "mail-under-way": 409,
  "mail-of-no-use": 409,
  "draft-stale": 412,
  "decision-stale": 412,
  "body-too-large": 413,
  "not-json": 415,
  "not-csv": 415,
  "body-encoded": 415,
  invalid: 422,
  "version-needed": 428,
  "too-many-links": 429,
  "too-many-requests": 429,
  "being-updated": 503,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof refusals;

/** A wrong field: JSON pointer into the body (or `?name` of the query), and the rule it breaks. */
export type Issue = IssueFound & { pointer: string };

/** An expected failure. Thrown by the domain and the store, answered once, by the edge. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly issues: Issue[];
  /** From when on the same request is no more refused, where that is known. */
  readonly until: Instant | undefined;

  constructor(code: RefusalCode, issues: Issue[] = [], until?: Instant) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.issues = issues;
    this.until = until;
  }
}

/** A decision on what has changed since it was read, with what stands now: as its reader gets it, with its ETag. */
export class StaleDecision extends Refusal {
  readonly current: { etag: string };

  constructor(current: { etag: string }) {
    super("decision-stale");
    this.current = current;
  }
}

/** A body that is well formed but breaks a rule of the domain. */
export const invalid = (pointer: string, code: IssueCode) =>
  new Refusal("invalid", [{ pointer, code }]);
