/**
 * The small schemas everything else is made of. Text is read as `typed-text.ts` tells, and counted as it is kept.
 * Each refusal that zod has no code for carries a code of ours in `params.code` (texts: `issue-texts.ts`).
 */
import * as z from "zod";
import { memberKinds, themes } from "./codes.ts";
import { languages } from "./language.ts";
import { readAs } from "./stored.ts";
import {
  isBlank,
  isBroken,
  isStraight,
  readLine,
  readPhone,
  readText,
} from "./typed-text.ts";

/**
 * A value made on first use and kept: schemas built at import would slow every cold start. A bundle leaves out what it does not
 * use, so a page that needs a file's list of words gets no schema with it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const isKept = (value: number) => value === 0 || Math.abs(value) > 1e-100;
const tooSmall = { params: { code: "not-allowed" } };

const malformed = { params: { code: "malformed-text" } };
const blank = { params: { code: "required" } };
const turning = { params: { code: "turning-text" } };

const hasControl = (value: string) => /[\p{Cc}\u2028\u2029]/u.test(value);
const hasControlInText = (value: string) => /[^\P{Cc}\n\t]/u.test(value);

/** Not blank, on one line, and counted as it is kept. */
const oneLine = (typed: z.ZodString, max: number) =>
  typed
    .max(max)
    .refine((value) => !isBroken(value) && !hasControl(value), malformed)
    .refine((value) => value !== "", blank);

/** One line of text: names and titles. No line break, so it is safe in a mail's subject. */
export const line = (max: number) =>
  oneLine(z.string().refine(isStraight, turning).overwrite(readLine), max);

/** As a person writes it, without what an address book puts around it. */
export const phone = () => oneLine(z.string().overwrite(readPhone), 40);

/** Free text over several lines, not blank. */
export const text = (max: number) =>
  z
    .string()
    .overwrite(readText)
    .max(max)
    .refine((value) => !isBroken(value) && !hasControlInText(value), malformed)
    .refine((value) => value !== "", blank);

const nothing = (value: unknown) =>
  value === null || (typeof value === "string" && isBlank(value));

/** A part of a body that may be left out: null, an empty text and blanks leave it out too. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (nothing(value) ? undefined : value),
    schema.optional(),
  );

/** A number that may be unknown: null says so. Nothing typed leaves it out. */
export const unknowable = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value !== null && nothing(value) ? undefined : value),
    schema.nullable().optional(),
  );

/** A fact that a change leaves as it is, sets anew, or takes away: by null, or by nothing typed. */
export const removable = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (nothing(value) ? null : value),
    schema.nullable().optional(),
  );

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

/** What a text is written in is filled in where its writer left it out: what fitted shall fit still. */
const withoutLanguage = (name: string, value: unknown) =>
  name === "language" ? undefined : value;

/**
 * Refuses what is too long in all, though each text is within its own limit. Goals and answers have 20 KB each, so that a report
 * with its pinned goals, its draft and what was last sent stays under 64 KB.
 */
export const atMostBytes =
  (maximum: number) =>
  <T>(context: z.core.ParsePayload<T>) => {
    const bytes = new TextEncoder().encode(
      JSON.stringify(context.value, withoutLanguage),
    ).length;
    if (bytes > maximum)
      context.issues.push({
        code: "custom",
        params: { code: "too-much-text" },
        input: undefined,
      });
  };

export const bytesOfText = 20_000;
