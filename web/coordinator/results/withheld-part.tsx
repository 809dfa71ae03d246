import "./results.css";
import { Link } from "wouter";
import type { AnswerOf } from "../../../shared/route-types.ts";
import type { Cause } from "../../../shared/results/results.ts";
import {
  figureWords,
  memberKindWords,
  resultBoundaryWords,
} from "../../../shared/words.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { DataTable } from "../../results/data-table.tsx";
import { usePlaces } from "../places.ts";
import { texts } from "./results-texts.ts";

type Named = AnswerOf<"getRound">["named"];

/** The members because of whom a figure is withheld. */
function Members({ ids, named }: { ids: string[]; named: Named }) {
  const own = useTexts(texts);
  const places = usePlaces();
  const found = named.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return own.nobody;
  return (
    <ul className="plain-list">
      {found.map(({ id, name }) => (
        <li key={id}>
          <Link href={places.member(id)}>
            <bdi>{name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ figure, boundary, kind, what }: Cause) =>
  `${figure} ${boundary} ${kind} ${what}`;

/** For coordinators only: what disclosure control keeps back, why, and because of whom. */
export function WithheldPart({
  causes,
  named,
}: {
  causes: Cause[];
  named: Named;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const coverage = ({ boundary, kind }: Cause) =>
    [
      resultBoundaryWords[boundary][language],
      ...(kind === "all" ? [] : [memberKindWords[kind][language]]),
    ].join(": ");
  return (
    <section>
      <h2>{own.withheld}</h2>
      {causes.length === 0 ? (
        <p>{own.nothingWithheld}</p>
      ) : (
        <>
          <p>{own.withheldText}</p>
          <DataTable
            wide
            caption={own.withheld}
            columns={[
              { key: "figure", label: own.figure },
              { key: "boundary", label: own.boundary },
              { key: "what", label: own.what },
              { key: "reason", label: own.reason },
              { key: "members", label: own.members },
            ]}
            rows={causes.map((cause) => ({
              key: keyOf(cause),
              cells: {
                figure: figureWords[cause.figure][language],
                boundary: coverage(cause),
                what: own.whats[cause.what],
                reason: [
                  own.reasons[cause.reason],
                  ...(cause.kept ? [own.kept] : []),
                ].join(", "),
                members: <Members ids={cause.members} named={named} />,
              },
            }))}
          />
        </>
      )}
    </section>
  );
}
