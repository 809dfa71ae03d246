import {
  Bar,
  BarChart,
  Legend,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import type { Theme } from "../../shared/commitment.ts";
import { goalStatuses } from "../../shared/codes.ts";
import type { GoalStatus } from "../../shared/report.ts";
import { goalStatusWords, themeWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { texts } from "./results-texts.ts";

/** Apart by lightness, not by hue alone. */
const colours: Record<GoalStatus, string> = {
  achieved: "#00405e",
  "on-track": "#0072c6",
  behind: "#f5a623",
  "not-started": "#b0b8bf",
  abandoned: "#4d4d4d",
};

/** For the eye; the table below says the same to everybody. */
export default function GoalsChart(props: {
  byTheme: Record<Theme, Record<GoalStatus, number>>;
  themes: Theme[];
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const data = props.themes.map((theme) => ({
    theme: themeWords[theme][language],
    ...props.byTheme[theme],
  }));
  const drawn = goalStatuses.filter((status) =>
    data.some((row) => row[status] > 0),
  );
  return (
    <figure>
      <figcaption>{own.chartGoals}</figcaption>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={data.length * 44 + 70}>
          <BarChart
            data={data}
            layout="vertical"
            margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <XAxis type="number" allowDecimals={false} />
            <YAxis
              type="category"
              dataKey="theme"
              width={150}
              tick={{ fontSize: 14 }}
            />
            <Legend />
            {drawn.map((status) => (
              <Bar
                key={status}
                dataKey={status}
                name={goalStatusWords[status][language]}
                stackId="goals"
                fill={colours[status]}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <p className="muted">{own.chartTable}</p>
    </figure>
  );
}
