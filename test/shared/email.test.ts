import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  deliverableEmail,
  emailAddress,
  normalisedEmail,
  readEmail,
} from "../../shared/email.ts";

describe("the form an address is looked up under", () => {
  it.each([
    ["maija@esimerkki.fi", "maija@esimerkki.fi"],
    [
      "  Maija.Mallikas+ilmasto@Esimerkki.FI\n",
      "maija.mallikas+ilmasto@esimerkki.fi",
    ],
    ["maija@YMPÄRISTÖ.fi", "maija@xn--ymprist-7wa0o.fi"],
    ["maija@xn--ymprist-7wa0o.fi", "maija@xn--ymprist-7wa0o.fi"],
    ["maija@esimerkki。fi", "maija@esimerkki.fi"],
    ["o'hara_1@a.b.c.example", "o'hara_1@a.b.c.example"],
    ["maija@пример.рф", "maija@xn--e1afmkfd.xn--p1ai"],
  ])("of %j is %s", (typed, looked) => {
    expect(normalisedEmail(typed)).toBe(looked);
  });

  it("of what was taken as an address before is itself, in lower case", () => {
    for (const kept of ["A\u030Ake@exempel.se", "Kim.@Firma.fi", "X@-a.org"])
      expect(normalisedEmail(` ${kept}`)).toBe(
        kept.normalize("NFC").toLowerCase(),
      );
  });
});

describe("an address is read", () => {
  it.each([
    "kim@firma.fi ",
    "\u00A0kim@firma.fi",
    "\u200Bkim@firma.fi",
    "ki\u200Bm@fir\u00ADma.fi",
    "\u202Akim@firma.fi\u202C",
    "mailto:kim@firma.fi",
    "MAILTO:kim@firma.fi",
    "<kim@firma.fi>",
    "Kim Virta <kim@firma.fi>",
    '"Virta, Kim" <kim@firma.fi>',
    "Kim Virta <mailto:kim@firma.fi>",
    "kim＠firma.fi",
    "ｋｉｍ@firma．fi",
    "kim@FIRMA.fi",
  ])("out of %j", (typed) => {
    expect(emailAddress().parse(typed)).toBe("kim@firma.fi");
  });

  it("with its local part and the letters of its domain as they are shown", () => {
    expect(emailAddress().parse(" Maija.Mallikas@YMPA\u0308RISTÖ.fi ")).toBe(
      "Maija.Mallikas@ympäristö.fi",
    );
  });
});

describe("no address is", () => {
  it.each([
    "",
    "maija",
    "@esimerkki.fi",
    "maija@",
    "maija@esimerkki",
    "maija@127.0.0.1",
    "maija@[127.0.0.1]",
    "maija@0x7f.1",
    "maija@esimerkki.123",
    "maija@esimerkki.fi.",
    "maija@.fi",
    "maija@esimerkki..fi",
    "maija@esimerkki.fi:25",
    "maija@esimerkki.fi/polku",
    "maija@esimerkki.fi?subject=x",
    "maija@esimerkki.fi#x",
    "maija@x@esimerkki.fi",
    "maija @esimerkki.fi",
    "maija@esi merkki.fi",
    "x@-a.org",
    "x@a-.org",
    "x@a.-org",
    "x@a.org-",
    "x@a_b.org",
    "kim.@firma.fi",
    "kim..e@firma.fi",
    ".kim@firma.fi",
    "x@yr%69tys.example",
    '"kim"@firma.fi',
    "a@firma.fi, b@firma.fi",
    "a@firma.fi b@firma.fi",
    "a@firma.fi <b@firma.fi>",
    "<a@firma.fi> <b@firma.fi>",
    "kim@firma.fi>",
    "\ud800@esimerkki.fi",
    "maija@\ud800.fi",
    "maija@xn--.fi",
    "maija@℀.fi",
    `${"x".repeat(65)}@esimerkki.fi`,
    `x@${"x".repeat(64)}.fi`,
    `x@${"ä".repeat(60)}.fi`,
    `x@${"x".repeat(190)}.fi`,
    `x@${`${"y".repeat(60)}.`.repeat(5)}fi`,
  ])("%j", (typed) => {
    expect(readEmail(typed)).toBeUndefined();
    expect(emailAddress().safeParse(typed).error?.issues).toMatchObject([
      { params: { code: "email" } },
    ]);
  });

  it.each(["jörg@firma.fi", "Åke@exempel.se", "иван@пример.рф"])(
    "%s, to which SES cannot send, and that is said",
    (typed) => {
      expect(emailAddress().safeParse(typed).error?.issues).toMatchObject([
        { params: { code: "email-ascii" } },
      ]);
    },
  );

  it.each(Array.from('\r\n\t\0\u0085\u2028 "<>()[]\\,;:'))(
    "with %j in it, which could end a header or begin a second address",
    (mark) => {
      for (const typed of [
        `mai${mark}ja@esimerkki.fi`,
        `maija@esi${mark}merkki.fi`,
        `maija@esimerkki.fi${mark}bcc@toinen.fi`,
      ])
        expect(readEmail(typed)).toBeUndefined();
    },
  );
});

