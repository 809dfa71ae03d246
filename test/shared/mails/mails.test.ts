import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../../shared/language.ts";
import { copyOfAnswers } from "../../../shared/mails/answers-copy.ts";
import type { Report } from "../../../shared/report.ts";
import {
  catalogue,
  isMailName,
  type MailName,
} from "../../../shared/mails/catalogue.ts";
import { type RenderedMail, render } from "../../../shared/mails/render.ts";
import {
  contactId,
  factsWith,
  memberId,
  samples,
  secretsWith,
} from "./samples.ts";

const names = Object.keys(catalogue).filter(isMailName);

/** Every turn a mail's text can take. */
const rendered = (
  template: MailName,
  language: Language,
  typed = "Kumpula Oy",
): RenderedMail[] =>
  samples[template](typed).map((params) =>
    render(
      { template, language, params },
      factsWith(typed),
      secretsWith(typed),
    ),
  );

const hrefs = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );

/** The tags a mail is made of. What a person typed can bring no other, and no attribute. */
const knownTag =
  /^<(!doctype html|html lang="(fi|sv|en)" dir="ltr"|meta [\w\-="., /;]+|(h1|h2( lang="(fi|sv|en)?")?|p|a href="[^"<>]+"|ul|li|blockquote lang="(fi|sv|en)?"|strong|dl|dt|dd|div( lang="(fi|sv|en)" dir="ltr")?|body)( style="[\w\-:;#%., ]*")?|head|title|style|br|span lang="(fi|sv|en)?"|\/\w+)>$/;

const awkward = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  // A unit of UTF-16 at a time, so that surrogates come alone.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    "<script>alert(1)</script>",
    `"><img src=x onerror='alert(1)'>`,
    "Bcc: all@example.org\r\nSubject: hello",
    "Oy\u0000 Ab\u2028\u2029\u0085",
    "\ud800 lone \udfff",
    "\u202Egnp.exe שלום Oy",
    "👩‍👩‍👧‍👦 Ab",
    "&lt;b&gt; ${name} {minimum}",
    "x".repeat(400),
    "👍".repeat(200),
  ),
);

