import { Link } from "wouter";
import { isUnitDoubtful } from "../../../shared/doubts.ts";
import {
  type FigureName,
  headlineSeries,
  series,
} from "../../../shared/figures.ts";
import { unitSigns } from "../../../shared/results/figure.ts";
import type { Headlines } from "../../../shared/results/headlines.ts";
import type { Weights } from "../../../shared/results/weights.ts";
import type { AnswerOf } from "../../../shared/route-types.ts";
import {
  shownAmount,
  shownNumber,
  shownPercent,
} from "../../../shared/shown.ts";
import { figureWords, resultBoundaryWords } from "../../../shared/words.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { DataTable } from "../../results/data-table.tsx";
import { usePlaces } from "../places.ts";
import { MarkedText } from "../review/marked-text.tsx";
import { texts } from "./results-texts.ts";

type Named = AnswerOf<"getRound">["named"];

/** An amount of a figure in its unit. */
function useAmount() {
  const language = useLanguage();
  return (figure: FigureName, amount: number) =>
    shownAmount(amount, unitSigns[series[figure].unit][language], language);
}

/** What would be published, beside the year before; and how many reports it leaves out. */
function Compared({
  now,
  was = now,
  before,
}: {
  now: Headlines;
  was: Headlines | undefined;
  before: Headlines | undefined;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const amount = useAmount();
  const years = before ? [now, before] : [now];
  const row = (label: string, told: (of: Headlines) => string) => ({
    key: label,
    cells: {
      what: label,
      ...(before && { [before.year]: told(before) }),
      [now.year]: (
        <MarkedText was={{ text: told(was) }} now={{ text: told(now) }} />
      ),
    },
  });
  const ratio = (part: number, whole: number) =>
    own.of(shownNumber(part, language), shownNumber(whole, language));
  const undecided = now.asked - now.accepted;
  return (
    <section>
      <h2>{own.compared}</h2>
      <DataTable
        caption={own.compared}
        columns={[
          { key: "what", label: own.figure },
          ...years.map(({ year }) => ({
            key: String(year),
            label: own.thisYear(year),
            number: true,
          })),
        ]}
        rows={[
          row(own.reports, ({ accepted, asked }) => ratio(accepted, asked)),
          row(own.going, ({ going, goals }) => ratio(going, goals)),
          ...headlineSeries.map((name) =>
            row(figureWords[name][language], ({ figures }) => {
              const cell = figures.find(({ figure }) => figure === name);
              return cell ? amount(name, cell.total) : "–";
            }),
          ),
        ]}
      />
      {undecided > 0 && (
        <p>
          {own.undecided(undecided)}{" "}
          <Link href={places.round(now.year)}>{own.undecidedWhich}</Link>
        </p>
      )}
    </section>
  );
}

/** The members whose figures the results rest on most, or that moved them most. */
function Weighed({ weights, named }: { weights: Weights; named: Named }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const amount = useAmount();
  const common = ({
    memberId,
    figure,
    boundary,
  }: Weights["largest"][number] | Weights["changed"][number]) => ({
    member: (
      <Link href={places.member(memberId)}>
        {named.find(({ id }) => id === memberId)?.name ?? memberId}
      </Link>
    ),
    figure: `${figureWords[figure][language]}, ${resultBoundaryWords[boundary][language]}`,
  });
  const who = [
    { key: "member", label: own.member },
    { key: "figure", label: own.figure },
  ];
  const { largest, changed } = weights;
  return (
    <>
      {largest.length > 0 && (
        <section>
          <h2>{own.largest}</h2>
          <DataTable
            caption={own.largest}
            columns={[
              ...who,
              { key: "amount", label: own.amount, number: true },
              { key: "share", label: own.share, number: true },
            ]}
            rows={largest.map((one) => ({
              key: one.memberId,
              cells: {
                ...common(one),
                amount: amount(one.figure, one.now),
                share: shownPercent(100 * one.share, language),
              },
            }))}
          />
        </section>
      )}
      {changed.length > 0 && (
        <section>
          <h2>{own.changed}</h2>
          <p>{own.changedText}</p>
          <DataTable
            caption={own.changed}
            columns={[
              ...who,
              { key: "before", label: own.lastYear, number: true },
              { key: "amount", label: own.amount, number: true },
            ]}
            rows={changed.map((one) => ({
              key: one.memberId,
              cells: {
                ...common(one),
                before: amount(one.figure, one.before),
                amount: (
                  <>
                    {amount(one.figure, one.now)}
                    {isUnitDoubtful(one.now, one.before) && (
                      <>
                        {" "}
                        <strong>({own.doubtful})</strong>
                      </>
                    )}
                  </>
                ),
              },
            }))}
          />
        </section>
      )}
    </>
  );
}

/** What a coordinator looks at before publishing. */
export function PreparedPart(props: {
  now: Headlines;
  /** What was read, where it has changed since. */
  was: Headlines | undefined;
  before: Headlines | undefined;
  weights: Weights | undefined;
  named: Named;
}) {
  const { now, was, before, weights, named } = props;
  return (
    <>
      <Compared now={now} was={was} before={before} />
      {weights && <Weighed weights={weights} named={named} />}
    </>
  );
}
