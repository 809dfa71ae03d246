import "./results.css";
import { headlineSeries } from "../../shared/figures.ts";
import { Link } from "wouter";
import type { Language } from "../../shared/language.ts";
import { pages } from "../../shared/pages.ts";
import type {
  PublicEdition,
  WithdrawnEdition,
} from "../../shared/results/results.ts";
import { shownDay, shownNumber, shownPercent } from "../../shared/shown.ts";
import { figureWords } from "../../shared/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { DataTable } from "./data-table.tsx";
import { changeIn } from "./changes.ts";
import { ChangesChart } from "./changes-chart.tsx";
import { Note } from "./note.tsx";
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
  const changes = headlineSeries.map((figure) => {
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

/** The years whose results were taken back, each with its note. */
function WithdrawnYears({ editions }: { editions: WithdrawnEdition[] }) {
  const own = useTexts(texts);
  const language = useLanguage();
  return editions.map(({ year, withdrawn }) => (
    <Notice
      key={year}
      kind="alert"
      title={own.withdrawnYear(year, shownDay(withdrawn.day, language))}
    >
      <p className="note">
        <Note note={withdrawn.note} />
      </p>
    </Notice>
  ));
}

/** All published years side by side. */
export default function AllResultsPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const { editions, withdrawn } = useAnswer("GET /api/results", {});
  const years = editions.toSorted((a, b) => b.year - a.year);
  const hasChanges = years.some(({ results }) =>
    headlineSeries.some((figure) => changeIn(results, figure) !== undefined),
  );
  if (years.length === 0)
    return (
      <Page title={own.allTitle} description={own.description}>
        <p>{own.nothing}</p>
        <p>{own.nothingWhen}</p>
        <WithdrawnYears editions={withdrawn} />
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
              ...headlineSeries.map((figure) => ({
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
      <WithdrawnYears editions={withdrawn} />
    </Page>
  );
}
