/**
 * How text that a person typed or pasted is read: composed (NFC), without what nobody sees, without blanks around it. The same
 * words come out the same whatever keyboard, page or spreadsheet they came from, and reading twice is reading once.
 */

/** What most texts are made of: each of these characters is already as it is kept. */
const letters =
  "!-~\\u00A1-\\u00AC\\u00AE-\\u024F\\u2010-\\u2027\\u2030-\\u205E\\u2070-\\u20BF";
const letter = new RegExp(`[${letters}]`);
const plainLine = new RegExp(`^[${letters}]+(?: [${letters}]+)*$`);
const plainText = new RegExp(`^[${letters}\\u00A0 \\n\\t]*$`);

/** A letter of the scripts in which joiners tell words apart: Persian, Urdu, Hindi and their neighbours. */
const joining = `(?=[\\p{L}\\p{M}])[${"Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Mymr Khmr"
  .split(" ")
  .map((script) => `\\p{scx=${script}}`)
  .join("")}]`;

/** Characters without a shape of their own, among them all that turn the direction of text; joiners apart. */
const unseen =
  /(?![\u200C\u200D\uFE0F])[\p{DI}\p{Bidi_C}\uFFF9-\uFFFC\u{1D159}]/gu;

/** An accent stands on a letter; without one it would stand on whatever the page shows before it. */
const loose = /(?<=^|[\s\u2800])[\p{M}\u200C\u200D]+/gu;

/** Joiners that a reader would miss are those within an emoji and between such letters; the others join nothing. */
const joiners = new RegExp(
  `(${[
    "(?<=\\p{ExtPict})\\uFE0F",
    "(?<=[0-9#*])\\uFE0F(?=\\u20E3)",
    "(?<=\\p{ExtPict}\\uFE0F?|\\p{EMod})\\u200D(?=\\p{ExtPict})",
    `(?<=${joining})[\\u200C\\u200D](?=${joining})`,
  ].join("|")})|[\\u200C\\u200D\\uFE0F]`,
  "gu",
);

/** Without what nobody sees, and composed. */
export const seen = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(unseen, "")
    .replace(loose, "")
    .replace(joiners, "$1")
    .normalize("NFC");

/** A name or title: all blanks alike, one between two words. A line break within it stays, for the schema to refuse. */
export const readLine = (typed: string): string =>
  plainLine.test(typed)
    ? typed
    : seen(typed)
        .replace(/[\p{Zs}\t\u2800]+/gu, " ")
        .trim();

/** Free text: its lines as they are, and the bullets that word processors keep in a font of their own. */
export const readText = (typed: string): string =>
  plainText.test(typed)
    ? typed.trim()
    : seen(typed.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n"))
        .replaceAll("\u2800", " ")
        .replace(/[\uF0A7\uF0B7\uF0D8]/g, "•")
        .trim();

/** Nothing in it that a person would see. */
export const isBlank = (typed: string): boolean =>
  !letter.test(typed) && readText(typed) === "";

/** Without overrides, embeddings and isolates: with one of them a name is shown in another order than it is written. */
export const isStraight = (typed: string): boolean =>
  !/[\u202A-\u202E\u2066-\u2069]/.test(typed);

/** What stands for no character that can be shown: halves, replacements, and those each font may draw as it likes. */
export const isBroken = (text: string): boolean =>
  /[\p{Cs}\p{Co}\p{NChar}\uFFFD]/u.test(text);

/** Codes and addresses on one line, with the letters and digits of full width that East Asian keyboards give as plain ones. */
export const readCode = (typed: string): string =>
  readLine(
    typed.replace(/[\uFF01-\uFF5E]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    ),
  );

/** Digits as people group them, with the hyphens of any word processor as plain ones; `tel:` is for machines. */
export const readPhone = (typed: string): string =>
  readCode(typed)
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/^tel:\s*/i, "");

/** Whether a name has what somebody searches for, however either is composed and typed. */
export const isFound = (
  name: string,
  wanted: string,
  locale: string,
): boolean =>
  readLine(name)
    .toLocaleLowerCase(locale)
    .includes(readLine(wanted).toLocaleLowerCase(locale));
