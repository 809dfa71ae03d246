import "./results.css";
import { countedNames, families, seriesOf } from "../../shared/figures.ts";
import type { Results } from "../../shared/results/results.ts";
import { useTexts } from "../language.tsx";
import { FiguresPart } from "./figures-part.tsx";
import { GoalsPart } from "./goals-part.tsx";
import { ReportingPart } from "./reporting-part.tsx";
import { texts } from "./results-texts.ts";

/** A year's results with all their tables, published or not. */
export function ResultsShown({ results }: { results: Results }) {
  const own = useTexts(texts);
  return (
    <>
      <ReportingPart reporting={results.reporting} />
      <GoalsPart goals={results.goals} />
      {families.map((family) => (
        <FiguresPart
          key={family}
          title={own[family]}
          series={seriesOf(family)}
          figures={results.figures}
        />
      ))}
      {countedNames
        .filter((name) => results[name].members > 0)
        .map((name) => (
          <p key={name}>{own.counted[name](results[name].members)}</p>
        ))}
      <ul className="results-notes">
        <li>{own.sumsText}</li>
        <li>{own.changeText}</li>
        <li>{own.withheldText}</li>
      </ul>
    </>
  );
}
