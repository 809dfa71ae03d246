import "./charts.css";
import type { PublicEdition } from "../../shared/results/results.ts";
import { headlineSeries } from "../../shared/figures.ts";
import { shownPercent } from "../../shared/shown.ts";
import { figureWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { changeIn } from "./changes.ts";
import { texts } from "./results-texts.ts";

/** For the eye; the table below says the same to everybody. Every figure has the same scale. */
export function ChangesChart({ editions }: { editions: PublicEdition[] }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const series = headlineSeries.map((figure) => ({
    figure,
    years: editions
      .flatMap(({ year, results }) => {
        const percent = changeIn(results, figure);
        return percent === undefined ? [] : [{ year, percent }];
      })
      .sort((a, b) => a.year - b.year),
  }));
  const all = series.flatMap(({ years }) =>
    years.map(({ percent }) => percent),
  );
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const part = (percent: number) => `${(100 * percent) / (most - least || 1)}%`;
  return (
    <figure className="chart">
      <figcaption>{own.chartYears}</figcaption>
      <div aria-hidden="true" className="chart__columns">
        {series
          .filter(({ years }) => years.length > 0)
          .map(({ figure, years }) => (
            <div key={figure}>
              <strong>{figureWords[figure][language]}</strong>
              {years.map(({ year, percent }) => (
                <div className="chart__change" key={year}>
                  <span>{year}</span>
                  <div className="chart__scale">
                    <span
                      className="chart__bar"
                      style={{
                        left: part(Math.min(0, percent) - least),
                        width: part(Math.abs(percent)),
                      }}
                    />
                    <span
                      className="chart__zero"
                      style={{ left: part(-least) }}
                    />
                  </div>
                  <span>{shownPercent(percent, language, "signed")}</span>
                </div>
              ))}
            </div>
          ))}
      </div>
      <p className="muted">{own.chartTable}</p>
    </figure>
  );
}
