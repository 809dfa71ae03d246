/**
 * The small schemas everything else is made of. None of them changes what was sent: a value comes back as it went in.
 * Each refusal that zod has no code for carries a code of ours in `params.code` (texts: `issue-texts.ts`).
 */
import * as z from "zod";
import { memberKinds, themes } from "./codes.ts";
import { languages } from "./language.ts";
import { readAs } from "./stored.ts";

/**
 * A value made on first use and kept: schemas built at import would slow every cold start. A bundle leaves out what it does not
 * use, so a page that needs a file's list of words gets no schema with it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const isBlank = (value: string) => value.trim() === "";
const hasControl = (value: string) => /[\p{Cc}\u2028\u2029]/u.test(value);
const hasControlInText = (value: string) => /[^\P{Cc}\n\r\t]/u.test(value);

/** U+FFFD stands where bytes were no UTF-8: what was meant is lost. */
const isWhole = (value: string) =>
  value.isWellFormed() && !value.includes("\uFFFD");

const clean = (max: number, unwanted: (value: string) => boolean) =>
  z
    .string()
    .max(max)
    .refine((value) => isWhole(value) && !unwanted(value), {
      params: { code: "malformed-text" },
    });

const isKept = (value: number) => value === 0 || Math.abs(value) > 1e-100;
const tooSmall = { params: { code: "not-allowed" } };

const notBlank = (value: string) => !isBlank(value);
const blank = { params: { code: "required" } };

/** One line of text, not blank: names and titles. No line break, so it is safe in a mail's subject. */
export const line = (max: number) =>
  clean(max, hasControl).refine(notBlank, blank);

/** Free text over several lines, not blank. */
export const text = (max: number) =>
  clean(max, hasControlInText).refine(notBlank, blank);

/** As `line` and `text`, but may still be empty: in drafts. */
export const draftLine = (max: number) => clean(max, hasControl);
export const draftText = (max: number) => clean(max, hasControlInText);

export const uuid = () => z.uuid();

export const language = () => readAs(z.enum(languages), languages[0]);
export const theme = () => readAs(z.enum(themes), "other");
export const memberKind = () => readAs(z.enum(memberKinds), "supporting");

/** A calendar day, `2027-03-31`; compared as text. */
export const day = () => z.iso.date();
export type Day = string;

/** A moment in UTC, `2027-02-01T06:00:00.000Z`; compared as text. */
export const instant = () => z.iso.datetime();
export type Instant = string;

export const calendarYear = () => z.int().min(1900).max(2200);

/** A finite number no larger than any figure of a city, |n| ≤ 1e12, and none too small for DynamoDB to keep. */
export const amount = () =>
  z.number().min(-1e12).max(1e12).refine(isKept, tooSmall);
export const positiveOrZero = () =>
  z.number().min(0).max(1e12).refine(isKept, tooSmall);

export const webAddress = () =>
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(500)
    .refine((value) => !hasControl(value), {
      params: { code: "malformed-text" },
    });

/** `when` of a rule between fields that is checked although other fields are wrong, so that all is told at once. */
export const isObject = ({ value }: z.core.ParsePayload): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Refuses a second element with the same key, at that element's `field`. */
export const uniqueBy =
  <T>(field: keyof T & string) =>
  (context: z.core.ParsePayload<T[]>) => {
    const seen = new Set<unknown>();
    context.value.forEach((element, index) => {
      const key = element[field];
      if (key !== undefined && seen.has(key))
        context.issues.push({
          code: "custom",
          path: [index, field],
          params: { code: "duplicate" },
          input: key,
        });
      seen.add(key);
    });
  };

/**
 * Refuses what is too long in all, though each text is within its own limit. Goals and answers have 20 KB each, so that a report
 * with its pinned goals, its draft and what was last sent stays under 64 KB.
 */
export const atMostBytes =
  (maximum: number) =>
  <T>(context: z.core.ParsePayload<T>) => {
    const bytes = new TextEncoder().encode(
      JSON.stringify(context.value),
    ).length;
    if (bytes > maximum)
      context.issues.push({
        code: "custom",
        params: { code: "too-much-text" },
        input: undefined,
      });
  };

export const bytesOfText = 20_000;
