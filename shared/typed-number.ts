/** Numbers as people write them, in forms and in files: read where there is one way to read them, never guessed where there are two. */

/** What was typed: nothing, a number, one to ask about, one in a unit that its field does not know, or no number. */
export type TypedNumber =
  | { kind: "nothing" }
  /** `unit`, as its field calls it, stood behind the number. */
  | { kind: "number"; value: number; unit?: string }
  /** `1,200` as a decimal number, and with its digits in a group; `unit` as it was written. */
  | { kind: "two-ways"; readings: [number, number]; unit?: string }
  | { kind: "other-unit"; unit: string }
  | { kind: "no-number" };

type Known = {
  /** Units that may stand behind the number. */
  units?: readonly string[];
  /** The sign before the decimals, where a person has told it; `none` of whole numbers. */
  decimal?: "," | "." | "none";
};

/** Pasted digits may be full-width, blanks of any breadth, minus a dash; what cannot be seen is left out. */
const plainly = (typed: string) =>
  typed
    .replace(/\p{Cf}/gu, "")
    .replace(/[！-～]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\p{Zs}\t]+/gu, " ")
    .trim()
    .replace(/^[‐‑‒–—−﹣]/, "-");

/** A sign; digits with what may part them; an exponent; a unit. */
const parts =
  /^([+-]?) ?((?:\d+[ .,'’])*\d*[.,]?|[.,]\d+)(?:e([+-]?\d{1,3}))?(?![\d.,]) ?([^\d\s.,'’+-].*)?$/i;

const inGroups =
  /^([1-9]\d{0,2})((?:([ .,'’])\d{3})(?:\3\d{3})*)(?:(?!\3)[.,](\d*))?$/;
const inOne = /^(\d*)([.,]?)(\d*)$/;

/** `1200.5` for each way in which `1 200,5` can be read: with digits in groups, and without. */
function waysToRead(numeral: string, decimal: Known["decimal"]): string[] {
  const [, head = "", groups = "", separator, decimals] =
    inGroups.exec(numeral) ?? [];
  const [, whole = "", sign, rest = ""] = inOne.exec(numeral) ?? [];
  const grouped = separator
    ? `${head}${groups.replace(/\D/g, "")}.${decimals ?? ""}`
    : undefined;
  const ungrouped = whole || rest ? `${whole}.${rest}` : undefined;
  if (grouped === undefined || ungrouped === undefined || !decimal)
    return [ungrouped, grouped].filter((way) => way !== undefined);
  return [decimal === sign ? ungrouped : grouped];
}

/** `t CO₂-ekv.` and `tCO2-ekv` are one unit. */
const bare = (unit: string) =>
  unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.-]/g, "");

/** How else people write a unit, both of them bare. */
const alsoWritten: Partial<Record<string, string[]>> = {
  "%": ["prosenttia", "prosentti", "pros", "procent", "percent"],
  tco2e: ["tco2ekv", "tco2eq", "tco2", "t"],
  tco2ekv: ["tco2e", "tco2eq", "tco2", "t"],
};

function unitIn(units: readonly string[], written: string): string | undefined {
  const typed = bare(written);
  return units.find(
    (unit) => bare(unit) === typed || alsoWritten[bare(unit)]?.includes(typed),
  );
}

/** Reads a number in any of the network's languages: what a comma is in English and in Finnish is not told by the page, so it is asked. */
export function readTypedNumber(
  typed: string,
  { units = [], decimal }: Known = {},
): TypedNumber {
  const text = plainly(typed);
  if (text === "") return { kind: "nothing" };
  const [, sign = "", numeral = "", exponent = "0", written] =
    parts.exec(text) ?? [];
  const [first, second] = waysToRead(numeral.trim(), decimal)
    .map((way) => ({
      value: Number(`${sign}${way}e${exponent}`),
      isNone: !/[1-9]/.test(way),
    }))
    // Neither beyond what a number holds, nor so small that nothing is left.
    .filter(
      ({ value, isNone }) => Number.isFinite(value) && (value === 0) === isNone,
    )
    .map(({ value }) => (value === 0 ? 0 : value)); // not −0
  if (first === undefined) return { kind: "no-number" };
  if (second !== undefined)
    return {
      kind: "two-ways",
      readings: [first, second],
      ...(written !== undefined && { unit: written }),
    };
  if (written === undefined) return { kind: "number", value: first };
  const unit = unitIn(units, written);
  return unit === undefined
    ? { kind: "other-unit", unit: written }
    : { kind: "number", value: first, unit };
}
