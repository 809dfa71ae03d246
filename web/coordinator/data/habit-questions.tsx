import type { AnswerOf, QueryOf } from "../../../shared/route-types.ts";
import { useTexts } from "../../language.tsx";
import { texts } from "./data-texts.ts";

/** How a file writes its numbers, where it does not tell. */
export type Habits = Pick<
  NonNullable<QueryOf<"importMembers">>,
  "decimal" | "unsigned"
>;

type Choice<T extends string> = {
  legend: string;
  name: string;
  options: Record<T, string>;
  chosen: T | undefined;
  onChoose: (value: T) => void;
};

function Choice<T extends string>(props: Choice<T>) {
  const { legend, name, options, chosen, onChoose } = props;
  const values = Object.entries<string>(options);
  return (
    <fieldset className="hds-selection-group field">
      <legend className="hds-selection-group__legend">{legend}</legend>
      <div className="hds-selection-group__items hds-selection-group__items--vertical">
        {values.map(([value, label]) => (
          <div className="hds-radio-button" key={value}>
            <input
              type="radio"
              className="hds-radio-button__input"
              name={name}
              id={`${name}-${value}`}
              checked={chosen === value}
              onChange={() => {
                for (const one in options) if (one === value) onChoose(one);
              }}
            />
            <label
              className="hds-radio-button__label"
              htmlFor={`${name}-${value}`}
            >
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

type HabitQuestionsProps = {
  errors: AnswerOf<"importMembers">["errors"];
  habits: Habits;
  onAnswer: (habits: Habits) => void;
};

/** Asks for the whole file what its numbers leave open; an answer can be changed. */
export function HabitQuestions(props: HabitQuestionsProps) {
  const { errors, habits, onAnswer } = props;
  const own = useTexts(texts);
  const asks = (code: string) => errors.some((error) => error.code === code);
  return (
    <>
      {(habits.decimal ?? asks("read-in-two-ways")) && (
        <Choice
          legend={own.decimal}
          name="decimal"
          options={own.decimals}
          chosen={habits.decimal}
          onChoose={(decimal) => {
            onAnswer({ ...habits, decimal });
          }}
        />
      )}
      {(habits.unsigned ?? asks("sign-unclear")) && (
        <Choice
          legend={own.unsigned}
          name="unsigned"
          options={own.unsigneds}
          chosen={habits.unsigned}
          onChoose={(unsigned) => {
            onAnswer({ ...habits, unsigned });
          }}
        />
      )}
    </>
  );
}