/** RFC 5321, 4.1.2 and 4.5.3: a dot-string before the @, and a domain of labels that begin and end with a letter or digit. */
function isMailbox(address: string): boolean {
  const [local = "", domain = "", ...more] = address.split("@");
  const labels = domain.split(".");
  return (
    more.length === 0 &&
    local.length <= 64 &&
    domain.length <= 253 &&
    address.length <= 254 &&
    local
      .split(".")
      .every(
        (atom) =>
          atom.length > 0 &&
          Array.from(atom).every((one) => /[\w!#$%&'*+/=?^`{|}~-]/.test(one)),
      ) &&
    labels.length > 1 &&
    labels.every(
      (label) =>
        label.length > 0 &&
        label.length <= 63 &&
        !label.startsWith("-") &&
        !label.endsWith("-") &&
        Array.from(label).every((one) => /[a-z0-9-]/.test(one)),
    )
  );
}

const piece = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...Array.from("aZ9.-_+'%@ ä\u200B\u0301/:<>")),
    maxLength: 8,
  }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.constant("x".repeat(63)),
  fc.constant("x".repeat(65)),
);
const almost = fc
  .tuple(
    piece,
    fc.constantFrom("@", "＠", ""),
    fc.array(
      fc.oneof(
        piece,
        fc.constantFrom("esimerkki", "YMPÄRISTÖ", "a%62c", "bücher"),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom("fi", "example", "рф", "123", "x-"),
  )
  .map(([local, at, labels, top]) => `${local}${at}${labels.join(".")}.${top}`);

it("whatever is taken is a mailbox, and is taken as the same one again", () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(almost, fc.emailAddress(), fc.string()), (typed) => {
      const { data } = emailAddress().safeParse(typed);
      if (data === undefined) return;
      taken++;
      expect(isMailbox(deliverableEmail(data))).toBe(true);
      expect(emailAddress().parse(data)).toBe(data);
      expect(deliverableEmail(typed)).toBe(deliverableEmail(data));
      for (const one of [data, deliverableEmail(data)])
        expect(normalisedEmail(one)).toBe(normalisedEmail(typed));
    }),
    { numRuns: 5000 },
  );
  expect(taken).toBeGreaterThan(500);
});

it("every mailbox of a domain that is no number is taken", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      expect(emailAddress().safeParse(typed).success).toBe(
        isMailbox(typed.toLowerCase()) &&
          URL.canParse(`http://${typed.split("@")[1] ?? ""}`),
      );
    }),
    { numRuns: 1000 },
  );
});

it("an address is at most 254 characters long, as mail servers take it", () => {
  const long = `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}`;
  const at254 = `${long}.${"f".repeat(254 - long.length - 1)}`;
  expect(at254).toHaveLength(254);
  expect(emailAddress().safeParse(`${at254}${" ".repeat(70)}`).success).toBe(
    true,
  );
  expect(emailAddress().safeParse(`a${at254}`).success).toBe(false);
});
