import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { application } from "../../shared/commitment.ts";
import {
  isIssueCode,
  issueMessage,
  issueTexts,
} from "../../shared/issue-texts.ts";
import { issuesOf, pointerTo } from "../../shared/issues.ts";
import { languages } from "../../shared/language.ts";
import { answers } from "../../shared/report.ts";

const id = "5f0c1f6e-5c5b-4b59-9b7f-0d8a6a1d1f01";

const goal = {
  id,
  theme: "energy-efficiency",
  title: "Energiaa vähemmän",
  measure: { kind: "change", change: -6 } as Record<string, unknown>,
};
const sound = {
  id,
  organisation: {
    name: "Kumpula Oy",
    kind: "business",
    businessId: "0112038-9",
  },
  contact: {
    name: "Maija Meri",
    email: "maija@kumpula.example",
    language: "fi",
  },
  goals: [goal],
  accepted: { publication: true, privacy: true },
};

const found = (schema: z.ZodType, body: unknown) => {
  const { error } = schema.safeParse(body);
  return error ? issuesOf(error) : [];
};
const applying = (changes: object) =>
  found(application(), { ...sound, ...changes });
const measuring = (measure: object) =>
  applying({ goals: [{ ...goal, measure }] });

describe("an application", () => {
  it("is sound as it stands", () => {
    expect(applying({})).toEqual([]);
  });

  it("says of each missing part that it is required", () => {
    expect(found(application(), {})).toEqual(
      ["/id", "/organisation", "/contact", "/goals", "/accepted"].map(
        (pointer) => ({ pointer, code: "required" }),
      ),
    );
  });

  it.each([
    [
      "no name",
      { organisation: { ...sound.organisation, name: undefined } },
      "/organisation/name",
      "required",
    ],
    [
      "a blank name",
      { organisation: { ...sound.organisation, name: "  " } },
      "/organisation/name",
      "required",
    ],
    [
      "a name of two lines",
      { organisation: { ...sound.organisation, name: "a\nb" } },
      "/organisation/name",
      "malformed-text",
    ],
    [
      "a name that is a number",
      { organisation: { ...sound.organisation, name: 5 } },
      "/organisation/name",
      "wrong-type",
    ],
    [
      "no kind",
      { organisation: { name: "x", businessId: "0112038-9" } },
      "/organisation/kind",
      "required",
    ],
    [
      "an unknown kind",
      { organisation: { ...sound.organisation, kind: "club" } },
      "/organisation/kind",
      "not-one-of",
    ],
    [
      "a business without an ID",
      { organisation: { name: "x", kind: "business" } },
      "/organisation/businessId",
      "required",
    ],
    [
      "a mistyped business ID",
      { organisation: { ...sound.organisation, businessId: "0112038-8" } },
      "/organisation/businessId",
      "business-id",
    ],
    [
      "an address that is none",
      { contact: { ...sound.contact, email: "maija" } },
      "/contact/email",
      "email",
    ],
    [
      "a site that is none",
      { organisation: { ...sound.organisation, website: "ftp://x.fi" } },
      "/organisation/website",
      "not-a-web-address",
    ],
    ["no goals", { goals: [] }, "/goals", "goal-needed"],
    ["goals that are no list", { goals: {} }, "/goals", "wrong-type"],
    [
      "the same goal twice",
      { goals: [goal, goal] },
      "/goals/1/id",
      "duplicate",
    ],
    ["an id of its own kind", { id: "7" }, "/id", "not-a-uuid"],
    [
      "no consent",
      { accepted: { publication: false, privacy: true } },
      "/accepted/publication",
      "must-accept",
    ],
    [
      "consent in words",
      { accepted: { publication: "true", privacy: true } },
      "/accepted/publication",
      "must-accept",
    ],
    [
      "a missing consent",
      { accepted: { publication: true } },
      "/accepted/privacy",
      "required",
    ],
    ["a field nobody knows", { extra: 1 }, "/extra", "unknown-field"],
    [
      "a measure without a kind",
      { goals: [{ ...goal, measure: {} }] },
      "/goals/0/measure/kind",
      "required",
    ],
    [
      "a measure of an unknown kind",
      { goals: [{ ...goal, measure: { kind: "hope" } }] },
      "/goals/0/measure/kind",
      "not-one-of",
    ],
    [
      "a measure that is null",
      { goals: [{ ...goal, measure: null }] },
      "/goals/0/measure",
      "wrong-type",
    ],
  ])("with %s", (_, changes, pointer, code) => {
    expect(applying(changes)).toEqual([{ pointer, code }]);
  });

  it.each([
    [{ change: 0 }, "change", "change-zero"],
    [{ change: Infinity }, "change", "not-a-number"],
    [{ change: NaN }, "change", "not-a-number"],
    [{ change: "6" }, "change", "not-a-number"],
    [{ change: "1,200" }, "change", "read-in-two-ways"],
    [{ change: "12.000 %" }, "change", "read-in-two-ways"],
    [{ change: "6 kWh" }, "change", "other-unit"],
    [
      { change: -6, baselineValue: 0 },
      "baselineValue",
      "baseline-not-positive",
    ],
    [
      { change: -6, baselineYear: 2020, targetYear: 2010 },
      "targetYear",
      "target-before-baseline",
    ],
    [{ change: -6, baselineYear: 2010.5 }, "baselineYear", "not-whole"],
    [{ change: -6, baselineYear: "2010" }, "baselineYear", "not-a-number"],
    [{}, "change", "required"],
  ])("measuring %j", (measure, field, code) => {
    expect(measuring({ kind: "change", ...measure })).toEqual([
      { pointer: `/goals/0/measure/${field}`, code },
    ]);
  });

  it("tells the limit that was passed", () => {
    expect(measuring({ kind: "change", change: -101 })).toEqual([
      {
        pointer: "/goals/0/measure/change",
        code: "too-small",
        params: { minimum: -100 },
      },
    ]);
    expect(measuring({ kind: "change", change: -6, targetYear: 1e99 })).toEqual(
      [
        {
          pointer: "/goals/0/measure/targetYear",
          code: "too-large",
          params: { maximum: 2200 },
        },
      ],
    );
    expect(
      applying({ contact: { ...sound.contact, name: "x".repeat(121) } }),
    ).toEqual([
      { pointer: "/contact/name", code: "too-long", params: { maximum: 120 } },
    ]);
  });

  it("points at keys by RFC 6901", () => {
    expect(
      applying({ "a/b~c": 1, "": 2 }).map(({ pointer }) => pointer),
    ).toEqual(["/a~1b~0c", "/"]);
  });

  it("points at the whole body when it is no object", () => {
    expect(found(application(), null)).toEqual([
      { pointer: "", code: "wrong-type" },
    ]);
    expect(found(application(), undefined)).toEqual([
      { pointer: "", code: "required" },
    ]);
  });

  it("answers a body of endless mistakes shortly", () => {
    expect(
      applying({ goals: Array(50_000).fill({}) }).length,
    ).toBeLessThanOrEqual(100);
  });

  it("never repeats what was sent", () => {
    const secret = "SECRET-maija@kumpula.example";
    const wrong = {
      id: secret,
      organisation: {
        name: `${secret}\n`,
        kind: secret,
        businessId: secret,
        website: secret,
      },
      contact: {
        name: [secret],
        email: { secret },
        language: secret,
        phone: `\u0000${secret}`,
      },
      goals: [
        { id: secret, theme: secret, title: 7, measure: { kind: secret } },
      ],
      accepted: secret,
    };
    expect(JSON.stringify(found(application(), wrong))).not.toContain("SECRET");
  });
});

