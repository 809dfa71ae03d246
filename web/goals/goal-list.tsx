import "../styles/goals.css";
import { useEffect, useRef, useState } from "react";
import { get, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { themeWords } from "../../shared/words.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { idOf } from "../forms/form.tsx";
import { useLanguageOptions } from "../forms/language-options.ts";
import { optionsOf } from "../forms/options-of.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { ConfirmButton } from "../layout/confirm-button.tsx";
import { type GoalsForm, newGoal } from "./goal-body.ts";
import { MeasureFields } from "./measure-fields.tsx";
import { ThemeExamples } from "./theme-examples.tsx";

const most = 20;

const texts = {
  fi: {
    goal: (number: number) => `Tavoite ${number}`,
    none: "Ei vielä tavoitteita.",
    first: "Lisää tavoite",
    add: "Lisää toinen tavoite",
    full: `Sitoumuksessa voi olla enintään ${most} tavoitetta.`,
    remove: "Poista tavoite",
    question: (number: number) => `Poistetaanko tavoite ${number}?`,
    yes: "Poista",
    no: "Säilytä",
    removed: "Tavoite poistettiin.",
  },
  sv: {
    goal: (number: number) => `Mål ${number}`,
    none: "Inga mål än.",
    first: "Lägg till ett mål",
    add: "Lägg till ett mål till",
    full: `Ett åtagande kan ha högst ${most} mål.`,
    remove: "Ta bort målet",
    question: (number: number) => `Ska mål ${number} tas bort?`,
    yes: "Ta bort",
    no: "Behåll",
    removed: "Målet togs bort.",
  },
  en: {
    goal: (number: number) => `Goal ${number}`,
    none: "No goals yet.",
    first: "Add a goal",
    add: "Add another goal",
    full: `A commitment has at most ${most} goals.`,
    remove: "Remove the goal",
    question: (number: number) => `Remove goal ${number}?`,
    yes: "Remove",
    no: "Keep",
    removed: "The goal was removed.",
  },
};

const { TextField, TextArea, SelectField } = fieldsOf<GoalsForm>();

/** The goals of a form: added, filled in and removed. */
export function GoalList({ readOnly = false }: { readOnly?: boolean }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const languageOptions = useLanguageOptions();
  const { formState } = useFormContext<GoalsForm>();
  const { fields, append, remove } = useFieldArray<GoalsForm, "goals", "key">({
    name: "goals",
    keyName: "key",
  });
  const written = useWatch<GoalsForm, `goals.${number}.language`[]>({
    name: fields.map((_, index) => `goals.${index}.language` as const),
  });
  const [removed, setRemoved] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const count = useRef(fields.length);
  useEffect(() => {
    // A new goal takes the focus; after one has gone, it goes on from the button.
    if (fields.length > count.current)
      [...(list.current?.querySelectorAll("h2") ?? [])].at(-1)?.focus();
    if (fields.length < count.current)
      document.getElementById(idOf("goals"))?.focus();
    count.current = fields.length;
  }, [fields.length]);
  const error: unknown = get(formState.errors, "goals.message");
  return (
    <div ref={list}>
      {fields.map(({ key }, index) => (
        <section className="goal" key={key}>
          <h2 tabIndex={-1}>{own.goal(index + 1)}</h2>
          <SelectField
            name={`goals.${index}.theme`}
            options={optionsOf(themeWords, language)}
          />
          <ThemeExamples index={index} />
          <TextField name={`goals.${index}.title`} lang={written[index]} />
          <MeasureFields index={index} written={written[index]} />
          <TextArea
            name={`goals.${index}.description`}
            lang={written[index]}
            optional
          />
          <TextArea
            name={`goals.${index}.beyondLaw`}
            rows={3}
            lang={written[index]}
            optional
          />
          <SelectField
            name={`goals.${index}.language`}
            options={languageOptions}
          />
          {!readOnly && (
            <ConfirmButton
              label={own.remove}
              about={String(index + 1)}
              question={own.question(index + 1)}
              yes={own.yes}
              no={own.no}
              onConfirm={() => {
                remove(index);
                setRemoved(true);
              }}
            />
          )}
        </section>
      ))}
      {fields.length === 0 && <p>{own.none}</p>}
      <p className="visually-hidden" role="status">
        {removed && own.removed}
      </p>
      {typeof error === "string" && (
        <p className="hds-text-input__error-text" id={`${idOf("goals")}-error`}>
          {error}
        </p>
      )}
      {fields.length < most ? (
        <button
          type="button"
          id={idOf("goals")}
          aria-describedby={
            typeof error === "string" ? `${idOf("goals")}-error` : undefined
          }
          className="hds-button hds-button--secondary"
          onClick={() => {
            append(newGoal(language), { shouldFocus: false });
            setRemoved(false);
          }}
        >
          {fields.length === 0 ? own.first : own.add}
        </button>
      ) : (
        <p>{own.full}</p>
      )}
    </div>
  );
}
