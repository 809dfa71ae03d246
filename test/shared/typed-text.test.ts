import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { line, phone, text } from "../../shared/schema.ts";
import { isFound, readLine, readText } from "../../shared/typed-text.ts";

/** What must never stand in a name or a text, but for the joiners that a reader would miss. */
const hidden =
  /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\uFFF9-\uFFFD\u2800\u{1D159}]/u;
const joiners = /(?<=[^\s])[\u200C\u200D\uFE0F]/gu;

/** Characters of every kind that could hide, turn, glue or break. */
const odd = fc.constantFrom(
  ...Array.from(
    "\u00AD\u034F\u061C\u115F\u1160\u17B4\u180B\u180E\u200B\u200C\u200D\u200E\u200F",
  ),
  ...Array.from(
    "\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\u206A\u3164\uFE00\uFE0E\uFE0F\uFEFF\uFFA0",
  ),
  ...Array.from(
    "\u0301\u0308\u0653\u20E3\u00A0\u2007\u2009\u202F\u3000\u2800\t \n\r\v\u0085\u2028",
  ),
  ...Array.from("\uFFF9\uFFFC\uFFFD\uFDD0\uE000\uF0B7"),
  "\u{E0001}",
  "\u{E0067}",
  "\u{1D173}",
  "\u{1D159}",
  "\u{1F469}",
  "\u{1F3FD}",
  "\u{1F692}",
  "❤",
  "\uD83D",
  "\uDE00",
  ...Array.from("aÅ1#کम्क\u212B\u2126\u1112\u1161\u11AB"),
);
const anything = fc.oneof(
  fc.array(odd, { maxLength: 12 }).map((characters) => characters.join("")),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

describe.each([
  ["a line", line(40), readLine],
  ["a telephone number", phone(), readLine],
  ["a text", text(40), readText],
])("%s that is taken", (_, schema, read) => {
  it("shows all that is in it, is composed, and is taken as it stands the next time", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { data } = schema.safeParse(typed);
        if (data === undefined) return;
        expect(data.replace(joiners, "")).not.toMatch(hidden);
        expect(data).toMatch(/[\p{L}\p{N}\p{P}\p{S}\p{Cn}]/u);
        expect(data).not.toMatch(/^\p{M}|\s\p{M}|^\s|\s$/u);
        expect(data.normalize("NFC")).toBe(data);
        expect(data.length).toBeLessThanOrEqual(40);
        expect(schema.parse(data)).toBe(data);
      }),
      { numRuns: 5000 },
    );
  });

  it("is read the same composed and decomposed, and once or twice", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        expect(read(read(typed))).toBe(read(typed));
        expect(read(typed.normalize("NFD"))).toBe(read(typed.normalize("NFC")));
      }),
      { numRuns: 2000 },
    );
  });
});

it("a line has no line break, no control character and no two blanks in a row", () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const { data } = line(40).safeParse(typed);
      if (data !== undefined) expect(data).not.toMatch(/\p{Cc}|\s\s|[^\S ]/u);
    }),
    { numRuns: 2000 },
  );
});

describe("a name is read", () => {
  it.each([
    ["with blanks around it", " \u00A0Kumpula Oy\t\n", "Kumpula Oy"],
    ["with other blanks in it", "Kumpula\u00A0\u3000 Oy", "Kumpula Oy"],
    ["with a tab in it", "Kumpula\tOy", "Kumpula Oy"],
    ["decomposed", "A\u030Angstro\u0308m Oy", "Ångström Oy"],
    ["with the sign of the unit", "\u212Bngström", "Ångström"],
    ["with soft hyphens", "Ilmasto\u00ADkumppani", "Ilmastokumppani"],
    ["with zero-width spaces", "Kum\u200Bpula\uFEFF Oy", "Kumpula Oy"],
    ["with what joins nothing", "Kum\u200Dpula\u200C", "Kumpula"],
    ["with a mark that turns nothing", "Kumpula\u200E Oy\u200F", "Kumpula Oy"],
    ["with an accent on nothing", "\u0301Kumpula \u0308Oy", "Kumpula Oy"],
    ["with the tags of a flag", "\u{1F3F4}\u{E0067}\u{E007F}", "\u{1F3F4}"],
  ])("%s", (_, typed, name) => {
    expect(line(40).parse(typed)).toBe(name);
  });

  it.each([
    ["Persian", "می\u200Cخواهم"],
    ["Hindi", "क्\u200Dष"],
    ["a family", "\u{1F469}\u200D\u{1F469}\u200D\u{1F466}"],
    ["a firefighter", "\u{1F469}\u{1F3FD}\u200D\u{1F692}"],
    ["a heart", "Hearts ❤\uFE0F Oy"],
    ["a rainbow", "\u{1F3F3}\uFE0F\u200D\u{1F308}"],
    ["a keycap", "1\uFE0F\u20E3"],
    ["Arabic", "شركة المناخ"],
    ["Hebrew", "אקלים בע״מ"],
    ["Vietnamese", "Nguyễn Thị Ngọc Ánh"],
    ["Korean", "한국 기후"],
    ["a unit", "t CO₂e"],
    ["what companies are called", "A & B – “C’s” №1 ® 50 % (D/E)"],
  ])("as it is: %s", (_, name) => {
    expect(line(60).parse(name)).toBe(name);
  });
});

