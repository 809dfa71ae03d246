import "./progress.css";
import { shownProgress } from "../../shared/progress.ts";
import { shownPercent } from "../../shared/shown.ts";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: {
    none: "Ei lukuarvoa",
    away: "Etääntynyt tavoitteesta",
    done: (percent: string) => `${percent} tavoitteesta`,
  },
  sv: {
    none: "Inget värde",
    away: "Har fjärmat sig från målet",
    done: (percent: string) => `${percent} av målet`,
  },
  en: {
    none: "No figure",
    away: "Moved away from the goal",
    done: (percent: string) => `${percent} of the goal`,
  },
};

type ProgressBarProps = {
  progress: number | null;
  /** Where more is known than the number tells: why there is none, what it is a share of. */
  words?: string;
};

/** How far a goal has come: a bar for the eye, and the same in words. `null`: no honest number exists. */
export function ProgressBar({ progress, words }: ProgressBarProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (progress === null)
    return <span className="muted">{words ?? own.none}</span>;
  const { percent, away, bar } = shownProgress(progress);
  return (
    <span className="progress">
      <span className="progress__track" aria-hidden="true">
        <span className="progress__done" style={{ width: `${bar}%` }} />
      </span>
      <span>
        {words ?? (away ? own.away : own.done(shownPercent(percent, language)))}
      </span>
    </span>
  );
}
