import "./results.css";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { energyKinds, scopes } from "../../shared/results/figure.ts";
import type { PublicEdition } from "../../shared/results/results.ts";
import { shownDay } from "../../shared/shown.ts";
import { useAnswer } from "../api/use-answer.ts";
import { NotFoundPage } from "../layout/not-found-page.tsx";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";
import { FiguresPart } from "./figures-part.tsx";
import { GoalsPart } from "./goals-part.tsx";
import { ReportingPart } from "./reporting-part.tsx";
import { texts } from "./results-texts.ts";
import { YearLinks } from "./year-links.tsx";

function Edition({ year, number, day, note, results }: PublicEdition) {
  const own = useTexts(texts);
  const language = useLanguage();
  const data = `/api/results/${year}`;
  return (
    <Page title={own.title(year)} description={own.description} wide>
      <YearLinks year={year} />
      <p>{own.edition(number, shownDay(day, language))}</p>
      {note !== undefined && (
        <p>
          <strong>{own.note}:</strong> {note}
        </p>
      )}
      <div className="actions">
        <a href={`${data}?format=csv`} download={`${year}.csv`}>
          {own.download} (CSV)
        </a>
        <a href={data} download={`${year}.json`}>
          {own.download} (JSON)
        </a>
        <button
          type="button"
          className="hds-button hds-button--secondary hds-button--small"
          onClick={() => {
            window.print();
          }}
        >
          {own.print}
        </button>
      </div>
      <ReportingPart reporting={results.reporting} />
      <GoalsPart goals={results.goals} />
      <FiguresPart
        title={own.energy}
        series={["energy", ...energyKinds]}
        figures={results.figures}
      />
      <FiguresPart
        title={own.emissions}
        series={scopes}
        figures={results.figures}
      />
      {results.scope3.members > 0 && (
        <p>{own.scope3(results.scope3.members)}</p>
      )}
      <ul className="results-notes">
        <li>{own.sumsText}</li>
        <li>{own.changeText}</li>
        <li>{own.withheldText}</li>
      </ul>
    </Page>
  );
}

function Published({ year }: { year: number }) {
  return (
    <Edition {...useAnswer("GET /api/results/{year}", { params: { year } })} />
  );
}

/** A year's results: the newest edition, printable. */
export default function ResultsPage({
  params,
}: {
  params: Record<string, string | undefined>;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { published, rounds } = useNetwork();
  const year = Number(params["year"]);
  if (published.includes(year)) return <Published year={year} />;
  if (!rounds.some((round) => round.year === year)) return <NotFoundPage />;
  return (
    <Page title={own.title(year)}>
      <p>{own.notPublished(year)}</p>
      <p>{own.nothingWhen}</p>
      <Link href={pages.allResults(language)}>{own.all}</Link>
    </Page>
  );
}
