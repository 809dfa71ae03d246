import { useEffect, useState } from "react";
import { useController } from "react-hook-form";
import {
  type EnergyUnit,
  energyUnits,
  fromMWh,
  toMWh,
} from "../../shared/energy-units.ts";
import type { FieldText } from "../../shared/forms/field-text.ts";
import { shownAmount } from "../../shared/shown.ts";
import {
  readTypedNumber,
  type TypedNumber,
} from "../../shared/typed-number.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { FieldFrame, type FieldPlace } from "./field-frame.tsx";
import { useField } from "./form.tsx";
import { decimalSign, writeNumber } from "./numbers.ts";

const texts = {
  fi: (one: string, other: string) => `Tarkoititko ${one} vai ${other}?`,
  sv: (one: string, other: string) => `Menade du ${one} eller ${other}?`,
  en: (one: string, other: string) => `Did you mean ${one} or ${other}?`,
};

export type NumberProps<Name extends string> = FieldPlace & {
  name: Name;
  /** In place of the form's texts, where they depend on what is answered. */
  said?: FieldText | undefined;
  /** Where the texts do not tell it: that of a goal's own measure. */
  unit?: string | undefined;
  /** Of energy, kept in MWh: the unit it is typed in where none stands behind the number. */
  energy?: EnergyUnit | undefined;
};

type QuestionProps = {
  /** What a screen reader calls the two choices: the id of the question. */
  question: string;
  choices: { shown: string; typed: string }[];
  choose: (typed: string) => void;
};

function Choices({ question, choices, choose }: QuestionProps) {
  return (
    <div className="number-choices" role="group" aria-labelledby={question}>
      {choices.map(({ shown, typed }) => (
        <button
          key={typed}
          type="button"
          className="hds-button hds-button--secondary hds-button--small"
          onClick={() => {
            choose(typed);
          }}
        >
          {shown}
        </button>
      ))}
    </div>
  );
}

/**
 * Takes a number as people write it, says at once how it was understood, and asks where it can be understood in two ways. What
 * is no number as yet stays the text that was typed, beside its error.
 */
export function NumberField(props: NumberProps<string>) {
  const { name, said, unit, energy, ...place } = props;
  const language = useLanguage();
  const question = useTexts(texts);
  const field = useField(name, said);
  const { field: kept } = useController({ name });
  const value: unknown = kept.value;
  const [typed, setTyped] = useState(() =>
    writeNumber(
      energy && typeof value === "number" ? fromMWh(value, energy) : value,
      language,
    ),
  );

  const keptIn = unit ?? field.unit;
  const units = energy ? energyUnits : keptIn ? [keptIn] : [];
  const read = (text: string, decimal?: "," | ".") =>
    readTypedNumber(text, { units, ...(decimal && { decimal }) });
  const amountOf = (found: { value: number; unit?: string }) =>
    energy
      ? toMWh(
          found.value,
          energyUnits.find((one) => one === found.unit) ?? energy,
        )
      : found.value;
  const keep = (found: TypedNumber, text: string) => {
    if (found.kind === "nothing") kept.onChange(undefined);
    else kept.onChange(found.kind === "number" ? amountOf(found) : text);
  };

  const open = typeof value === "string" ? read(value) : undefined;
  useEffect(() => {
    // Its unit has been written meanwhile, in a field of its own.
    if (open?.kind === "number") kept.onChange(amountOf(open));
  });
  const choices =
    open?.kind === "two-ways"
      ? open.readings.map((reading) => ({
          shown: shownAmount(reading, open.unit ?? energy ?? keptIn, language),
          typed: [writeNumber(reading, language), open.unit]
            .filter(Boolean)
            .join(" "),
        }))
      : [];
  const [one, other] = choices;
  const understoodId = `${field.id}-understood`;
  return (
    <FieldFrame
      field={{ ...field, ...(energy && { unit: energy }) }}
      {...place}
      below={
        <div className="number-understood">
          <p id={understoodId} role="status">
            {typeof value === "number" &&
              `= ${shownAmount(value, keptIn, language)}`}
            {one && other && question(one.shown, other.shown)}
          </p>
          {one && (
            <Choices
              question={understoodId}
              choices={choices}
              choose={(text) => {
                setTyped(text);
                keep(read(text, decimalSign(language)), text);
                document.getElementById(field.id)?.focus();
              }}
            />
          )}
        </div>
      }
    >
      <input
        className="hds-text-input__input number"
        inputMode="decimal"
        autoComplete="off"
        readOnly={field.readOnly}
        {...field.input}
        aria-describedby={[field.input["aria-describedby"], understoodId]
          .filter(Boolean)
          .join(" ")}
        ref={kept.ref}
        value={typed}
        onBlur={kept.onBlur}
        onChange={({ target }) => {
          setTyped(target.value);
          keep(read(target.value), target.value);
        }}
      />
    </FieldFrame>
  );
}
