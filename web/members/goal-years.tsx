import { promiseSentence } from "../../shared/promise-sentence.ts";
import type { MemberPage } from "../../shared/views/public-views.ts";
import { goalStatusWords } from "../../shared/words.ts";
import { PromiseText } from "../goals/promise-text.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";
import { ProgressStepWords } from "../progress/progress-step.tsx";

const texts = {
  fi: {
    years: "Eteneminen vuosittain",
    none: "Tästä tavoitteesta ei ole vielä julkaistu raportteja.",
    noneOfNew: "Uusimmasta lupauksesta ei ole vielä julkaistu raportteja.",
    from: (year: number) => `Vuodesta ${year} alkaen:`,
    earlier: "Aiempi lupaus:",
    otherBaseline: "Lähtötaso oli toinen.",
    unknown: "Mitattu aiempaa lupausta vastaan.",
  },
  sv: {
    years: "Framsteg per år",
    none: "Inga rapporter om det här målet har publicerats ännu.",
    noneOfNew: "Inga rapporter om det senaste löftet har publicerats ännu.",
    from: (year: number) => `Från och med ${year}:`,
    earlier: "Tidigare löfte:",
    otherBaseline: "Utgångsnivån var en annan.",
    unknown: "Mätt mot ett tidigare löfte.",
  },
  en: {
    years: "Progress by year",
    none: "No reports on this goal have been published yet.",
    noneOfNew: "No reports on the latest promise have been published yet.",
    from: (year: number) => `From ${year}:`,
    earlier: "Earlier promise:",
    otherBaseline: "The baseline value was another.",
    unknown: "Measured against an earlier promise.",
  },
};

type Goal = Pick<
  MemberPage["commitment"]["goals"][number],
  "title" | "promise" | "series" | "years"
>;
type Year = Goal["years"][number];

/** The years of each series, in their order. */
function inSeries(years: Year[]): [Year, ...Year[]][] {
  const found: [Year, ...Year[]][] = [];
  for (const year of years) {
    const last = found.at(-1);
    if (last?.[0].series === year.series) last.push(year);
    else found.push([year]);
  }
  return found;
}

/** What the years below were measured against. */
function Against({ goal, first }: { goal: Goal; first: Year }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { promise, title, language: written, year, series } = first;
  if (!promise) return <p className="goal__break">{own.unknown}</p>;
  const sentence = promiseSentence(promise, language);
  const isNow = series === goal.series;
  const readsAlike =
    title === goal.title &&
    sentence === promiseSentence(goal.promise, language);
  return (
    <p className="goal__break">
      {isNow ? own.from(year) : own.earlier}{" "}
      {title !== goal.title && (
        <>
          <Written language={written}>{title}</Written>.{" "}
        </>
      )}
      <PromiseText promised={promise} written={written} />{" "}
      {!isNow && readsAlike && own.otherBaseline}
    </p>
  );
}

/** How a goal went, year by year; where its promise changed, each stretch of years stands under its own. */
export function GoalYears({ goal }: { goal: Goal }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const found = inSeries(goal.years);
  const hasChanged = goal.series > 1 || found.some(([{ promise }]) => !promise);
  const isReported = goal.years.at(-1)?.series === goal.series;
  return (
    <>
      <h4>{own.years}</h4>
      {found.map((years) => (
        <div key={years[0].series}>
          {hasChanged && <Against goal={goal} first={years[0]} />}
          <ul className="goal__years">
            {years.map(({ year, status, progress }) => (
              <li key={year}>
                <strong>{year}</strong>
                <span>{goalStatusWords[status][language]}</span>
                <ProgressStepWords step={progress} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!isReported && (
        <p className="muted">{hasChanged ? own.noneOfNew : own.none}</p>
      )}
    </>
  );
}
