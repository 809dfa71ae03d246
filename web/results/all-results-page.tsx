import "./results.css";
import { Link } from "wouter";
import type { Language } from "../../shared/language.ts";
import { pages } from "../../shared/pages.ts";
import type { PublicEdition } from "../../shared/results/results.ts";
import { shownNumber, shownPercent } from "../../shared/shown.ts";
import { figureWords } from "../../shared/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { DataTable } from "./data-table.tsx";
import { changeIn, comparedFigures } from "./changes.ts";
import { ChangesChart } from "./changes-chart.tsx";
import { rateOf } from "./rate.ts";
import { texts } from "./results-texts.ts";
import { YearLinks } from "./year-links.tsx";

function countsOf({ year, results }: PublicEdition, language: Language) {
  const { reporting, goals } = results;
  return {
    key: String(year),
    cells: {
      year: <Link href={pages.results(language, year)}>{year}</Link>,
      businesses: rateOf(reporting.business, language),
      goals: shownNumber(goals.total, language),
      achieved: shownNumber(goals.byStatus.achieved, language),
    },
  };
}

function changesOf({ year, results }: PublicEdition, language: Language) {
  const changes = comparedFigures.map((figure) => {
    const percent = changeIn(results, figure);
    return [
      figure,
      percent === undefined ? "–" : shownPercent(percent, language, "signed"),
    ] as const;
  });
  return {
    key: String(year),
    cells: { year, ...Object.fromEntries(changes) },
  };
}

/** All published years side by side. */
export default function AllResultsPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const { editions } = useAnswer("GET /api/results", {});
  const years = editions.toSorted((a, b) => b.year - a.year);
  const hasChanges = years.some(({ results }) =>
    comparedFigures.some((figure) => changeIn(results, figure) !== undefined),
  );
  if (years.length === 0)
    return (
      <Page title={own.allTitle} description={own.description}>
        <p>{own.nothing}</p>
        <p>{own.nothingWhen}</p>
      </Page>
    );
  return (
    <Page title={own.allTitle} description={own.description} wide>
      <p className="lead">{own.description}</p>
      <YearLinks />
      <h2>{own.reportingAndGoals}</h2>
      <DataTable
        caption={own.reportingAndGoals}
        columns={[
          { key: "year", label: own.year },
          { key: "businesses", label: own.businesses, number: true },
          { key: "goals", label: own.goals, number: true },
          { key: "achieved", label: own.achieved, number: true },
        ]}
        rows={years.map((edition) => countsOf(edition, language))}
      />
      {hasChanges && (
        <>
          <h2>{own.change}</h2>
          <ChangesChart editions={years} />
          <DataTable
            caption={own.chartYears}
            columns={[
              { key: "year", label: own.year },
              ...comparedFigures.map((figure) => ({
                key: figure,
                label: figureWords[figure][language],
                number: true,
              })),
            ]}
            rows={years.map((edition) => changesOf(edition, language))}
          />
          <p className="muted">{own.changeText}</p>
        </>
      )}
    </Page>
  );
}
