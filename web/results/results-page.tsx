import "./results.css";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import type {
  PublicEdition,
  WithdrawnEdition,
} from "../../shared/results/results.ts";
import { shownDay } from "../../shared/shown.ts";
import { useAnswer } from "../api/use-answer.ts";
import { NotFoundPage } from "../layout/not-found-page.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";
import { Note } from "./note.tsx";
import { ResultsShown } from "./results-shown.tsx";
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
          <strong>{own.note}:</strong> <Note note={note} />
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
      <ResultsShown results={results} />
    </Page>
  );
}

/** In the place of results that were taken back. */
function Withdrawn({ year, number, withdrawn }: WithdrawnEdition) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <Page title={own.title(year)}>
      <YearLinks year={year} />
      <Notice
        kind="alert"
        title={own.withdrawn(number, shownDay(withdrawn.day, language))}
      >
        <p className="note">
          <Note note={withdrawn.note} />
        </p>
      </Notice>
    </Page>
  );
}

function Published({ year }: { year: number }) {
  const edition = useAnswer("GET /api/results/{year}", { params: { year } });
  return "withdrawn" in edition ? (
    <Withdrawn {...edition} />
  ) : (
    <Edition {...edition} />
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
  const { published, withdrawn, rounds } = useNetwork();
  const year = Number(params["year"]);
  if (published.includes(year) || withdrawn.includes(year))
    return <Published year={year} />;
  if (!rounds.some((round) => round.year === year)) return <NotFoundPage />;
  return (
    <Page title={own.title(year)}>
      <p>{own.notPublished(year)}</p>
      <p>{own.nothingWhen}</p>
      <Link href={pages.allResults(language)}>{own.all}</Link>
    </Page>
  );
}
