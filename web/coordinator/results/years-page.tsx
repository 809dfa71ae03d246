import { Link } from "wouter";
import { shownDay } from "../../../shared/shown.ts";
import { roundStateWords } from "../../../shared/coordinator-words.ts";
import { hasBegun } from "../../../shared/round.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Page } from "../../layout/page.tsx";
import { DataTable } from "../../results/data-table.tsx";
import { usePlaces } from "../places.ts";
import { texts } from "./results-texts.ts";

/** The years whose results can be looked at before they are published, or are out. */
export default function YearsPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const { rounds } = useAnswer("GET /api/coordinator/rounds", {});
  const begun = rounds.filter(hasBegun);
  return (
    <Page title={own.title} wide>
      <p className="lead">{own.lead}</p>
      {begun.length === 0 ? (
        <p>{own.nothing}</p>
      ) : (
        <DataTable
          caption={own.title}
          columns={[
            { key: "year", label: own.year },
            { key: "state", label: own.state },
            { key: "due", label: own.due },
            { key: "editions", label: own.editions, number: true },
          ]}
          rows={begun.map(({ year, state, publishes, editions }) => ({
            key: String(year),
            cells: {
              year: <Link href={places.yearsResults(year)}>{year}</Link>,
              state: roundStateWords[state][language],
              due: shownDay(publishes, language),
              editions,
            },
          }))}
        />
      )}
    </Page>
  );
}
