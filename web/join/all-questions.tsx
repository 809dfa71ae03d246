import { applicationTexts } from "../../shared/forms/application-texts.ts";
import { measureKindHelp } from "../../shared/forms/goal-texts.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { type Step, steps, stepOf, stepTitles } from "./steps.ts";

const texts = {
  fi: "Näytä kaikki kysymykset",
  sv: "Visa alla frågor",
  en: "Show all the questions",
};

/** The whole form to be read beforehand, made of the very texts of its fields. */
export function AllQuestions() {
  const title = useTexts(texts);
  const titles = useTexts(stepTitles);
  const language = useLanguage();
  const questions = Object.entries(applicationTexts).map(([path, text]) => ({
    path,
    step: stepOf(`/${path.replaceAll(".", "/")}`),
    ...text[language],
  }));
  const asked = (step: Step) => questions.filter((one) => one.step === step);
  return (
    <details className="questions">
      <summary>{title}</summary>
      {steps.map((step) => (
        <section key={step}>
          <h3>{titles[step]}</h3>
          <dl>
            {asked(step).map(({ path, label, help }) => (
              <div key={path}>
                <dt>{label}</dt>
                {help && <dd>{help}</dd>}
                {path === "goals.measure.kind" &&
                  Object.entries(measureKindHelp).map(([kind, explained]) => (
                    <dd key={kind}>{explained[language]}</dd>
                  ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
