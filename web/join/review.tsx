import { languageNames } from "../../shared/language.ts";
import { Fragment } from "react";
import { useFormContext } from "react-hook-form";
import { applicationTexts } from "../../shared/forms/application-texts.ts";
import { pages } from "../../shared/pages.ts";
import { memberKindWords } from "../../shared/words.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { GoalSummary } from "../goals/goal-summary.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { type ApplicationForm, read } from "./application-form.ts";
import { type Step, stepTitles } from "./steps.ts";

const texts = {
  fi: {
    lead: "Lue vielä kaikki läpi. Lähettämisen jälkeen voit muuttaa tietoja vasta, kun koordinaattorit ovat lukeneet hakemuksen.",
    edit: "Muuta",
    accept: "Hyväksyminen",
    privacy: "Lue tietosuojaseloste (avautuu uuteen välilehteen)",
  },
  sv: {
    lead: "Läs igenom allt en gång till. När du har skickat ansökan kan du ändra den först när koordinatorerna har läst den.",
    edit: "Ändra",
    accept: "Godkännande",
    privacy: "Läs dataskyddsbeskrivningen (öppnas i en ny flik)",
  },
  en: {
    lead: "Please read it all once more. After sending you can change it only when the coordinators have read the application.",
    edit: "Change",
    accept: "Acceptance",
    privacy: "Read the privacy notice (opens in a new tab)",
  },
};

const { CheckboxField } = fieldsOf<ApplicationForm>();

type ReviewProps = { goTo: (step: Step) => void };

/** The whole application as it will be sent, and what its sender accepts. */
export function Review({ goTo }: ReviewProps) {
  const own = useTexts(texts);
  const titles = useTexts(stepTitles);
  const language = useLanguage();
  const { getValues } = useFormContext<ApplicationForm>();
  const { organisation, contact, goals } = read(getValues());
  const heading = (step: Step) => (
    <div className="review__heading">
      <h2>{titles[step]}</h2>
      <button
        type="button"
        className="hds-button hds-button--supplementary hds-button--small"
        onClick={() => {
          goTo(step);
        }}
      >
        {own.edit}
        <span className="visually-hidden"> {titles[step]}</span>
      </button>
    </div>
  );
  const facts = (
    answers: [keyof typeof applicationTexts, string | undefined][],
  ) => (
    <dl className="facts">
      {answers
        .filter(([, answer]) => answer)
        .map(([path, answer]) => (
          <Fragment key={path}>
            <dt>{applicationTexts[path][language].label}</dt>
            <dd>
              <bdi>{answer}</bdi>
            </dd>
          </Fragment>
        ))}
    </dl>
  );
  return (
    <>
      <p>{own.lead}</p>
      <section className="review">
        {heading("organisation")}
        {facts([
          ["organisation.name", organisation.name],
          [
            "organisation.kind",
            organisation.kind && memberKindWords[organisation.kind][language],
          ],
          ["organisation.businessId", organisation.businessId],
          ["organisation.website", organisation.website],
        ])}
      </section>
      <section className="review">
        {heading("contact")}
        {facts([
          ["contact.name", contact.name],
          ["contact.email", contact.email],
          ["contact.phone", contact.phone],
          [
            "contact.language",
            contact.language && languageNames[contact.language],
          ],
        ])}
      </section>
      <section className="review">
        {heading("goals")}
        <GoalSummary goals={goals} />
      </section>
      <section className="review">
        <h2>{own.accept}</h2>
        <p>
          <a href={pages.privacy(language)} target="_blank">
            {own.privacy}
          </a>
        </p>
        <CheckboxField name="accepted.publication" />
        <CheckboxField name="accepted.privacy" />
      </section>
    </>
  );
}