describe("a report's answers", () => {
  it.each([
    [{ goals: [{ status: "on-track" }] }, "/goals/0/goalId", "required"],
    [
      { goals: [{ goalId: id, status: "fine" }] },
      "/goals/0/status",
      "not-one-of",
    ],
    [
      { goals: [{ goalId: id, value: "12" }] },
      "/goals/0/value",
      "not-a-number",
    ],
    [
      { goals: [{ goalId: id, links: ["javascript:alert(1)"] }] },
      "/goals/0/links/0",
      "not-a-web-address",
    ],
    [
      { figures: { emissions: { scope2Method: "guess" } } },
      "/figures/emissions/scope2Method",
      "not-one-of",
    ],
    [{ story: { publish: "yes" } }, "/story/publish", "wrong-type"],
  ])("%j", (body, pointer, code) => {
    expect(found(answers(), body)).toEqual([{ pointer, code }]);
  });

  it("count what there is too much of", () => {
    const goals = Array.from({ length: 21 }, (_, index) => ({
      goalId: id.slice(0, -2) + String(10 + index),
    }));
    expect(found(answers(), { goals })).toEqual([
      { pointer: "/goals", code: "too-many", params: { maximum: 20 } },
    ]);
    expect(found(answers(), { figures: { energy: { heat: -1 } } })).toEqual([
      {
        pointer: "/figures/energy/heat",
        code: "too-small",
        params: { minimum: 0 },
      },
    ]);
  });
});

