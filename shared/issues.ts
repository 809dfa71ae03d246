import * as z from "zod";
import { isIssueCode, type IssueCode } from "./issue-texts.ts";
import type { Issue } from "./refusal.ts";
import { readTypedNumber, type TypedNumber } from "./typed-number.ts";

/** More help nobody, and a body of a hundred thousand mistakes must not become an answer larger than a function may give. */
const most = 100;

const missing = "required" satisfies IssueCode;

/** Why a text that stands for a number is none. */
const unread: Partial<Record<TypedNumber["kind"], IssueCode>> = {
  "two-ways": "read-in-two-ways",
  "other-unit": "other-unit",
};

const isMissing = (issue: z.core.$ZodRawIssue): boolean =>
  issue.code === "invalid_union" &&
  typeof issue.discriminator === "string" &&
  typeof issue.input === "object" &&
  issue.input !== null
    ? Reflect.get(issue.input, issue.discriminator) === undefined
    : issue.input === undefined;

function noted(issue: z.core.$ZodRawIssue): IssueCode | undefined {
  if (isMissing(issue)) return missing;
  return issue.code === "invalid_type" &&
    issue.expected === "number" &&
    typeof issue.input === "string"
    ? unread[readTypedNumber(issue.input).kind]
    : undefined;
}

/**
 * Zod forgets the input of a finished issue, and is not asked to keep it: an error may end up in a log. So what it tells, that
 * there was nothing or a number of two readings, is noted while it is still known, in the message, which nobody else reads.
 */
z.config({ customError: noted });

const formats: Partial<Record<string, IssueCode>> = {
  uuid: "not-a-uuid",
  date: "not-a-date",
  datetime: "not-a-moment",
  email: "email",
  url: "not-a-web-address",
};

const tooMuch: Partial<Record<string, IssueCode>> = {
  string: "too-long",
  array: "too-many",
  number: "too-large",
  int: "too-large",
};

const tooLittle: Partial<Record<string, IssueCode>> = {
  string: "too-short",
  array: "too-few",
  number: "too-small",
  int: "too-small",
};

type Found = Omit<Issue, "pointer">;

/** Our code for one zod issue. What we have no text for says only that the value cannot be used. */
function found(issue: z.core.$ZodIssue): Found {
  if (issue.code === "custom")
    return {
      code: isIssueCode(issue.params?.code) ? issue.params.code : "not-allowed",
    };
  if (isIssueCode(issue.message)) return { code: issue.message };
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "number") return { code: "not-a-number" };
      return { code: issue.expected === "int" ? "not-whole" : "wrong-type" };
    case "invalid_value":
      return {
        code:
          issue.values.length === 1 && issue.values[0] === true
            ? "must-accept"
            : "not-one-of",
      };
    case "invalid_union":
      return { code: issue.discriminator ? "not-one-of" : "not-allowed" };
    case "invalid_format":
      return { code: formats[issue.format] ?? "not-allowed" };
    case "too_big":
      return issue.inclusive
        ? {
            code: tooMuch[issue.origin] ?? "not-allowed",
            params: { maximum: Number(issue.maximum) },
          }
        : { code: "not-allowed" };
    case "too_small":
      return issue.inclusive
        ? {
            code: tooLittle[issue.origin] ?? "not-allowed",
            params: { minimum: Number(issue.minimum) },
          }
        : { code: "not-allowed" };
    case "invalid_key":
      return { code: "unknown-field" };
    case "invalid_element":
    case "not_multiple_of":
    case "unrecognized_keys":
      return { code: "not-allowed" };
  }
}

/** A JSON pointer to the place (RFC 6901): `/goals/0/title`; the whole body is the empty pointer. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");

/** One issue per unknown key; of a union's alternatives, the one that was nearly met. */
function* spread(
  issue: z.core.$ZodIssue,
  above: PropertyKey[],
): Generator<Issue> {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys)
      yield { pointer: pointerTo([...path, key]), code: "unknown-field" };
    return;
  }
  const [nearest] =
    issue.code === "invalid_union" && issue.message !== missing
      ? issue.errors.toSorted((one, other) => one.length - other.length)
      : [];
  if (nearest) for (const inner of nearest) yield* spread(inner, path);
  else yield { pointer: pointerTo(path), ...found(issue) };
}

/**
 * What zod found wrong, in our codes: where, which rule, and the rule's limits; never the value itself. At most a hundred.
 * Of two limits of one field, the last, which is the narrower one. `above` is where the parsed value stands in the body.
 */
export function issuesOf(
  error: z.ZodError,
  above: PropertyKey[] = [],
): Issue[] {
  const issues = new Map<string, Issue>();
  for (const issue of error.issues) {
    for (const each of spread(issue, above)) {
      const key = `${each.code} ${each.pointer}`;
      if (issues.size < most || issues.has(key)) issues.set(key, each);
    }
    if (issues.size >= most) break;
  }
  return [...issues.values()];
}
