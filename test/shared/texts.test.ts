import { describe, expect, it } from "vitest";
import { languages } from "../../shared/language.ts";
import { pages } from "../../shared/pages.ts";
import {
  internalErrorTexts,
  refusalTexts,
} from "../../shared/refusal-texts.ts";
import * as coordinatorWords from "../../shared/coordinator-words.ts";
import * as words from "../../shared/words.ts";

describe.each(
  Object.entries({ ...refusalTexts, "internal-error": internalErrorTexts }),
)("the refusal %s", (_, texts) => {
  it("says what happened and what to do, in every language", () => {
    for (const part of ["title", "detail"] as const) {
      const all = languages.map((language) => texts[language][part]);
      expect(new Set(all).size).toBe(3);
      for (const text of all) expect(text).toMatch(/^[A-ZÅÄÖ]/);
    }
    for (const language of languages) {
      expect(texts[language].title).not.toMatch(/\.$/);
      expect(texts[language].detail).toMatch(/\.$/);
    }
  });
});

describe.each(Object.entries({ ...words, ...coordinatorWords }))(
  "the %s",
  (_, table) => {
    it("are labels, no two alike within a language", () => {
      for (const language of languages) {
        const labels = Object.values(table).map((texts) => texts[language]);
        for (const label of labels) expect(label).toMatch(/^[A-ZÅÄÖ][^.]*$/);
        expect(new Set(labels).size).toBe(labels.length);
      }
    });
  },
);

describe("the pages", () => {
  const id = "5f0c1f6e-5c5b-4b59-9b7f-0d8a6a1d1f01";

  it("keep every token behind the #, readable by URLSearchParams", () => {
    for (const path of [
      pages.confirm("fi", id, "a+b/c=&#d"),
      pages.signIn("sv", "a+b/c=&#d"),
    ]) {
      const url = new URL(path, "https://x.example");
      expect(url.pathname + url.search).not.toContain("a+b");
      expect(url.search).toBe("");
      expect(new URLSearchParams(url.hash.slice(1)).get("token")).toBe(
        "a+b/c=&#d",
      );
    }
  });

  it("name the invited behind the # as well", () => {
    expect(pages.report("en", 2026, { memberId: id, contactId: id })).toBe(
      `/en/reports/2026#invitation=${id}.${id}`,
    );
  });

  it("stand under their language", () => {
    expect(pages.confirm("fi", id, "t")).toBe(`/fi/confirm#id=${id}&token=t`);
    expect(pages.member("sv", id)).toBe(`/sv/members/${id}`);
    expect(pages.results("en", 2026)).toBe("/en/results/2026");
  });
});
