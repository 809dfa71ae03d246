import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  deliverableEmail,
  emailAddress,
  normalisedEmail,
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
    ["A\u030Ake@exempel.se", "\u00E5ke@exempel.se"],
    ["o'hara_1@a.b.c.example", "o'hara_1@a.b.c.example"],
  ])("of %j is %s", (typed, looked) => {
    expect(normalisedEmail(typed)).toBe(looked);
  });

  it.each([
    "",
    "maija",
    "@esimerkki.fi",
    "maija@",
    "maija@esimerkki",
    "maija@127.0.0.1",
    "maija@[127.0.0.1]",
    "maija@esimerkki.fi.",
    "maija@.fi",
    "maija@esimerkki..fi",
    "maija@esimerkki.fi:25",
    "maija@esimerkki.fi/polku",
    "maija@esimerkki.fi?subject=x",
    "maija@esimerkki.fi#x",
    "maija@x@esimerkki.fi",
    "\ud800@esimerkki.fi",
    "maija@\ud800.fi",
    `${"x".repeat(65)}@esimerkki.fi`,
    `x@${"x".repeat(190)}.fi`,
  ])("does not exist of %j", (typed) => {
    expect(normalisedEmail(typed)).toBeUndefined();
    expect(emailAddress().safeParse(typed).success).toBe(false);
  });

  it.each(Array.from('\r\n\t\0\u0085\u2028 "<>()[]\\,;:'))(
    "does not exist with %j in it, which could end a header or begin a second address",
    (mark) => {
      for (const typed of [
        `mai${mark}ja@esimerkki.fi`,
        `maija@esi${mark}merkki.fi`,
        `maija@esimerkki.fi${mark}bcc@toinen.fi`,
      ])
        expect(normalisedEmail(typed)).toBeUndefined();
    },
  );

  const almost = fc
    .tuple(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.constantFrom("esimerkki.fi", "YMPÄRISTÖ.fi", "a%62c.fi", "bücher.de"),
    )
    .map(([local, domain]) => `${local}@${domain}`);

  it("is its own, and holds nothing that breaks a header", () => {
    fc.assert(
      fc.property(fc.oneof(almost, fc.emailAddress(), fc.string()), (typed) => {
        const looked = normalisedEmail(typed);
        if (looked === undefined) return;
        expect(normalisedEmail(looked)).toBe(looked);
        for (const one of [looked, deliverableEmail(typed)])
          expect(one).toMatch(/^[^\s\p{Cc}"<>,;:@]+@[a-z0-9.-]+$/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the address as a mail server takes it", () => {
  it("keeps the local part as it was typed, with the domain in punycode", () => {
    expect(deliverableEmail(" Maija.Mallikas@YMPÄRISTÖ.fi ")).toBe(
      "Maija.Mallikas@xn--ymprist-7wa0o.fi",
    );
  });

  it("is found under the same form as what was typed", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const looked = normalisedEmail(typed);
        if (looked !== undefined)
          expect(normalisedEmail(deliverableEmail(typed))).toBe(looked);
      }),
    );
  });
});

it("an address is at most 254 characters long", () => {
  const long = `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.fi`;
  expect(emailAddress().safeParse(long).success).toBe(true);
  expect(emailAddress().safeParse(long + " ".repeat(70)).success).toBe(false);
});