describe("nothing is", () => {
  it.each([
    "",
    " \u00A0\t",
    "\u200B\u200B",
    "\u3164",
    "\u00AD",
    "\u2800",
    "\uFFA0\u1160",
    "\u200D\uFE0F",
    "\u0301\u0308",
    "\u{E0041}",
    "\u034F",
    "\uFFFC",
  ])("%j", (typed) => {
    for (const schema of [line(40), text(40), phone()])
      expect(schema.safeParse(typed).error?.issues).toMatchObject([
        { params: { code: "required" } },
      ]);
  });
});

describe("a line is refused", () => {
  it.each(Array.from("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"))(
    "with %j in it, which turns the text around it",
    (mark) => {
      expect(line(40).safeParse(`Kum${mark}pula`).error?.issues).toMatchObject([
        { params: { code: "turning-text" } },
      ]);
    },
  );

  it.each([
    "\uD83D",
    "\uFFFD",
    "\uFDD0",
    "\uE000",
    "\u0000",
    "\u007F",
    "\n",
    "\u2028",
  ])("with %j in it", (character) => {
    expect(
      line(40).safeParse(`Kum${character}pula`).error?.issues,
    ).toMatchObject([{ params: { code: "malformed-text" } }]);
  });
});

describe("a text is read", () => {
  it.each([
    [
      "with the line ends of any system",
      "a\r\nb\rc\u2028d\ve",
      "a\nb\nc\nd\ne",
    ],
    ["with what would turn it", "a\u202Eb\u2067c\u200F", "abc"],
    ["with the bullets of a word processor", "\uF0B7 a\n\uF0A7 b", "• a\n• b"],
    ["with blanks around it", "\n\n  a\n\n b \n", "a\n\n b"],
    [
      "with numbers held together",
      "1\u00A0200\u202FMWh",
      "1\u00A0200\u202FMWh",
    ],
  ])("%s", (_, typed, kept) => {
    expect(text(40).parse(typed)).toBe(kept);
  });

  it.each(["\uD83D", "\uFFFD", "\uE000", "\u0007"])(
    "but not with %j",
    (character) => {
      expect(text(40).safeParse(`a${character}`).success).toBe(false);
    },
  );
});

it("the longest text is counted as it is kept", () => {
  expect(line(5).parse(`  A\u030Ab\u200Bcde  `)).toBe("Åbcde");
  expect(text(5).parse(`abcde${"\n".repeat(100)}`)).toBe("abcde");
  expect(line(5).safeParse("abcdef").success).toBe(false);
});

describe("a telephone number is read", () => {
  it.each([
    [
      "out of an address book",
      "\u202A+358 40 123 4567\u202C",
      "+358 40 123 4567",
    ],
    ["with non-breaking hyphens", "09\u2011310\u20111691", "09-310-1691"],
    ["in full width", "＋３５８　４０", "+358 40"],
    ["out of a link", "tel:+358401234567", "+358401234567"],
  ])("%s", (_, typed, kept) => {
    expect(phone().parse(typed)).toBe(kept);
  });
});

it("a search finds a name however either is composed", () => {
  for (const wanted of ["ångström", " A\u030ANGSTRO\u0308M ", "rö", "\u200B"])
    for (const name of ["Ångström Oy", "A\u030Angstro\u0308m\u00A0Oy"])
      expect(isFound(name, wanted, "fi")).toBe(true);
  expect(isFound("Ångström Oy", "angstrom", "fi")).toBe(false);
});
