import { useTexts } from "../language.tsx";
import { type Step, steps, stepTitles } from "./steps.ts";

const texts = {
  fi: { label: "Vaiheet", done: "valmis", now: "nyt" },
  sv: { label: "Steg", done: "klart", now: "nu" },
  en: { label: "Steps", done: "done", now: "now" },
};

/** Where the form stands. After the last step all are done. */
export function StepIndicator({ step }: { step: Step | "sent" }) {
  const own = useTexts(texts);
  const titles = useTexts(stepTitles);
  const at = step === "sent" ? steps.length : steps.indexOf(step);
  return (
    <ol className="steps" aria-label={own.label}>
      {steps.map((one, index) => (
        <li
          key={one}
          className={index < at ? "steps__done" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          <span className="steps__number" aria-hidden="true">
            {index < at ? "✓" : index + 1}
          </span>
          <span className="steps__title">{titles[one]}</span>
          {index < at && <span className="visually-hidden">: {own.done}</span>}
        </li>
      ))}
    </ol>
  );
}
