import { lazy } from "react";
import { goalStatuses, themes } from "../../shared/codes.ts";
import type { Results } from "../../shared/results/results.ts";
import { shownNumber } from "../../shared/shown.ts";
import { goalStatusWords, themeWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { DataTable } from "./data-table.tsx";
import { texts } from "./results-texts.ts";
import { WhenSeen } from "./when-seen.tsx";

const GoalsChart = lazy(() => import("./goals-chart.tsx"));

/** The goals by theme and status: counted, never summed. */
export function GoalsPart({ goals }: Pick<Results, "goals">) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { total, byStatus, byTheme } = goals;
  const reported = themes.filter((theme) =>
    Object.values(byTheme[theme]).some((count) => count > 0),
  );
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  return (
    <section>
      <h2>{own.goals}</h2>
      <p>{own.goalsText(shownNumber(total, language))}</p>
      {reported.length > 0 && (
        <WhenSeen height={reported.length * 44 + 110}>
          <GoalsChart byTheme={byTheme} themes={reported} />
        </WhenSeen>
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
              total: sum(byTheme[theme]),
            },
          })),
          { key: "total", cells: { theme: own.total, ...byStatus, total } },
        ]}
      />
    </section>
  );
}
