import type { Language } from "./language.ts";
import { directionOf } from "./direction.ts";
import type { Measure } from "./measure.ts";
import { shownAmount, shownNumber } from "./shown.ts";
import type { Promise as PublicPromise } from "./views/public-views.ts";

/** A measure, or what the public sees of it. */
export type Promised = Measure | PublicPromise;

const nbsp = "\u00a0";

/** A sentence begins with a capital letter; `CO2` and `IT` stay as they are. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Within a sentence a word begins small, unless its second letter says that it is a name or an abbreviation. */
const small = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** What is known of where a promise starts from. */
type Baseline = { year?: number | undefined; amount?: string | undefined };

function baselineOf(
  promised: Exclude<Promised, { kind: "action" }>,
  language: Language,
): Baseline {
  const unit = "unit" in promised ? promised.unit : undefined;
  const value =
    "baselineValue" in promised ? promised.baselineValue : undefined;
  return {
    year: promised.baselineYear,
    amount:
      value === undefined ? undefined : shownAmount(value, unit, language),
  };
}

type Grammar = {
  /** `size` is `6 %`; `what` is named by the member, in whatever form it stands. */
  change: (size: string, grows: boolean, what?: string) => string;
  /** Where a change starts: part of its sentence. */
  from: (baseline: Baseline) => string;
  level: (size: string, atMost: boolean, what?: string) => string;
  /** How it was before a level is reached: an aside. */
  aside: (baseline: Baseline) => string;
  action: string;
  by: (year: number) => string;
};

/** Finnish and Swedish do not inflect what the member wrote: it stands before a colon. */
const before = (what: string | undefined, rest: string) =>
  what ? `${what}: ${rest}` : rest;

const inBrackets = (text: string | undefined) => (text ? ` (${text})` : "");

const grammars: Record<Language, Grammar> = {
  fi: {
    change: (size, grows, what) =>
      before(what, `${grows ? "kasvatamme" : "vähennämme"} ${size}`),
    level: (size, atMost, what) =>
      before(
        what,
        `tavoitteemme on ${atMost ? "enintään" : "vähintään"} ${size}`,
      ),
    action: "teemme tämän",
    from: ({ year, amount }) =>
      year
        ? ` vuoden ${year} tasosta${inBrackets(amount)}`
        : inBrackets(amount && `lähtötaso ${amount}`),
    aside: ({ year, amount }) =>
      year && amount
        ? inBrackets(`vuonna ${year}: ${amount}`)
        : inBrackets(
            year ? `vertailuvuosi ${year}` : amount && `lähtötaso ${amount}`,
          ),
    by: (year) => ` vuoteen ${year} mennessä`,
  },
  sv: {
    change: (size, grows, what) =>
      before(what, `vi ${grows ? "ökar" : "minskar"} med ${size}`),
    level: (size, atMost, what) =>
      before(what, `vårt mål är ${atMost ? "högst" : "minst"} ${size}`),
    action: "vi gör detta",
    from: ({ year, amount }) =>
      year
        ? ` från ${year} års nivå${inBrackets(amount)}`
        : inBrackets(amount && `utgångsnivå ${amount}`),
    aside: ({ year, amount }) =>
      year && amount
        ? inBrackets(`${amount} år ${year}`)
        : inBrackets(
            year ? `jämförelseår ${year}` : amount && `utgångsnivå ${amount}`,
          ),
    by: (year) => ` senast ${year}`,
  },
  en: {
    change: (size, grows, what) =>
      what
        ? `we ${grows ? "increase" : "cut"} ${what} by ${size}`
        : `${grows ? "an increase" : "a cut"} of ${size}`,
    level: (size, atMost, what) =>
      before(what, `our target is ${atMost ? "at most" : "at least"} ${size}`),
    action: "we do this",
    from: ({ year, amount }) =>
      year
        ? ` from ${year}${inBrackets(amount)}`
        : inBrackets(amount && `baseline ${amount}`),
    aside: ({ year, amount }) =>
      year && amount
        ? inBrackets(`${amount} in ${year}`)
        : inBrackets(
            year ? `baseline year ${year}` : amount && `baseline ${amount}`,
          ),
    by: (year) => ` by ${year}`,
  },
};

/** Stands in a sentence for what the member named, which may be in another language. */
const named = "\uE000";

/**
 * What is being promised, in one sentence: `We cut energy use by 6 % from 2010 by 2016.` In its parts: before what the member
 * named, that, and after it. Of a public promise without its baseline.
 */
export function promiseParts(
  promised: Promised,
  language: Language,
): [before: string, named: string, after: string] {
  const { change, from, level, aside, action, by } = grammars[language];
  const { targetYear } = promised;
  const until = targetYear === undefined ? "" : by(targetYear);
  const indicator = "indicator" in promised ? promised.indicator : undefined;
  const what = indicator && named;
  const sentence = () => {
    if (promised.kind === "action") return `${action}${until}`;
    const baseline = baselineOf(promised, language);
    if (promised.kind === "change") {
      const size = `${shownNumber(Math.abs(promised.change), language)}${nbsp}%`;
      return `${change(size, promised.change > 0, what)}${from(baseline)}${until}`;
    }
    const size = shownAmount(promised.target, promised.unit, language);
    const atMost = directionOf(promised) === "at-most";
    return `${level(size, atMost, what)}${until}${aside(baseline)}`;
  };
  const [before = "", after] = `${sentence()}.`.split(named);
  if (after === undefined || !indicator) return [capital(before), "", ""];
  return before === ""
    ? ["", capital(indicator), after]
    : [capital(before), small(indicator), after];
}

/** The same as one text. */
export const promiseSentence = (
  promised: Promised,
  language: Language,
): string => promiseParts(promised, language).join("");
