import "./charts.css";
import type { Theme } from "../../shared/commitment.ts";
import { goalStatuses } from "../../shared/codes.ts";
import type { GoalStatus } from "../../shared/report.ts";
import { goalStatusWords, themeWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { goalsIn } from "./goals-in.ts";
import { texts } from "./results-texts.ts";

/** Apart by lightness, not by hue alone. */
const shades: Record<GoalStatus, string> = {
  achieved: "deep",
  "on-track": "bright",
  behind: "warm",
  "not-started": "pale",
  abandoned: "dark",
};

/** For the eye; the table below says the same to everybody. */
export function GoalsChart(props: {
  byTheme: Record<Theme, Record<GoalStatus, number>>;
  themes: Theme[];
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const rows = props.themes.map((theme) => ({
    theme,
    counts: props.byTheme[theme],
  }));
  const longest = Math.max(...rows.map(({ counts }) => goalsIn(counts)));
  const drawn = goalStatuses.filter((status) =>
    rows.some(({ counts }) => counts[status] > 0),
  );
  return (
    <figure className="chart">
      <figcaption>{own.chartGoals}</figcaption>
      <div aria-hidden="true">
        <ul className="chart__legend">
          {drawn.map((status) => (
            <li key={status}>
              <span className={`chart__key chart__part--${shades[status]}`} />
              {goalStatusWords[status][language]}
            </li>
          ))}
        </ul>
        {rows.map(({ theme, counts }) => (
          <div className="chart__row" key={theme}>
            <span>{themeWords[theme][language]}</span>
            <div className="chart__stack">
              {drawn.map((status) => (
                <span
                  key={status}
                  className={`chart__part chart__part--${shades[status]}`}
                  style={{ width: `${(100 * counts[status]) / longest}%` }}
                >
                  {counts[status] > 0 && counts[status]}
                </span>
              ))}
            </div>
          </div>
        ))}
      </div>
      <p className="muted">{own.chartTable}</p>
    </figure>
  );
}
