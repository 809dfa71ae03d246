import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../shared/language.ts";
import { shownAmount, shownNumber } from "../../shared/shown.ts";
import { readTypedNumber } from "../../shared/typed-number.ts";

const number = (value: number) => ({ kind: "number", value });
const twoWays = (...readings: [number, number]) => ({
  kind: "two-ways",
  readings,
});

describe("there is one way to read", () => {
  test.each([
    ["1200", 1200],
    ["0", 0],
    ["-0", 0],
    ["007", 7],
    ["1200.5", 1200.5],
    ["1200,5", 1200.5],
    ["1,5", 1.5],
    ["1.25", 1.25],
    ["1,2345", 1.2345],
    [",5", 0.5],
    [".125", 0.125],
    ["5,", 5],
    ["12.", 12],
    // A group has no 0 before it, nor four digits.
    ["0,500", 0.5],
    ["0.125", 0.125],
    ["1234,567", 1234.567],
    // Of two signs the last is the decimal one.
    ["1.200,5", 1200.5],
    ["1,200.5", 1200.5],
    ["1.200,500", 1200.5],
    ["1,234,567.891", 1234567.891],
    ["1 200,500", 1200.5],
    ["1 200.5", 1200.5],
    // Groups that can be nothing else.
    ["1 200", 1200],
    ["1\u00a0200", 1200],
    ["1\u202f200", 1200],
    ["1\u2009200", 1200],
    ["1 200 000", 1_200_000],
    ["1'200", 1200],
    ["1’200’000", 1_200_000],
    ["1.200.000", 1_200_000],
    ["1,200,000", 1_200_000],
    // Signs.
    ["-6", -6],
    ["–6", -6],
    ["−6", -6],
    ["‑6", -6],
    ["- 6", -6],
    ["+9", 9],
    // Exponents.
    ["1e3", 1000],
    ["1,5E3", 1500],
    ["25e-1", 2.5],
    ["12.3456e3", 12345.6],
    // Pasted.
    ["  1200\t", 1200],
    ["\u200b1\u200b200\ufeff", 1200],
    ["１２００", 1200],
    ["－１２．５", -12.5],
  ])("%j", (typed, value) => {
    expect(readTypedNumber(typed)).toEqual(number(value));
  });
});

describe("there are two ways to read", () => {
  test.each<[string, [number, number]]>([
    ["1,200", [1.2, 1200]],
    ["1.200", [1.2, 1200]],
    ["1,150", [1.15, 1150]],
    ["12.000", [12, 12_000]],
    ["999,999", [999.999, 999_999]],
    ["-1,200", [-1.2, -1200]],
    ["−12.500", [-12.5, -12_500]],
    ["１，２００", [1.2, 1200]],
    ["1,200e3", [1200, 1_200_000]],
  ])("%j", (typed, readings) => {
    expect(readTypedNumber(typed)).toEqual(twoWays(...readings));
  });

  test("until somebody has told the sign before the decimals, or that there are none", () => {
    expect(readTypedNumber("1,200", { decimal: "," })).toEqual(number(1.2));
    expect(readTypedNumber("1,200", { decimal: "." })).toEqual(number(1200));
    expect(readTypedNumber("1.200", { decimal: "." })).toEqual(number(1.2));
    expect(readTypedNumber("1.200", { decimal: "," })).toEqual(number(1200));
    expect(readTypedNumber("2,030", { decimal: "none" })).toEqual(number(2030));
    expect(readTypedNumber("1.5", { decimal: "," })).toEqual(number(1.5));
  });
});

