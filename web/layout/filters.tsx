import "../styles/filters.css";
import type { ReactNode } from "react";
import type { Option } from "../forms/fields.tsx";

/** What narrows a list down. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <form
      role="search"
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
    </form>
  );
}

type ChoiceProps = {
  id: string;
  label: string;
  value: string | undefined;
  /** What it is called to choose none. */
  all?: string;
  options: Option[];
  onChoose: (value: string) => void;
};

/** One of several, or all. */
export function Choice(props: ChoiceProps) {
  const { id, label, value, all, options, onChoose } = props;
  return (
    <div className="hds-text-input filter">
      <label className="hds-text-input__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="hds-text-input__input"
        value={value ?? ""}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** Part of a name. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className="hds-text-input filter">
      <label className="hds-text-input__label" htmlFor="name">
        {label}
      </label>
      <input
        id="name"
        type="search"
        autoComplete="off"
        className="hds-text-input__input"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}