describe.each(names)("the mail %s", (name) => {
  describe.each(languages)("in %s", (language) => {
    it("has no hole in it", () => {
      for (const { subject, text, html } of rendered(name, language))
        for (const part of [subject, text, html])
          expect(part).not.toMatch(
            /undefined|\bnull\b|\bNaN\b|\[object|\{\w*\}|\$\{| {2}\S.* {2}|Invalid/,
          );
    });

    it("carries each link both as text and as HTML", () => {
      for (const { text, html } of rendered(name, language)) {
        const links = hrefs(html);
        for (const link of links) expect(text.split("\n")).toContain(link);
        expect(text.match(/^https:.*$/gm) ?? []).toEqual(links);
        for (const link of links)
          expect(link).toMatch(/^https:\/\/ilmastokumppanit\.example\/\w/);
      }
    });

    it("says who sends it, why, and where an answer goes", () => {
      const { text, html } = rendered(name, language)[0]!;
      const footer = text.split("\n--\n")[1]!;
      expect(footer.trim().split("\n")).toHaveLength(3);
      expect(footer).toContain(factsWith("").network[language]);
      expect(footer).toContain("ilmastokumppanit@city.example");
      for (const line of footer.trim().split("\n"))
        expect(html).toContain(`<p style="margin:0 0 8px">${line}</p>`);
    });

    it("is readable by those who do not see it", () => {
      for (const { subject, html } of rendered(name, language)) {
        expect(html).toContain(`<html lang="${language}"`);
        expect(html).toContain(`<div lang="${language}"`);
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(html).toContain(`>${subject}</h1>`);
        expect(html).not.toContain("<table");
      }
    });

    it("survives whatever a person may have typed", () => {
      fc.assert(
        fc.property(awkward, (typed) => {
          for (const { subject, text, html } of rendered(
            name,
            language,
            typed,
          )) {
            expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
            expect(subject).not.toMatch(
              /(?![\u200C\u200D\uFE0F])[\p{DI}\p{Bidi_C}]/u,
            );
            expect(subject.length).toBeLessThanOrEqual(200);
            expect(subject.isWellFormed()).toBe(true);
            expect(text + html).not.toMatch(
              /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u,
            );
            expect((text + html).isWellFormed()).toBe(true);
            for (const [tag] of html.matchAll(/<[^>]*>?/g))
              expect(tag).toMatch(knownTag);
            expect(
              html.replaceAll(/&(amp|lt|gt|quot|#39);/g, ""),
            ).not.toContain("&");
            expect(hrefs(html)).toHaveLength(
              hrefs(
                render(
                  { template: name, language, params: samples[name]("a")[0] },
                  factsWith("a"),
                  secretsWith("a"),
                ).html,
              ).length,
            );
          }
        }),
        { numRuns: 60 },
      );
    });
  });

  it("differs in every language, subject and text", () => {
    const all = languages.map((language) => rendered(name, language)[0]!);
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(3);
    expect(new Set(all.map(({ text }) => text)).size).toBe(3);
  });

  it("never inflects a name in Finnish", () => {
    for (const { subject, text } of rendered(name, "fi")) {
      const lines = [subject, ...text.split("\n")];
      for (const line of lines)
        for (const { index } of line.matchAll(/Kumpula Oy/g)) {
          expect(line.slice(0, index)).toMatch(
            /^\s*$|: $|^Hei $|^Arvo: 1\u00A0150,5\u00A0$/,
          );
          expect(line.slice(index + "Kumpula Oy".length)).toMatch(
            /^([,.]?$| II$| t?$)/,
          );
        }
    }
  });
});

describe("a mail that asks for work", () => {
  const asking = names.filter((name) => "handover" in catalogue[name]);

  it("is every reminder at least", () => {
    expect(asking).toEqual(
      expect.arrayContaining(["round-opened", "reminder", "return-reminder"]),
    );
  });

  it.each(asking)("%s tells what to do when someone else does it", (name) => {
    expect(rendered(name, "en")[0]!.text).toContain(
      "If you no longer look after this, reply to this email and tell us who does.",
    );
    expect(rendered(name, "fi")[0]!.text).toContain(
      "Jos et enää hoida tätä asiaa, vastaa tähän viestiin ja kerro, kuka sitä hoitaa.",
    );
    expect(rendered(name, "sv")[0]!.text).toContain(
      "Om du inte längre sköter det här, svara på det här meddelandet och berätta vem som gör det.",
    );
  });
});

describe("a reminder", () => {
  const texts = (language: Language) =>
    rendered("reminder", language).map(({ text }) => text);

  it("counts the days left as of the day it was written", () => {
    const [before, last, today, after] = texts("en");
    expect(before).toContain(
      "It is due on 31 March 2027. There are 15 days left.",
    );
    expect(last).toContain("It is due tomorrow, 31 March 2027.");
    expect(today).toContain("It is due today, 31 March 2027.");
    expect(after).toContain("It was due on 31 March 2027 but is still open.");
    for (const one of [last, today, after]) expect(one).not.toContain("left.");
  });

  it("writes the day as each language does", () => {
    expect(texts("fi")[0]).toContain("Määräaika on 31.3.2027.");
    expect(texts("sv")[0]).toContain("Tidsfristen går ut 31.3.2027.");
  });

  it("leads to the report and names who was asked, not a token", () => {
    expect(texts("sv")[0]).toContain(
      "https://ilmastokumppanit.example/sv/reports/2026#invitation=5f0c1f6e-5c5b-4b59-9b7f-0d8a6a1d1f01.5f0c1f6e-5c5b-4b59-9b7f-0d8a6a1d1f02\n",
    );
  });
});

describe("a sign-in mail", () => {
  it("has one link and one code for each member the address serves", () => {
    const [{ text }] = rendered("sign-in", "en") as [RenderedMail];
    for (const expected of [
      "7K3MQ9XD",
      "2B8WN5TR",
      "#token=one-token",
      "#token=other-token",
    ])
      expect(text.split(expected)).toHaveLength(2);
    expect(text).toContain("Nobody from the network will ever ask for it.");
  });
});

describe("a mail to an address that a stranger gave", () => {
  const { subject, text, html } = rendered(
    "confirm-application",
    "en",
    "Win at https://evil.example",
  )[0]!;

  it("greets no one by name", () => {
    expect(text).toContain("\nHello,\n".trimStart());
  });

  it("makes no link of what the stranger called itself", () => {
    expect(subject + text + html).not.toMatch(/evil\.example|https:\/\/evil/);
    expect(text).toContain("evil.\u200Bexample");
  });
});

describe("a copy of the answers", () => {
  const text = (language: Language) =>
    rendered("report-received", language)[0]!.text;

  it("gives figures back in the reader's way of writing, and repeats nothing that was left empty", () => {
    expect(text("fi")).toContain("Arvo: 1\u00A0150,5\u00A0Kumpula Oy");
    expect(text("en")).toContain("Value: 1,150.5\u00A0Kumpula Oy");
    expect(text("en")).toContain("Direct emissions (scope 1): 0\u00A0t CO₂e");
    expect(text("en")).not.toContain("Fuels");
    expect(text("sv")).toContain("Läge: Framskrider som planerat");
  });
});

describe("the copy taken of a report", () => {
  const measured = { kind: "change", change: -6 } as const;
  const report: Report = {
    memberId,
    year: 2026,
    state: "submitted",
    since: "2027-03-01T08:00:00.000Z",
    openedOn: "2027-02-01",
    memberSince: "2025-06-10",
    commitmentVersion: 1,
    goals: [
      {
        id: memberId,
        theme: "waste",
        title: "Jätettä vähemmän",
        measure: { ...measured, baselineValue: 12, unit: "t" },
      },
      {
        id: contactId,
        theme: "logistics",
        title: "Kilometrejä vähemmän",
        measure: measured,
      },
    ],
    settled: [],
    due: "2027-03-31",
    overdue: false,
    late: false,
    accepted: 0,
    revision: 3,
    answers: {
      goals: [
        { goalId: contactId, status: "behind", value: -2, did: "Hitaasti." },
        { goalId: memberId, status: "on-track", value: 11 },
      ],
      story: { title: "", text: "", publish: false },
      wishes: "",
    },
  };

  it("follows the goals asked, each value with its unit", () => {
    expect(copyOfAnswers(report).goals).toEqual([
      { title: "Jätettä vähemmän", status: "on-track", value: 11, unit: "t" },
      {
        title: "Kilometrejä vähemmän",
        status: "behind",
        value: -2,
        unit: "%",
        did: "Hitaasti.",
      },
    ]);
  });

  it("makes a mail that says nothing of what was left empty", () => {
    const { text } = render(
      { template: "report-received", language: "fi", params: { year: 2026 } },
      factsWith("Kumpula Oy"),
      { answers: copyOfAnswers(report) },
    );
    expect(text).toContain("Arvo: \u22122\u00A0%");
    expect(text).toContain("    Hitaasti.");
    expect(text).not.toMatch(/Hyvä käytäntö|Toiveet|Energia/);
  });
});

describe("rendering", () => {
  it("refuses params that do not fit, rather than send a hole", () => {
    expect(() =>
      render(
        { template: "reminder", language: "fi", params: { year: 2026 } },
        factsWith("x"),
      ),
    ).toThrow();
  });

  it.each([
    ["sign-in", "sign-in links"],
    ["confirm-application", "a link"],
    ["report-received", "the answers"],
  ] as const)("refuses %s without %s", (template, secret) => {
    expect(() =>
      render(
        { template, language: "fi", params: { year: 2026 } },
        factsWith("x"),
      ),
    ).toThrow(`This mail needs ${secret}`);
  });
});