describe("a unit behind the number", () => {
  test.each<[string, string[], object]>([
    ["-6 %", ["%"], { ...number(-6), unit: "%" }],
    ["6%", ["%"], { ...number(6), unit: "%" }],
    ["６％", ["%"], { ...number(6), unit: "%" }],
    ["6 prosenttia", ["%"], { ...number(6), unit: "%" }],
    ["6 per cent", ["%"], { ...number(6), unit: "%" }],
    ["1200.5 MWh", ["MWh"], { ...number(1200.5), unit: "MWh" }],
    ["1 200 mwh", ["MWh"], { ...number(1200), unit: "MWh" }],
    ["1e3MWh", ["MWh"], { ...number(1000), unit: "MWh" }],
    ["1200 kWh", ["MWh", "kWh"], { ...number(1200), unit: "kWh" }],
    // Which number it is comes first.
    ["1,200 mwh", ["MWh"], { ...twoWays(1.2, 1200), unit: "mwh" }],
    ["1,200 kWh", ["MWh"], { ...twoWays(1.2, 1200), unit: "kWh" }],
    ["12 tCO2e", ["t CO₂e"], { ...number(12), unit: "t CO₂e" }],
    ["12 t", ["t CO₂-ekv."], { ...number(12), unit: "t CO₂-ekv." }],
    ["5 m2", ["m²"], { ...number(5), unit: "m²" }],
  ])("%j is of %j", (typed, units, read) => {
    expect(readTypedNumber(typed, { units })).toEqual(read);
  });

  test.each([
    ["1200 kWh", "kWh"],
    ["6 %", "%"],
    ["1 200 €", "€"],
    ["5½", "½"],
    ["10²", "²"],
    ["1200 MWh/a", "MWh/a"],
  ])("%j is none of MWh", (typed, unit) => {
    expect(readTypedNumber(typed, { units: ["MWh"] })).toEqual({
      kind: "other-unit",
      unit,
    });
  });
});

describe("no number", () => {
  test.each([
    "a lot",
    "–",
    ".",
    ",",
    "%",
    "MWh 5",
    "~1200",
    "1200-1300",
    "6-",
    "(6)",
    "--6",
    "1..2",
    "1,2,3",
    "1.200.00",
    "1,200.000,5",
    "1.200,000.5",
    "0.200.000",
    "1 20",
    "1200 500",
    "1,200 500",
    "0,123 456",
    "1 200'000",
    "1e999",
    "1e-999",
    "Infinity",
    "NaN",
    "٣",
    "\u3164",
  ])("%j", (typed) => {
    expect(readTypedNumber(typed)).toEqual({ kind: "no-number" });
  });

  test.each(["", "  ", "\u00a0", "\u200b"])("nothing at all: %j", (typed) => {
    expect(readTypedNumber(typed)).toEqual({ kind: "nothing" });
  });
});

const amounts = fc.oneof(
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
  fc
    .double({ min: -1e12, max: 1e12, noNaN: true })
    .map((n) => Number(n.toPrecision(12))),
);

const readingsOf = (typed: string, unit?: string) => {
  const read = readTypedNumber(typed, unit ? { units: [unit] } : {});
  if (read.kind === "number") return [read.value];
  return read.kind === "two-ways" ? read.readings : [];
};

describe.each(languages)("what is printed in %s", (language) => {
  test("is read as what it is, or asked about", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        const whole = value === 0 ? 0 : value;
        for (const [typed, unit] of [
          [shownNumber(value, language)],
          [shownAmount(value, undefined, language)],
          [shownAmount(value, "%", language), "%"],
          [shownAmount(value, "t CO₂e", language), "t CO₂e"],
        ] as const)
          expect(readingsOf(typed, unit), typed).toContain(whole);
      }),
      { numRuns: 200 },
    );
  });

  test("is asked about only where one sign stands before three digits", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        const typed = shownNumber(value, language);
        expect(readTypedNumber(typed).kind, typed).toBe(
          /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/.test(typed) ? "two-ways" : "number",
        );
      }),
      { numRuns: 200 },
    );
  });
});

test("anything at all is read without a fault, and no number is infinite or none", () => {
  const signs = fc.constantFrom(
    ...Array.from("0123456789 .,'’-−–+eE%kMWh\u00a0\u202f\u200b５"),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: signs, maxLength: 12 }),
      ),
      (typed) => {
        for (const value of readingsOf(typed))
          expect(Number.isFinite(value), typed).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
