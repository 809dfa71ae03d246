import type { ReactNode } from "react";
import type { Field } from "./form.tsx";
import { Optional } from "./optional.tsx";

/** What stands around the input of a field. */
export type FieldPlace = {
  optional?: boolean | undefined;
  /** Between label and input: last year's value, a link. */
  before?: ReactNode;
  /** Below the input, after its help. */
  after?: ReactNode;
};
type FieldFrameProps = FieldPlace & {
  field: Field;
  /** Right below the input: how it was understood. */
  below?: ReactNode;
  children: ReactNode;
};

/** Label, input, help and error of one field, tied together. */
export function FieldFrame({
  field,
  optional,
  before,
  below,
  after,
  children,
}: FieldFrameProps) {
  const { id, label, help, error, unit } = field;
  return (
    <div
      className={
        error
          ? "hds-text-input hds-text-input--invalid field"
          : "hds-text-input field"
      }
    >
      <label className="hds-text-input__label" htmlFor={id}>
        {label}
        {unit && ` (${unit})`}
        {optional && <Optional />}
      </label>
      {before}
      <div className="hds-text-input__input-wrapper">{children}</div>
      {below}
      {error && (
        <span className="hds-text-input__error-text" id={`${id}-error`}>
          {error}
        </span>
      )}
      {help && (
        <span className="hds-text-input__helper-text" id={`${id}-help`}>
          {help}
        </span>
      )}
      {after}
    </div>
  );
}
