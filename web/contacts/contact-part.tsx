import { useFormContext, useWatch } from "react-hook-form";
import { contactTexts } from "../../shared/forms/contact-texts.ts";
import type { ContactsEdit } from "../../shared/member.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { useLanguageOptions } from "../forms/language-options.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";

const texts = {
  fi: {
    remove: "Poista",
    unreachable: "Viestit eivät mene perille",
    check: "Tarkista osoite: verkoston viesti tähän osoitteeseen palautui.",
  },
  sv: {
    remove: "Ta bort",
    unreachable: "Meddelandena kommer inte fram",
    check: "Kontrollera adressen: nätverkets meddelande till den kom tillbaka.",
  },
  en: {
    remove: "Remove",
    unreachable: "Mail does not arrive",
    check: "Check the address: the network’s mail to it came back.",
  },
};

const { CheckboxField, SelectField, TextField } = fieldsOf<ContactsEdit>();

/** One primary contact of all. */
function PrimaryChoice({ index }: { index: number }) {
  const language = useLanguage();
  const { setValue, getValues } = useFormContext<ContactsEdit>();
  const primary = useWatch<ContactsEdit, `contacts.${number}.primary`>({
    name: `contacts.${index}.primary`,
  });
  const { label, help } = contactTexts["contacts.primary"][language];
  const id = `primary-${index}`;
  return (
    <div className="hds-radio-button field">
      <input
        type="radio"
        className="hds-radio-button__input"
        name="primary"
        id={id}
        checked={primary}
        aria-describedby={`${id}-help`}
        onChange={() => {
          getValues("contacts").forEach((_, other) => {
            setValue(`contacts.${other}.primary`, other === index);
          });
          setValue(`contacts.${index}.roundMail`, true);
        }}
      />
      <label className="hds-radio-button__label" htmlFor={id}>
        {label}
      </label>
      <span className="option-help" id={`${id}-help`}>
        {help}
      </span>
    </div>
  );
}

/** A contact as it was before. */
export type KnownContact = { contactId: string; unreachable?: unknown };

type ContactPartProps = {
  index: number;
  title: string;
  known: KnownContact[];
  onRemove?: () => void;
};

/** One person. */
export function ContactPart({
  index,
  title,
  known,
  onRemove,
}: ContactPartProps) {
  const own = useTexts(texts);
  const name = useWatch<ContactsEdit, `contacts.${number}.name`>({
    name: `contacts.${index}.name`,
  });
  const contactId = useWatch<ContactsEdit, `contacts.${number}.contactId`>({
    name: `contacts.${index}.contactId`,
  });
  const was = known.find((one) => one.contactId === contactId);
  return (
    <fieldset className="contact">
      <legend>
        <h2>
          <bdi>{name || title}</bdi>
        </h2>
      </legend>
      {Boolean(was?.unreachable) && (
        <Notice kind="alert" title={own.unreachable}>
          <p>{own.check}</p>
        </Notice>
      )}
      <TextField name={`contacts.${index}.name`} />
      <TextField name={`contacts.${index}.email`} type="email" />
      <TextField name={`contacts.${index}.phone`} type="tel" optional />
      <SelectField
        name={`contacts.${index}.language`}
        options={useLanguageOptions()}
      />
      <PrimaryChoice index={index} />
      <CheckboxField name={`contacts.${index}.roundMail`} />
      {onRemove && (
        <button
          type="button"
          className="hds-button hds-button--supplementary"
          onClick={onRemove}
        >
          {own.remove}
          <span className="visually-hidden">
            {" "}
            <bdi>{name || title}</bdi>
          </span>
        </button>
      )}
    </fieldset>
  );
}
