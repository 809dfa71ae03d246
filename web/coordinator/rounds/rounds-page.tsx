import { Link } from "wouter";
import { shownDay } from "../../../shared/shown.ts";
import { roundStateWords } from "../../../shared/coordinator-words.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Page } from "../../layout/page.tsx";
import { DataTable } from "../../results/data-table.tsx";
import { usePlaces } from "../places.ts";
import { texts } from "./rounds-texts.ts";

/** All rounds, with the next one as it is planned. */
export default function RoundsPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const { rounds } = useAnswer("GET /api/coordinator/rounds", {});
  return (
    <Page title={own.title} wide>
      <p className="lead">{own.lead}</p>
      <DataTable
        caption={own.title}
        columns={[
          { key: "year", label: own.year },
          { key: "state", label: own.state },
          { key: "opens", label: own.opens },
          { key: "due", label: own.due },
          { key: "publishes", label: own.publishes },
          { key: "editions", label: own.editions, number: true },
        ]}
        rows={rounds.map(
          ({ year, state, opens, due, publishes, editions }) => ({
            key: String(year),
            cells: {
              year: <Link href={places.round(year)}>{year}</Link>,
              state: roundStateWords[state][language],
              opens: shownDay(opens, language),
              due: shownDay(due, language),
              publishes: shownDay(publishes, language),
              editions,
            },
          }),
        )}
      />
      <p>
        <Link href={places.comingMail}>{own.coming}</Link>
      </p>
    </Page>
  );
}
