import "./review.css";
import { useTexts } from "../../language.tsx";
import { StateLabel } from "../../desk/state-label.tsx";
import { Doubt } from "../../report/doubt.tsx";
import { MarkedText } from "./marked-text.tsx";
import { type Change, compared, type ComparedRow, type Part } from "./part.ts";
import { SaidText, WordsText } from "./said-text.tsx";

const texts = {
  fi: {
    changed: "Muutettu",
    added: "Lisätty",
    removed: "Poistettu",
    none: "Ei sisältöä.",
    same: "Mikään ei ole muuttunut.",
    count: (count: number) =>
      count === 1 ? "1 kohta muuttui." : `${count} kohtaa muuttui.`,
  },
  sv: {
    changed: "Ändrat",
    added: "Tillagt",
    removed: "Borttaget",
    none: "Inget innehåll.",
    same: "Ingenting har ändrats.",
    count: (count: number) =>
      count === 1 ? "1 punkt ändrades." : `${count} punkter ändrades.`,
  },
  en: {
    changed: "Changed",
    added: "Added",
    removed: "Removed",
    none: "Nothing in it.",
    same: "Nothing has changed.",
    count: (count: number) =>
      count === 1 ? "1 part changed." : `${count} parts changed.`,
  },
};

const colours = {
  changed: "info",
  added: "success",
  removed: "alert",
} as const;

/** What became of it, in a word; nothing where it is as it was. */
function ChangeLabel({ change }: { change: Change }) {
  const own = useTexts(texts);
  return change === "same" ? null : (
    <StateLabel colour={colours[change]}>{own[change]}</StateLabel>
  );
}

function Line({ row }: { row: ComparedRow }) {
  const { label, said, prose, was, change, lastYear, doubt } = row;
  return (
    <div className={`review-row review-row--${change}`}>
      <dt>
        {label} <ChangeLabel change={change} />
      </dt>
      <dd>
        {change === "removed" ? (
          <del>
            <SaidText said={said} />
          </del>
        ) : (
          said.map((now, place) => (
            <MarkedText
              key={place}
              was={was?.[place] ?? now}
              now={now}
              prose={prose}
            />
          ))
        )}
        {lastYear && <span className="review-last">{lastYear}</span>}
        {doubt && <Doubt>{doubt}</Doubt>}
      </dd>
    </div>
  );
}

type ComparisonProps = {
  now: Part[];
  /** The version it is laid beside; without one nothing is marked. */
  was?: Part[] | undefined;
};

/** What was handed in, part by part, with the differences from another version marked. */
export function Comparison({ now, was }: ComparisonProps) {
  const own = useTexts(texts);
  const parts = compared(now, was);
  const changes = parts.filter(({ change }) => change !== "same").length;
  return (
    <>
      {was && (
        <p className="review-count">
          {changes === 0 ? own.same : own.count(changes)}
        </p>
      )}
      {parts.length === 0 && <p>{own.none}</p>}
      {parts.map(({ key, title, about, change, rows }) => (
        <section className={`review-part review-part--${change}`} key={key}>
          <h3>
            <WordsText {...title} /> <ChangeLabel change={change} />
          </h3>
          {about && (
            <p className="muted">
              <SaidText said={about} />
            </p>
          )}
          {rows.length > 0 && (
            <dl>
              {rows.map((row) => (
                <Line key={row.label} row={row} />
              ))}
            </dl>
          )}
        </section>
      ))}
    </>
  );
}