describe("a choice between shapes", () => {
  const either = z.union([
    z.strictObject({ token: z.string() }),
    z.strictObject({ email: z.email(), code: z.string().min(8) }),
  ]);

  it("is judged by the shape that was nearly met", () => {
    expect(found(either, { email: "a@b.fi", code: "x" })).toEqual([
      { pointer: "/code", code: "too-short", params: { minimum: 8 } },
    ]);
    expect(found(either, {})).toEqual([
      { pointer: "/token", code: "required" },
    ]);
  });
});

it("stands below where the parsed value is in the body", () => {
  const { error } = z.array(z.string()).safeParse([1]);
  expect(issuesOf(error!, ["goals"])).toEqual([
    { pointer: "/goals/0", code: "wrong-type" },
  ]);
});

it("has a word for every refusal of zod, whatever is sent", () => {
  const schemas = [application(), answers()];
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...schemas), (body, schema) => {
      for (const { code, pointer } of found(schema, body)) {
        expect(isIssueCode(code)).toBe(true);
        expect(pointer).toMatch(/^(\/([^~/]|~[01])*)*$/u);
      }
    }),
  );
});

it("escapes a pointer so that it can be read back", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (path) => {
      const back = pointerTo(path)
        .split("/")
        .slice(1)
        .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
      expect(back).toEqual(path);
    }),
  );
});

describe("the texts of issues", () => {
  it("have their numbers filled in as the language writes them", () => {
    const issue = {
      pointer: "/x",
      code: "too-large",
      params: { maximum: 1e12 },
    } as const;
    expect(issueMessage(issue, "en")).toBe(
      "Give a number that is at most 1,000,000,000,000.",
    );
    expect(issueMessage(issue, "fi")).toBe(
      "Anna luku, joka on enintään 1\u00A0000\u00A0000\u00A0000\u00A0000.",
    );
  });

  it.each(Object.entries(issueTexts))(
    "of %s are one in each language, and ask for the same numbers",
    (_, texts) => {
      expect(new Set(languages.map((language) => texts[language])).size).toBe(
        3,
      );
      const holes = languages.map(
        (language) => texts[language].match(/\{\w+\}/g)?.join() ?? "",
      );
      expect(new Set(holes).size).toBe(1);
    },
  );

  // The codes of rules are plain text where they are used; this finds one that nobody wrote words for.
  it("cover every code the domain and the functions use", () => {
    const sources = ["shared", "functions"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => readFileSync(`${folder}/${file}`, "utf8")),
    );
    const uses = [
      /params: \{ code: "([\w-]+)" \}/g,
      /\binvalid\(\s*[^"`]*["`][^"`]*["`],\s*"([\w-]+)"/g,
      /\brefuse\("([\w-]+)"/g,
      /pointer:[^;{}]*(?:\{[^}]*\}[^;{}]*)*code: "([\w-]+)"/g,
    ];
    const codes = sources.flatMap((source) =>
      uses.flatMap((use) => [...source.matchAll(use)].map(([, code]) => code)),
    );
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !isIssueCode(code))).toEqual([]);
  });
});
