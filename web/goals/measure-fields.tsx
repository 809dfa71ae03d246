import { useWatch } from "react-hook-form";
import {
  directionWords,
  measureKindHelp,
} from "../../shared/forms/goal-texts.ts";
import type { Language } from "../../shared/language.ts";
import { measureKindWords } from "../../shared/words.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { optionsOf } from "../forms/options-of.ts";
import type { GoalsForm } from "./goal-body.ts";
import { PromiseLine } from "./promise-line.tsx";

const texts = {
  fi: {
    promise: "Lupaatte:",
    unfinished: {
      change: "Lupaus näkyy tässä, kun olet antanut muutoksen prosentteina.",
      level: "Lupaus näkyy tässä, kun olet antanut tavoitetason.",
      action: "",
    },
  },
  sv: {
    promise: "Ni lovar:",
    unfinished: {
      change: "Löftet syns här när du har angett förändringen i procent.",
      level: "Löftet syns här när du har angett målnivån.",
      action: "",
    },
  },
  en: {
    promise: "You promise:",
    unfinished: {
      change: "The promise is shown here once you have given the change.",
      level: "The promise is shown here once you have given the target level.",
      action: "",
    },
  },
};

const { TextField, NumberField, YearField, ChoiceField, SelectField } =
  fieldsOf<GoalsForm>();

type MeasureFieldsProps = {
  index: number;
  /** What the goal is written in. */
  written: Language | undefined;
};

/** How a goal is measured: which kind, the fields of that kind, and the promise they make. */
export function MeasureFields({ index, written }: MeasureFieldsProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const name = `goals.${index}.measure` as const;
  const measure = useWatch<GoalsForm, typeof name>({ name }) ?? {};
  const { kind, unit, baselineValue } = measure;
  return (
    <>
      <ChoiceField
        name={`${name}.kind`}
        options={optionsOf(measureKindWords, language, measureKindHelp)}
      />
      {kind && (
        <div className="measure">
          {kind !== "action" && (
            <TextField name={`${name}.indicator`} lang={written} optional />
          )}
          {kind === "change" && <NumberField name={`${name}.change`} />}
          {kind === "level" && (
            <>
              <NumberField name={`${name}.target`} unit={unit} />
              <TextField name={`${name}.unit`} optional />
              {baselineValue === undefined && (
                <SelectField
                  name={`${name}.direction`}
                  options={optionsOf(directionWords, language)}
                  optional
                />
              )}
            </>
          )}
          <div className="side-by-side">
            {kind !== "action" && (
              <YearField name={`${name}.baselineYear`} optional />
            )}
            <YearField name={`${name}.targetYear`} optional />
          </div>
          {kind !== "action" && (
            <div className="side-by-side">
              <NumberField
                name={`${name}.baselineValue`}
                unit={unit}
                optional
              />
              {kind === "change" && (
                <TextField name={`${name}.unit`} optional />
              )}
            </div>
          )}
          <p className="promise" role="status">
            <span className="muted">{own.promise}</span>{" "}
            <PromiseLine
              measure={measure}
              written={written}
              unfinished={own.unfinished[kind]}
            />
          </p>
        </div>
      )}
    </>
  );
}
