import { useEffect } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Link } from "wouter";
import { fieldsOf } from "../../forms/fields.tsx";
import { useField } from "../../forms/form.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { type Ceremony, isRecorded } from "./ceremony.ts";
import { signingTexts } from "./signing-texts.ts";
import type { Unsigned } from "./use-unsigned.ts";

const { TextField } = fieldsOf<Ceremony>();

type SignerProps = {
  unsigned: Unsigned;
  /** Its place among those chosen; undefined while it is not. */
  index: number | undefined;
  asksName: boolean;
  onToggle: () => void;
};

/** One commitment to choose; once chosen, who signed for the member. */
function Signer({ unsigned, index, asksName, onToggle }: SignerProps) {
  const own = useTexts(signingTexts);
  const language = useLanguage();
  const places = usePlaces();
  const { memberId, name, version, since, missing } = unsigned;
  const id = `signer-${memberId}`;
  return (
    <li className="signer">
      <div className="hds-checkbox">
        <input
          type="checkbox"
          id={id}
          className="hds-checkbox__input"
          aria-describedby={`${id}-about`}
          checked={index !== undefined}
          onChange={onToggle}
        />
        <label className="hds-checkbox__label" htmlFor={id}>
          <bdi>{name}</bdi>
        </label>
      </div>
      <p className="muted" id={`${id}-about`}>
        <Link href={places.commitment(memberId, version)}>
          {own.version(version)}
        </Link>
        {` · ${own.since(shownMoment(since, language))}`}
        {missing.map((party) => ` · ${own.missing[party]}`)}
      </p>
      {index !== undefined && asksName && (
        <fieldset className="signer__fields">
          <legend className="visually-hidden">
            <bdi>{name}</bdi>
          </legend>
          <TextField name={`signers.${index}.name`} />
          <TextField name={`signers.${index}.title`} />
        </fieldset>
      )}
    </li>
  );
}

type SignersProps = { unsigned: Unsigned[]; whose: string };

/** All that lack a signature, to choose from. */
export function Signers({ unsigned, whose }: SignersProps) {
  const own = useTexts(signingTexts);
  const { id, label, error } = useField("signers");
  const { control } = useFormContext<Ceremony>();
  const { fields, append, remove } = useFieldArray({
    control,
    name: "signers",
  });
  const chosen = (memberId: string) => {
    const index = fields.findIndex((one) => one.memberId === memberId);
    return index < 0 ? undefined : index;
  };
  const place = ({ memberId, etag, missing }: Unsigned) => ({
    ...{ memberId, etag, missing, name: "", title: "" },
  });
  // What has changed since it was chosen is to be chosen anew.
  useEffect(() => {
    const changed = fields.flatMap(({ memberId, etag }, index) =>
      unsigned.some((one) => one.memberId === memberId && one.etag === etag)
        ? []
        : [index],
    );
    if (changed.length > 0) remove(changed);
  }, [fields, remove, unsigned]);
  const others = unsigned.filter(
    ({ memberId }) => chosen(memberId) === undefined,
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {label}
      </h2>
      {error && <p className="hds-selection-group__error-text">{error}</p>}
      <button
        type="button"
        className="hds-button hds-button--supplementary"
        onClick={() => {
          if (others.length > 0)
            append(others.map(place), { shouldFocus: false });
          else remove();
        }}
      >
        {others.length > 0 ? own.all : own.clear}
      </button>
      <ul className="signers">
        {unsigned.map((one) => {
          const index = chosen(one.memberId);
          return (
            <Signer
              key={one.memberId}
              unsigned={one}
              index={index}
              asksName={
                isRecorded("member", whose) && one.missing.includes("member")
              }
              onToggle={() => {
                if (index === undefined)
                  append(place(one), { shouldFocus: false });
                else remove(index);
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}
