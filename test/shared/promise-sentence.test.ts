import { describe, expect, test } from "vitest";
import { languages } from "../../shared/language.ts";
import {
  type Promised,
  promiseSentence,
} from "../../shared/promise-sentence.ts";

const said = (promised: Promised) =>
  languages.map((language) =>
    promiseSentence(promised, language).replaceAll("\u00a0", " "),
  );

describe("a promise in one sentence", () => {
  test.each<[string, Promised, string[]]>([
    [
      "a cut between two years",
      {
        kind: "change",
        indicator: "Energy use",
        change: -6,
        baselineYear: 2010,
        targetYear: 2016,
      },
      [
        "Energy use: vähennämme 6 % vuoden 2010 tasosta vuoteen 2016 mennessä.",
        "Energy use: vi minskar med 6 % från 2010 års nivå senast 2016.",
        "We cut energy use by 6 % from 2010 by 2016.",
      ],
    ],
    [
      "a growth whose baseline is known",
      {
        kind: "change",
        indicator: "CO2 sinks",
        unit: "t",
        change: 9.5,
        baselineYear: 2005,
        baselineValue: 1200,
      },
      [
        "CO2 sinks: kasvatamme 9,5 % vuoden 2005 tasosta (1 200 t).",
        "CO2 sinks: vi ökar med 9,5 % från 2005 års nivå (1 200 t).",
        "We increase CO2 sinks by 9.5 % from 2005 (1,200 t).",
      ],
    ],
    [
      "a change of which nothing else is known",
      { kind: "change", change: -20 },
      ["Vähennämme 20 %.", "Vi minskar med 20 %.", "A cut of 20 %."],
    ],
    [
      "a baseline of no year",
      { kind: "change", unit: "t", change: -20, baselineValue: 50 },
      [
        "Vähennämme 20 % (lähtötaso 50 t).",
        "Vi minskar med 20 % (utgångsnivå 50 t).",
        "A cut of 20 % (baseline 50 t).",
      ],
    ],
    [
      "a level to reach",
      { kind: "level", unit: "MW", target: 500, targetYear: 2015 },
      [
        "Tavoitteemme on vähintään 500 MW vuoteen 2015 mennessä.",
        "Vårt mål är minst 500 MW senast 2015.",
        "Our target is at least 500 MW by 2015.",
      ],
    ],
    [
      "a ceiling that only its baseline tells",
      {
        kind: "level",
        indicator: "Mixed waste",
        unit: "t",
        target: 50,
        baselineYear: 2020,
        baselineValue: 200,
        targetYear: 2030,
      },
      [
        "Mixed waste: tavoitteemme on enintään 50 t vuoteen 2030 mennessä (vuonna 2020: 200 t).",
        "Mixed waste: vårt mål är högst 50 t senast 2030 (200 t år 2020).",
        "Mixed waste: our target is at most 50 t by 2030 (200 t in 2020).",
      ],
    ],
    [
      "a level below zero",
      { kind: "level", unit: "°C", target: -18, direction: "at-most" },
      [
        "Tavoitteemme on enintään −18 °C.",
        "Vårt mål är högst −18 °C.",
        "Our target is at most −18 °C.",
      ],
    ],
    [
      "an action",
      { kind: "action", targetYear: 2012 },
      [
        "Teemme tämän vuoteen 2012 mennessä.",
        "Vi gör detta senast 2012.",
        "We do this by 2012.",
      ],
    ],
    [
      "an action of no year",
      { kind: "action" },
      ["Teemme tämän.", "Vi gör detta.", "We do this."],
    ],
  ])("tells %s", (_, promised, sentences) => {
    expect(said(promised)).toEqual(sentences);
  });
});
