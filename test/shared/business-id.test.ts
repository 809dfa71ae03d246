import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  businessId,
  isBusinessId,
  readBusinessId,
} from "../../shared/business-id.ts";

const digits = Array.from("0123456789");
const known = ["0112038-9", "1927400-1", "0201256-6"];

describe("a business ID", () => {
  it.each(known)("is %s", (id) => {
    expect(isBusinessId(id)).toBe(true);
  });

  it.each(known)("is not %s with any one digit wrong", (id) => {
    for (let at = 0; at < id.length; at++)
      for (const other of digits)
        if (id[at] !== "-" && id[at] !== other)
          expect(isBusinessId(id.slice(0, at) + other + id.slice(at + 1))).toBe(
            false,
          );
  });

  it("has one check digit at most for any seven digits, and none at all for a remainder of 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const seven = String(number).padStart(7, "0");
        const sum = [7, 9, 10, 5, 8, 4, 2].reduce(
          (total, weight, index) => total + weight * Number(seven[index]),
          0,
        );
        const right = digits.filter((check) =>
          isBusinessId(`${seven}-${check}`),
        );
        expect(right).toHaveLength(sum % 11 === 1 ? 0 : 1);
        // With its check digit the weighted sum is a multiple of eleven.
        for (const check of right) expect((sum + Number(check)) % 11).toBe(0);
      }),
    );
  });

  it.each([
    "",
    "01120389",
    "112038-9",
    "0112038-",
    "0112038–9",
    " 0112038-9",
    "0112038-9\n",
    "0112038-99",
    "FI01120389",
    "٠١١٢٠٣٨-٩",
  ])("is not %j", (id) => {
    expect(isBusinessId(id)).toBe(false);
  });
});

describe("0112038-9 is read", () => {
  it.each([
    "0112038-9",
    "01120389",
    " 0112038-9 ",
    "0112038 - 9",
    "0 112 038-9",
    "\u00A00112038-9\n",
    "0112038–9",
    "0112038—9",
    "0112038−9",
    "0112038\u20119",
    "0112038\u00AD9",
    "\u202A0112038-9\u202C",
    "0112038－9",
    "０１１２０３８－９",
    "FI01120389",
    "fi01120389",
    "FI 0112038-9",
    "FI-0112038-9",
    "FI‑0112038‑9",
    "ＦＩ０１１２０３８９",
    "112038-9",
    "1120389",
    "FI 112038-9",
  ])("out of %j", (typed) => {
    expect(businessId().parse(typed)).toBe("0112038-9");
  });

  it.each([
    "0112038-8",
    "01120388",
    "FI01120388",
    "112038-8",
    "12038-9",
    "00112038-9",
    "SE01120389",
    "FI-FI01120389",
    "0112038-9x",
    "0112038-9, 1927400-1",
    "0112038--99",
    "٠١١٢٠٣٨-٩",
    "",
  ])("but not out of %j", (typed) => {
    expect(businessId().safeParse(typed).error?.issues).toMatchObject([
      { params: { code: "business-id" } },
    ]);
  });
});

it("whatever is read as a business ID is one, and its own", () => {
  const unit = fc.constantFrom(
    ...Array.from("0123456789FfIi -–\u2011\u2212\u00A0０９"),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 14 }), (typed) => {
      const id = readBusinessId(typed);
      if (id === undefined) return;
      expect(isBusinessId(id)).toBe(true);
      expect(readBusinessId(id)).toBe(id);
    }),
    { numRuns: 5000 },
  );
});
