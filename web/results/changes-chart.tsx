import {
  Bar,
  BarChart,
  Legend,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import type { PublicEdition } from "../../shared/results/results.ts";
import { figureWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { changeIn, comparedFigures } from "./changes.ts";
import { texts } from "./results-texts.ts";

const colours = ["#0000bf", "#00a17d", "#f5a623", "#4d4d4d"];

/** For the eye; the table below says the same to everybody. */
export default function ChangesChart({
  editions,
}: {
  editions: PublicEdition[];
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const data = editions
    .map(({ year, results }) => ({
      year,
      ...Object.fromEntries(
        comparedFigures.map((figure) => [figure, changeIn(results, figure)]),
      ),
    }))
    .sort((a, b) => a.year - b.year);
  return (
    <figure>
      <figcaption>{own.chartYears}</figcaption>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={320}>
          <BarChart
            data={data}
            margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
            accessibilityLayer={false}
          >
            <XAxis dataKey="year" />
            <YAxis allowDecimals={false} />
            <ReferenceLine y={0} stroke="#1a1a1a" />
            <Legend />
            {comparedFigures.map((figure, index) => (
              <Bar
                key={figure}
                dataKey={figure}
                name={figureWords[figure][language]}
                fill={colours[index] ?? "#000"}
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
