import { shownDay } from "../../../shared/shown.ts";
import type { RoundView } from "../../../shared/views/coordinator-views.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { texts } from "./rounds-texts.ts";

/** The days of a round. */
export function CalendarPart({ round }: { round: RoundView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { opens, due, publishes, reminders, mailOn } = round;
  const told = (step: number) => {
    if (step === 0) return own.onDay;
    return step < 0 ? own.before(-step) : own.after(step);
  };
  return (
    <section>
      <h2>{own.calendar}</h2>
      <dl className="facts">
        <dt>{own.opens}</dt>
        <dd>{shownDay(opens, language)}</dd>
        <dt>{own.due}</dt>
        <dd>{shownDay(due, language)}</dd>
        <dt>{own.reminders}</dt>
        <dd>
          {reminders.length === 0
            ? own.none
            : reminders
                .toSorted((a, b) => a - b)
                .map(told)
                .join(", ")}
        </dd>
        <dt>{own.publishes}</dt>
        <dd>{shownDay(publishes, language)}</dd>
      </dl>
      {mailOn === "working-days" && <p className="muted">{own.workingDays}</p>}
    </section>
  );
}
