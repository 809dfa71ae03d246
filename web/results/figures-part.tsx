import { type FigureName, series as all } from "../../shared/figures.ts";
import { resultBoundaries, unitSigns } from "../../shared/results/figure.ts";
import type { FigureCell } from "../../shared/results/results.ts";
import { shownAmount, shownPercent } from "../../shared/shown.ts";
import {
  figureWords,
  resultBoundaryWords,
  withheldWords,
} from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { DataTable } from "./data-table.tsx";
import { texts } from "./results-texts.ts";

function Sum({ total, figure }: FigureCell) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (total.state === "withheld")
    return (
      <span className="muted">{withheldWords[total.reason][language]}</span>
    );
  return (
    <>
      <span className="amount">
        {shownAmount(
          total.total,
          unitSigns[all[figure].unit][language],
          language,
        )}
      </span>{" "}
      <span className="muted">({own.ofMembers(total.members)})</span>
    </>
  );
}

function Change({ likeForLike }: FigureCell) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (likeForLike === null)
    return <span className="muted">{own.noChange}</span>;
  if (likeForLike.state === "withheld")
    return (
      <span className="muted">
        {withheldWords[likeForLike.reason][language]}
      </span>
    );
  return (
    <>
      {shownPercent(likeForLike.percent, language, "signed")}{" "}
      <span className="muted">({own.ofMembers(likeForLike.members)})</span>
    </>
  );
}

const isTold = ({ total, likeForLike }: FigureCell) =>
  total.state === "published" || likeForLike?.state === "published";

/** Series of one kind, energy or emissions, summed for each coverage apart. */
export function FiguresPart(props: {
  title: string;
  series: readonly FigureName[];
  figures: FigureCell[];
}) {
  const { title, series, figures } = props;
  const own = useTexts(texts);
  const language = useLanguage();
  const cells = figures.filter(
    ({ kind, figure }) => kind === "all" && series.includes(figure),
  );
  return (
    <section>
      <h2>{title}</h2>
      {cells.length === 0 && <p>{own.noFigures}</p>}
      {resultBoundaries.map((boundary) => {
        const here = cells.filter((cell) => cell.boundary === boundary);
        if (here.length === 0) return null;
        const name = resultBoundaryWords[boundary][language];
        return (
          <div key={boundary}>
            <h3>{name}</h3>
            {here.some(isTold) ? (
              <DataTable
                caption={`${title}: ${name}`}
                columns={[
                  { key: "figure", label: own.figure },
                  { key: "sum", label: own.sum },
                  { key: "change", label: own.change },
                ]}
                rows={here.map((cell) => ({
                  key: cell.figure,
                  cells: {
                    figure: figureWords[cell.figure][language],
                    sum: <Sum {...cell} />,
                    change: <Change {...cell} />,
                  },
                }))}
              />
            ) : (
              <p>
                {own.allWithheld} {own.withheldText}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
