import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { webAddress } from "../../shared/web-address.ts";

const read = (typed: string) => webAddress().safeParse(typed).data;

describe("a web address is read", () => {
  it.each([
    ["https://www.firma.fi", "https://www.firma.fi"],
    ["www.firma.fi", "https://www.firma.fi"],
    ["firma.fi", "https://firma.fi"],
    ["firma.fi/ilmasto", "https://firma.fi/ilmasto"],
    ["//firma.fi", "https://firma.fi"],
    ["firma.fi:8080/a", "https://firma.fi:8080/a"],
    ["HTTPS://Firma.FI", "https://firma.fi"],
    ["Http://Firma.fi/Polku/", "http://firma.fi/Polku/"],
    ["https://firma.fi/", "https://firma.fi"],
    ["https://firma.fi:443/", "https://firma.fi"],
    ["https://firma.fi/?a=1#b", "https://firma.fi/?a=1#b"],
    [" \u00A0https://firma.fi \u200B", "https://firma.fi"],
    ["https:\\\\firma.fi\\a", "https://firma.fi/a"],
    ["https://firma.fi.", "https://firma.fi"],
    ["https://yhtiö.fi", "https://yhtiö.fi"],
    ["https://YHTIO\u0308.fi/a", "https://yhtiö.fi/a"],
    ["https://xn--yhti-8qa.fi", "https://xn--yhti-8qa.fi"],
    ["https://пример.рф", "https://пример.рф"],
    ["https://firma.fi/ä b", "https://firma.fi/%C3%A4%20b"],
    ["https://firma.fi/\u202Exe", "https://firma.fi/xe"],
  ])("%s", (typed, kept) => {
    expect(read(typed)).toBe(kept);
  });
});

describe("a web address is not", () => {
  it.each([
    "",
    "firma",
    "https://",
    "https://firma",
    "https://localhost",
    "localhost:3000",
    "https://127.0.0.1",
    "https://0x7f.1",
    "127.0.0.1",
    "https://[::1]/",
    "javascript:alert(1)",
    "javascript:1",
    "JavaScript:alert(1)//firma.fi",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "ftp://firma.fi",
    "file:///etc/passwd",
    "mailto:kim@firma.fi",
    "kim@firma.fi",
    "https://x.example@evil.example/",
    "https://x.example:1@evil.example/",
    "https://:x@evil.example/",
    "https://@/firma.fi",
    "https://fir\nma.fi",
    "https://firma.fi/\u0000",
    "https://firma.fi/\uD800",
    "https://fir ma.fi",
    "https://-firma.fi",
    "https://firma-.fi",
    "https://fir_ma.fi",
    "https://fir%6da.fi",
    "https://firma..fi",
    "https://firma.fi:99999",
    `https://${"x".repeat(64)}.fi`,
    `https://firma.fi/${"x".repeat(500)}`,
  ])("%s", (typed) => {
    expect(read(typed)).toBeUndefined();
  });
});

it("whatever is kept leads where the browser goes, and is kept as it is the next time", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...Array.from("@:/\\?#.%5 ä[]\t"),
      "firma.fi",
      "evil.example",
      "https:",
      "//",
    ),
    fc.string({ unit: "grapheme", maxLength: 3 }),
  );
  const almost = fc.array(piece, { maxLength: 8 }).map((all) => all.join(""));
  let kept = 0;
  fc.assert(
    fc.property(fc.oneof(almost, fc.webUrl(), fc.domain()), (typed) => {
      const address = read(typed);
      if (address === undefined) return;
      kept++;
      const url = new URL(address);
      expect(url.protocol).toMatch(/^https?:$/);
      expect(url.hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(url.username + url.password).toBe("");
      expect(address).toMatch(/^[^\s\p{Cc}\p{DI}\p{Bidi_C}]+$/u);
      expect(read(address)).toBe(address);
    }),
    { numRuns: 5000 },
  );
  expect(kept).toBeGreaterThan(500);
});
