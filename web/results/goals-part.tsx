import { goalStatuses, themes } from "../../shared/codes.ts";
import type { Results } from "../../shared/results/results.ts";
import { shownNumber } from "../../shared/shown.ts";
import { goalStatusWords, themeWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { DataTable } from "./data-table.tsx";
import { GoalsChart } from "./goals-chart.tsx";
import { goalsIn } from "./goals-in.ts";
import { texts } from "./results-texts.ts";

/** The goals by theme and status: counted, never summed. */
export function GoalsPart({ goals }: Pick<Results, "goals">) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { total, byStatus, byTheme } = goals;
  const reported = themes.filter((theme) => goalsIn(byTheme[theme]) > 0);
  return (
    <section>
      <h2>{own.goals}</h2>
      <p>{own.goalsText(shownNumber(total, language))}</p>
      {reported.length > 0 && (
        <GoalsChart byTheme={byTheme} themes={reported} />
      )}
      <DataTable
        caption={own.chartGoals}
        columns={[
          { key: "theme", label: own.theme },
          ...goalStatuses.map((status) => ({
            key: status,
            label: goalStatusWords[status][language],
            number: true,
          })),
          { key: "total", label: own.total, number: true },
        ]}
        rows={[
          ...reported.map((theme) => ({
            key: theme,
            cells: {
              theme: themeWords[theme][language],
              ...byTheme[theme],
              total: goalsIn(byTheme[theme]),
            },
          })),
          { key: "total", cells: { theme: own.total, ...byStatus, total } },
        ]}
      />
    </section>
  );
}
