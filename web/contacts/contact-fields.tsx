import { useFieldArray, useFormContext } from "react-hook-form";
import {
  type Contact,
  type ContactsEdit,
  mostContacts,
} from "../../shared/member.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { ContactPart, type KnownContact } from "./contact-part.tsx";

const texts = {
  fi: {
    add: "Lisää yhteyshenkilö",
    most: `Yhteyshenkilöitä voi olla enintään ${mostContacts}.`,
    nth: (index: number) => `Yhteyshenkilö ${index}`,
  },
  sv: {
    add: "Lägg till en kontaktperson",
    most: `Det kan finnas högst ${mostContacts} kontaktpersoner.`,
    nth: (index: number) => `Kontaktperson ${index}`,
  },
  en: {
    add: "Add a contact",
    most: `There can be at most ${mostContacts} contacts.`,
    nth: (index: number) => `Contact ${index}`,
  },
};

/** What is edited of each contact. */
export const contactsEditOf = ({
  contacts,
}: {
  contacts: Pick<Contact, keyof ContactsEdit["contacts"][number]>[];
}): ContactsEdit => ({
  contacts: contacts.map(
    ({ contactId, name, email, phone, language, primary, roundMail }) => ({
      ...{ contactId, name, email, phone, language, primary, roundMail },
    }),
  ),
});

/** What is wrong, by whose it is. */
export function ContactErrors() {
  const own = useTexts(texts);
  return (
    <ErrorSummary
      whose={(name) => {
        const [, index] = /^contacts\.(\d+)/.exec(name) ?? [];
        return index === undefined ? undefined : own.nth(Number(index) + 1);
      }}
    />
  );
}

type ContactFieldsProps = {
  known: KnownContact[];
  /** Why the last one cannot be removed. */
  last: string;
};

/** All contacts of a member: one to five. */
export function ContactFields({ known, last }: ContactFieldsProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { control, getValues, setValue } = useFormContext<ContactsEdit>();
  const { fields, append, remove } = useFieldArray({
    control,
    name: "contacts",
  });
  return (
    <>
      {fields.map(({ id }, index) => (
        <ContactPart
          key={id}
          index={index}
          title={own.nth(index + 1)}
          known={known}
          {...(fields.length > 1 && {
            onRemove: () => {
              const wasPrimary = getValues(`contacts.${index}.primary`);
              remove(index);
              if (wasPrimary) setValue("contacts.0.primary", true);
            },
          })}
        />
      ))}
      {fields.length === 1 && <p className="muted">{last}</p>}
      {fields.length < mostContacts ? (
        <div className="actions">
          <button
            type="button"
            className="hds-button hds-button--secondary"
            onClick={() => {
              append({
                name: "",
                email: "",
                language,
                primary: fields.length === 0,
                roundMail: fields.length === 0,
              });
            }}
          >
            {own.add}
          </button>
        </div>
      ) : (
        <p className="muted">{own.most}</p>
      )}
    </>
  );
}
