import { useEffect, useState } from "react";
import { shownTime } from "../../forms/shown-time.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";

const texts = {
  fi: {
    decided: "Päätös on kirjattu",
    until: (time: string) =>
      `Voit kumota päätöksen klo ${time} asti. Sähköposti lähtee vasta sen jälkeen.`,
    undo: (time: string) => `Kumoa päätös (klo ${time} asti)`,
    undone: "Päätös on kumottu",
  },
  sv: {
    decided: "Beslutet är registrerat",
    until: (time: string) =>
      `Du kan ångra beslutet fram till kl. ${time}. E-postmeddelandet skickas först därefter.`,
    undo: (time: string) => `Ångra beslutet (till kl. ${time})`,
    undone: "Beslutet är ångrat",
  },
  en: {
    decided: "The decision has been recorded",
    until: (time: string) =>
      `You can undo the decision until ${time}. The email leaves only after that.`,
    undo: (time: string) => `Undo the decision (until ${time})`,
    undone: "The decision has been undone",
  },
};

/** Whether a moment is still to come; looks again when it has come. */
function useIsToCome(moment: string | undefined): boolean {
  const [now, setNow] = useState(Date.now);
  const left = moment === undefined ? 0 : Date.parse(moment) - now;
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => {
      setNow(Date.now());
    }, left);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  return left > 0;
}

type UndoNoticeProps = {
  /** It was decided on this page just now. */
  decided: boolean;
  undone: boolean;
  /** Until when the last decision can be undone. */
  until: string | undefined;
  undoing: { error: Error | null; isPending: boolean };
  onUndo: () => void;
};

/** That a decision was recorded or undone; while it can be undone, the button for it. */
export function UndoNotice(props: UndoNoticeProps) {
  const { decided, undone, until, undoing, onUndo } = props;
  const own = useTexts(texts);
  const language = useLanguage();
  const canUndo = useIsToCome(until);
  const time = until === undefined ? "" : shownTime(new Date(until), language);
  return (
    <>
      {undoing.error && <ProblemNotice error={undoing.error} />}
      {(decided || canUndo) && (
        <Notice kind="success" title={own.decided} live>
          {canUndo && (
            <>
              <p>{own.until(time)}</p>
              <button
                type="button"
                className="hds-button hds-button--secondary"
                disabled={undoing.isPending}
                onClick={onUndo}
              >
                {own.undo(time)}
              </button>
            </>
          )}
        </Notice>
      )}
      {undone && !decided && !canUndo && (
        <Notice kind="info" title={own.undone} live />
      )}
    </>
  );
}
