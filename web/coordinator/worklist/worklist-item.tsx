import { Link } from "wouter";
import { shownDay } from "../../../shared/shown.ts";
import type { Worklist } from "../../../shared/views/coordinator-views.ts";
import {
  mailNameWords,
  waitingWords,
} from "../../../shared/coordinator-words.ts";
import { useAction } from "../../api/use-action.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { placeOf } from "./place-of.ts";
import { texts } from "./worklist-texts.ts";

type Item = Worklist["items"][number];

/** What else is known of why it waits. */
function useDetails({ version, year, due, missing, why, template }: Item) {
  const own = useTexts(texts);
  const language = useLanguage();
  return [
    year !== undefined && own.year(year),
    version !== undefined && own.version(version),
    ...(missing ?? []).map((party) => own.missing[party]),
    why && own.why[why],
    template && mailNameWords[template][language],
    due && own.due(shownDay(due, language)),
  ].filter((one) => typeof one === "string");
}

/** One thing that waits: what, whose, why, since when, and the way to deal with it. */
export function WorklistItem({ item }: { item: Item }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const tickOff = useAction("DELETE /api/coordinator/worklist/{itemId}");
  const details = useDetails(item);
  const { waits, name, since, tick } = item;
  return (
    <li className="waiting">
      <div>
        <h2>
          <Link href={placeOf(item, places)}>
            {waitingWords[waits][language]}
            {name && (
              <>
                : <bdi>{name}</bdi>
              </>
            )}
          </Link>
        </h2>
        <p>
          {details.length > 0 && `${details.join(" · ")} · `}
          <span className="muted">
            {own.since(shownMoment(since, language))}
          </span>
        </p>
        {tickOff.error && <ProblemNotice error={tickOff.error} />}
      </div>
      {tick !== undefined && (
        <button
          type="button"
          className="hds-button hds-button--secondary hds-button--small"
          disabled={tickOff.isPending}
          onClick={() => {
            tickOff.mutate({ params: { itemId: tick } });
          }}
        >
          {own.tick}
          <span className="visually-hidden">
            {" "}
            {waitingWords[waits][language]} <bdi>{name}</bdi>
          </span>
        </button>
      )}
    </li>
  );
}
