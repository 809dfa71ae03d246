import { Link } from "wouter";
import type { InboxEdit } from "../../../shared/inbox.ts";
import { shownDay } from "../../../shared/shown.ts";
import type { InboxView } from "../../../shared/views/inbox-view.ts";
import {
  inboxKindWords,
  inboxStateWords,
} from "../../../shared/coordinator-words.ts";
import { useAction } from "../../api/use-action.ts";
import { StateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { texts } from "./inbox-texts.ts";

/** Who it is from, and with what it came. */
function Sender({ item }: { item: InboxView }) {
  const own = useTexts(texts);
  const places = usePlaces();
  const { memberId, memberName, year, page } = item;
  return (
    <>
      {memberId === undefined ? (
        own.reader
      ) : (
        <Link href={places.member(memberId)}>
          <bdi>{memberName}</bdi>
        </Link>
      )}
      {year !== undefined && `, ${own.withReport(year)}`}
      {page !== undefined && ` · ${own.page(page)}`}
    </>
  );
}

/** Whether it is answered, and if not, how and until when. */
function Answering({ item }: { item: InboxView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { kind, answered, due, email } = item;
  if (answered) {
    const on = shownMoment(answered.at, language);
    return (
      <p>
        {own.answeredOn(on)}
        {answered.name !== undefined && (
          <>
            : <bdi>{answered.name}</bdi>
          </>
        )}
      </p>
    );
  }
  if (kind === "wish") return null;
  return (
    <p>
      {email === undefined ? (
        own.noAddress
      ) : (
        <>
          {due && `${own.due(shownDay(due, language))}. `}
          <a href={`mailto:${email}`}>
            {own.answer}: {email}
          </a>
          . {own.forgotten}
        </>
      )}
    </p>
  );
}

/** One wish or feedback, and what a coordinator has done about it. */
export function InboxCard({ item }: { item: InboxView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const marking = useAction("PATCH /api/coordinator/inbox/{inboxId}");
  const { id, kind, state, at, message, answered } = item;
  const when = shownMoment(at, language);
  const mark = (label: string, body: InboxEdit) => (
    <button
      type="button"
      className="hds-button hds-button--secondary hds-button--small"
      disabled={marking.isPending}
      onClick={() => {
        marking.mutate({ params: { inboxId: id }, body });
      }}
    >
      {label}
      <span className="visually-hidden">
        {" "}
        {inboxKindWords[kind][language]} {when}
      </span>
    </button>
  );
  return (
    <article className="card inbox-card">
      <h2>
        {inboxKindWords[kind][language]} {when}
      </h2>
      <p>
        <StateLabel colour={state === "unread" ? "info" : "plain"}>
          {inboxStateWords[state][language]}
        </StateLabel>{" "}
        <Sender item={item} />
      </p>
      <blockquote lang={item.language}>{message}</blockquote>
      <Answering item={item} />
      {marking.error && <ProblemNotice error={marking.error} />}
      <div className="actions">
        {state === "unread"
          ? mark(own.read, { state: "read" })
          : mark(own.unread, { state: "unread" })}
        {!answered && mark(own.answered, { answered: true })}
      </div>
    </article>
  );
}
