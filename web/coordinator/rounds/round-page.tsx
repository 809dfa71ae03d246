import { Link } from "wouter";
import type { RoundView } from "../../../shared/views/coordinator-views.ts";
import { roundStateWords } from "../../../shared/coordinator-words.ts";
import { hasBegun } from "../../../shared/round.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { StateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { ConfirmButton } from "../../layout/confirm-button.tsx";
import { NotFoundPage } from "../../layout/not-found-page.tsx";
import { Page } from "../../layout/page.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { usePlaces } from "../places.ts";
import { CalendarPart } from "./calendar-part.tsx";
import { ExtraReminder } from "./extra-reminder.tsx";
import { MembersPart } from "./members-part.tsx";
import { PlanForm } from "./plan-form.tsx";
import { PublicationDay } from "./publication-day.tsx";
import { texts } from "./rounds-texts.ts";

const colours = {
  planned: "info",
  open: "success",
  closed: "plain",
  skipped: "alert",
} as const;

/** Ends a round before the next one does. */
function CloseRound({ year }: { year: number }) {
  const own = useTexts(texts);
  const closing = useAction("PUT /api/coordinator/rounds/{year}");
  return (
    <section>
      <h2>{own.close}</h2>
      <p>{own.closeText}</p>
      {closing.error && <ProblemNotice error={closing.error} />}
      <ConfirmButton
        label={own.close}
        question={own.closeAsk}
        yes={own.close}
        no={own.no}
        disabled={closing.isPending}
        onConfirm={() => {
          closing.mutate({ params: { year }, body: { closed: true } });
        }}
      />
    </section>
  );
}

function Round({ round }: { round: RoundView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const { year, state, editions } = round;
  return (
    <Page title={own.roundOf(year)} wide>
      <p>
        <StateLabel colour={colours[state]}>
          {roundStateWords[state][language]}
        </StateLabel>
      </p>
      {state === "skipped" && <p>{own.skippedText}</p>}
      <ul className="links">
        <li>
          <Link href={places.rounds}>{own.back}</Link>
        </li>
        <li>
          <Link href={places.comingMail}>{own.coming}</Link>
        </li>
        {hasBegun(round) && (
          <li>
            <Link href={places.yearsResults(year)}>{own.results}</Link>
          </li>
        )}
      </ul>
      <CalendarPart round={round} />
      {state === "planned" && <PlanForm round={round} />}
      {hasBegun(round) && editions === 0 && <PublicationDay round={round} />}
      {state === "open" && <ExtraReminder year={year} />}
      {state !== "skipped" && <MembersPart round={round} />}
      {state === "open" && <CloseRound year={year} />}
    </Page>
  );
}

/** One round: its calendar, who is in and how far, and what a coordinator can do about it. */
export default function RoundPage({
  params,
}: {
  params: Record<string, string | undefined>;
}) {
  const { rounds } = useAnswer("GET /api/coordinator/rounds", {});
  const round = rounds.find(({ year }) => String(year) === params["year"]);
  return round ? <Round round={round} /> : <NotFoundPage />;
}
