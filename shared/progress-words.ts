import type { Language, Texts } from "./language.ts";
import { type Progress, shownProgress } from "./progress.ts";
import { shownPercent } from "./shown.ts";

type Words = {
  done: (percent: string) => string;
  share: (percent: string) => string;
  away: string;
  met: string;
  kept: string;
  notKept: string;
  why: Record<Extract<Progress, { progress: null }>["reason"], string>;
};

const words: Texts<Words> = {
  fi: {
    done: (percent) => `${percent} matkasta tavoitteeseen`,
    share: (percent) => `${percent} tavoitetasosta`,
    away: "Etäännytty tavoitteesta",
    met: "Tavoite on täynnä",
    kept: "Tavoitetaso pitää",
    notKept: "Tavoitetaso ei pidä",
    why: {
      "no-value": "Etenemistä ei voi laskea ilman arvoa",
      "keep-goal": "Tavoitteena on pitää taso",
      "no-scale": "Tälle tavoitteelle ei voi laskea prosenttia",
      "no-baseline": "Etenemistä ei voi laskea ilman lähtötasoa",
      action: "Toimenpide: tilanne kertoo etenemisen",
      abandoned: "Tavoitteesta on luovuttu, joten etenemistä ei lasketa",
    },
  },
  sv: {
    done: (percent) => `${percent} av vägen till målet`,
    share: (percent) => `${percent} av målnivån`,
    away: "Målet har kommit längre bort",
    met: "Målet är nått",
    kept: "Målnivån hålls",
    notKept: "Målnivån hålls inte",
    why: {
      "no-value": "Framstegen kan inte räknas utan ett värde",
      "keep-goal": "Målet är att hålla nivån",
      "no-scale": "För det här målet går det inte att räkna procent",
      "no-baseline": "Framstegen kan inte räknas utan en utgångsnivå",
      action: "En åtgärd: läget berättar hur det går",
      abandoned: "Målet har slopats, så framstegen räknas inte",
    },
  },
  en: {
    done: (percent) => `${percent} of the way to the goal`,
    share: (percent) => `${percent} of the target level`,
    away: "Moved away from the goal",
    met: "The goal is reached",
    kept: "The target level is kept",
    notKept: "The target level is not kept",
    why: {
      "no-value": "Progress cannot be worked out without a value",
      "keep-goal": "The goal is to keep the level",
      "no-scale": "No percentage can be worked out for this goal",
      "no-baseline": "Progress cannot be worked out without a baseline",
      action: "An action: the status tells how it is going",
      abandoned: "The goal was abandoned, so progress is not worked out",
    },
  },
};

/** Progress in words, as it stands beside the bar or in its place. */
export function progressInWords(found: Progress, language: Language): string {
  const own = words[language];
  if (found.progress === null) {
    const { reason, met } = found;
    if (met === undefined) return own.why[reason];
    return met ? own.kept : own.notKept;
  }
  if (found.met) return own.met;
  const { percent, away } = shownProgress(found.progress);
  if (away) return own.away;
  const shown = shownPercent(percent, language);
  return "label" in found ? own.share(shown) : own.done(shown);
}
