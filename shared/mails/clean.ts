import { seen } from "../typed-text.ts";

/** Marks that turn the direction of the text after them: a name could rewrite the sentence around it. */
const turning = "\\u202A-\\u202E\\u2066-\\u2069";
const unwanted = new RegExp(`[${turning}]|[^\\P{Cc}\\n]`, "gu");

/** Text over several lines without control characters or broken ones. */
export const cleanText = (value: string): string =>
  value
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(unwanted, "");

/** The same on one line. The space that holds a number together stays. */
export const cleanLine = (value: string): string =>
  cleanText(value)
    .replace(/[^\S\u00A0\u202F]+/g, " ")
    .trim();

/** A name in a mail, and whatever stands in a header: nothing in it that is not seen. */
export const cleanName = (value: string): string => cleanLine(seen(value));

const longest = 200;

/** Fit for a header: one line, at most 200 characters. */
export const cleanSubject = (value: string): string => {
  const line = cleanName(value);
  return line.length <= longest
    ? line
    : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
};

/**
 * A name that a stranger gave, in a mail to an address that a stranger gave: kept from becoming a link, so that nobody sends
 * their own message in the network's name.
 */
export const unlinked = (value: string): string =>
  cleanLine(value).replace(/[.:/@](?=\S)/g, "$&\u200B");
