import type { FC } from "react";
import { type FieldValues, type Path, useFormContext } from "react-hook-form";
import type { Language } from "../../shared/language.ts";
import { useField } from "./form.tsx";
import { FieldFrame, type FieldPlace } from "./field-frame.tsx";
import { NumberField, type NumberProps } from "./number-field.tsx";
import { readWholeNumber } from "./numbers.ts";
import { Optional } from "./optional.tsx";

type Common<Name extends string> = FieldPlace & { name: Name };
/** What is typed may be in another language than the page's: the browser's spelling and voices follow it. */
type InLanguage = { lang?: Language | undefined };
type TextProps<Name extends string> = Common<Name> &
  InLanguage & {
    type?: "text" | "email" | "tel" | "url" | "date";
    autoComplete?: string;
  };
type AreaProps<Name extends string> = Common<Name> &
  InLanguage & {
    rows?: number;
  };
export type Option = { value: string; label: string; help?: string };
type ChoiceProps<Name extends string> = Common<Name> & { options: Option[] };

/** Browsers rewrite what is typed into an address's own kind of field: `yhtiö.fi` would be shown in punycode. */
const emailInput = {
  type: "text",
  inputMode: "email",
  autoCapitalize: "none",
  spellCheck: false,
} as const;

function TextField({
  name,
  type = "text",
  autoComplete,
  lang,
  ...frame
}: TextProps<string>) {
  const field = useField(name);
  const { register } = useFormContext();
  return (
    <FieldFrame field={field} {...frame}>
      <input
        className="hds-text-input__input"
        {...(type === "email" ? emailInput : { type })}
        autoComplete={autoComplete ?? "off"}
        lang={lang}
        readOnly={field.readOnly}
        {...field.input}
        {...register(name)}
      />
    </FieldFrame>
  );
}

function TextArea({ name, rows = 5, lang, ...frame }: AreaProps<string>) {
  const field = useField(name);
  const { register } = useFormContext();
  return (
    <FieldFrame field={field} {...frame}>
      <textarea
        className="hds-text-input__input"
        rows={rows}
        lang={lang}
        readOnly={field.readOnly}
        {...field.input}
        {...register(name)}
      />
    </FieldFrame>
  );
}

function YearField({ name, ...frame }: Common<string>) {
  const field = useField(name);
  const { register } = useFormContext();
  return (
    <FieldFrame field={field} {...frame}>
      <input
        className="hds-text-input__input number"
        inputMode="numeric"
        autoComplete="off"
        readOnly={field.readOnly}
        {...field.input}
        {...register(name, { setValueAs: readWholeNumber })}
      />
    </FieldFrame>
  );
}

function SelectField({ name, options, ...frame }: ChoiceProps<string>) {
  const field = useField(name);
  const { register } = useFormContext();
  return (
    <FieldFrame field={field} {...frame}>
      <select
        className="hds-text-input__input"
        disabled={field.readOnly}
        {...field.input}
        {...register(name)}
      >
        <option value="" />
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** One of a few: radio buttons. The first takes the focus when an error leads here. */
function ChoiceField({
  name,
  options,
  optional,
  before,
  after,
}: ChoiceProps<string>) {
  const { id, label, help, error, readOnly, input } = useField(name);
  const { register } = useFormContext();
  return (
    <fieldset
      className="hds-selection-group field"
      aria-describedby={input["aria-describedby"]}
    >
      <legend className="hds-selection-group__legend">
        {label}
        {optional && <Optional />}
      </legend>
      {before}
      {help && (
        <span className="hds-text-input__helper-text" id={`${id}-help`}>
          {help}
        </span>
      )}
      <div className="hds-selection-group__items hds-selection-group__items--vertical">
        {options.map(({ value, label, help }, index) => {
          const optionId = index === 0 ? id : `${id}-${value}`;
          return (
            <div className="hds-radio-button" key={value}>
              <input
                type="radio"
                className="hds-radio-button__input"
                id={optionId}
                value={value}
                disabled={readOnly}
                aria-describedby={help && `${optionId}-about`}
                {...register(name)}
              />
              <label className="hds-radio-button__label" htmlFor={optionId}>
                {label}
              </label>
              {help && (
                <span className="option-help" id={`${optionId}-about`}>
                  {help}
                </span>
              )}
            </div>
          );
        })}
      </div>
      {error && (
        <span className="hds-selection-group__error-text" id={`${id}-error`}>
          {error}
        </span>
      )}
      {after}
    </fieldset>
  );
}

function CheckboxField({ name, after }: Common<string>) {
  const { id, label, help, error, readOnly, input } = useField(name);
  const { register } = useFormContext();
  return (
    <div className="hds-checkbox field">
      <input
        type="checkbox"
        className="hds-checkbox__input"
        disabled={readOnly}
        {...input}
        {...register(name)}
      />
      <label className="hds-checkbox__label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <span className="option-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {error && (
        <span className="hds-selection-group__error-text" id={`${id}-error`}>
          {error}
        </span>
      )}
      {after}
    </div>
  );
}

/** The fields of a form, which know its names. */
export const fieldsOf = <Body extends FieldValues>(): {
  TextField: FC<TextProps<Path<Body>>>;
  TextArea: FC<AreaProps<Path<Body>>>;
  NumberField: FC<NumberProps<Path<Body>>>;
  YearField: FC<Common<Path<Body>>>;
  SelectField: FC<ChoiceProps<Path<Body>>>;
  ChoiceField: FC<ChoiceProps<Path<Body>>>;
  CheckboxField: FC<Common<Path<Body>>>;
} => ({
  TextField,
  TextArea,
  NumberField,
  YearField,
  SelectField,
  ChoiceField,
  CheckboxField,
});
