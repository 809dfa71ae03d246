import { Link } from "wouter";
import { pages } from "../../../shared/pages.ts";
import { headlinesOf } from "../../../shared/results/headlines.ts";
import type { PastEdition } from "../../../shared/results/results.ts";
import { hasBegun } from "../../../shared/round.ts";
import { shownDay } from "../../../shared/shown.ts";
import { useTagged } from "../../api/use-answer.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Page } from "../../layout/page.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { Note } from "../../results/note.tsx";
import { ResultsShown } from "../../results/results-shown.tsx";
import { usePlaces } from "../places.ts";
import { useStale } from "../use-stale.ts";
import { PreparedPart } from "./prepared-part.tsx";
import { PublishForm } from "./publish-form.tsx";
import { texts } from "./results-texts.ts";
import { WithheldPart } from "./withheld-part.tsx";

function Editions({ editions }: { editions: PastEdition[] }) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (editions.length === 0) return null;
  return (
    <section>
      <h2>{own.earlier}</h2>
      <ul>
        {editions.map(({ number, day, note, withdrawn }) => (
          <li key={number}>
            {own.edition(number, shownDay(day, language))}
            {note !== undefined && (
              <>
                : <Note note={note} />
              </>
            )}
            {withdrawn && (
              <p>
                <strong>
                  {own.withdrawnOn(shownDay(withdrawn.day, language))}:
                </strong>{" "}
                <Note note={withdrawn.note} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A year's results before they are published, what is kept back, and the next edition. */
export default function YearPage({
  params,
}: {
  params: Record<string, string | undefined>;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const year = Number(params["year"]);
  const { body, etag } = useTagged("GET /api/coordinator/rounds/{year}", {
    params: { year },
  });
  const { round, preview, belowFloor, before, named, editions } = body;
  const { stale, ...told } = useStale({ preview, etag });
  const was = stale?.was.preview;
  const newest = editions.at(-1);
  return (
    <Page title={own.ofYear(year)} part={stale?.was.etag ?? ""} wide>
      <ul className="links">
        <li>
          <Link href={places.results}>{own.back}</Link>
        </li>
        <li>
          <Link href={places.round(year)}>{own.round}</Link>
        </li>
        {newest && (
          <li>
            <Link href={pages.results(language, year)}>{own.publicPage}</Link>
          </li>
        )}
        {newest && !newest.withdrawn && (
          <li>
            <Link href={places.withdrawal(year)}>
              {own.withdrawNth(newest.number)}
            </Link>
          </li>
        )}
      </ul>
      {stale && (
        <ProblemNotice error={stale.error}>
          <p>{own.besideRead}</p>
        </ProblemNotice>
      )}
      {preview && (
        <>
          <p className="lead">{own.preview(preview.number)}</p>
          <PreparedPart
            now={headlinesOf(preview.results)}
            was={was && headlinesOf(was.results)}
            before={before}
            weights={preview.weights}
            named={named}
          />
          <ResultsShown results={preview.results} />
          <WithheldPart causes={preview.causes} named={named} />
        </>
      )}
      {!preview && <p>{own.noPreview}</p>}
      {hasBegun(round) && (
        <PublishForm
          year={year}
          number={round.editions + 1}
          etag={etag}
          belowFloor={belowFloor}
          {...told}
        />
      )}
      <Editions editions={editions} />
    </Page>
  );
}
