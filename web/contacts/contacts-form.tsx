import { useMutation } from "@tanstack/react-query";
import { useFieldArray, useForm } from "react-hook-form";
import { useLocation } from "wouter";
import { contactTexts } from "../../shared/forms/contact-texts.ts";
import {
  type ContactsEdit,
  contactsEdit,
  mostContacts,
} from "../../shared/member.ts";
import { pages } from "../../shared/pages.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { Problem } from "../api/problem.ts";
import { useApi } from "../api/use-answer.ts";
import { useForgetAnswers } from "../api/use-forget-answers.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { filled } from "../forms/filled.ts";
import { Form } from "../forms/form.tsx";
import { labelOf } from "../forms/label-of.ts";
import { schemaResolver } from "../forms/schema-resolver.ts";
import { tellProblem } from "../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { ContactPart } from "./contact-part.tsx";
import { LeavingNotice } from "./leaving-notice.tsx";

const texts = {
  fi: {
    add: "Lisää yhteyshenkilö",
    most: `Yhteyshenkilöitä voi olla enintään ${mostContacts}.`,
    last: "Viimeistä yhteyshenkilöä ei voi poistaa. Lisää ensin uusi. Jos organisaatio jää ilman yhteyshenkilöä, kerro siitä koordinaattoreille.",
    save: "Tallenna yhteyshenkilöt",
    saved: "Yhteyshenkilöt on tallennettu",
    newest: "Näytä uusimmat tiedot",
    nth: (index: number) => `Yhteyshenkilö ${index}`,
  },
  sv: {
    add: "Lägg till en kontaktperson",
    most: `Det kan finnas högst ${mostContacts} kontaktpersoner.`,
    last: "Den sista kontaktpersonen kan inte tas bort. Lägg först till en ny. Om organisationen blir utan kontaktperson, berätta det för koordinatorerna.",
    save: "Spara kontaktpersonerna",
    saved: "Kontaktpersonerna är sparade",
    newest: "Visa de senaste uppgifterna",
    nth: (index: number) => `Kontaktperson ${index}`,
  },
  en: {
    add: "Add a contact",
    most: `There can be at most ${mostContacts} contacts.`,
    last: "The last contact cannot be removed. Add a new one first. If the organisation is left without a contact, tell the coordinators.",
    save: "Save the contacts",
    saved: "The contacts have been saved",
    newest: "Show the newest details",
    nth: (index: number) => `Contact ${index}`,
  },
};

/** What the member edits of each contact. */
const editOf = ({ contacts }: DeskView): ContactsEdit => ({
  contacts: contacts.map(({ unreachable, ...edit }) => edit),
});

type ContactsFormProps = {
  desk: DeskView;
  etag: string;
  /** This very version was saved here. */
  isSaved: boolean;
  onSaved: () => Promise<void>;
  onNewest: () => void;
};

/** All contacts together: they are saved as one, over the version that was read. */
export function ContactsForm(props: ContactsFormProps) {
  const { desk, etag, isSaved, onSaved, onNewest } = props;
  const own = useTexts(texts);
  const language = useLanguage();
  const api = useApi();
  const forgetAnswers = useForgetAnswers();
  const [, navigate] = useLocation();
  const form = useForm<ContactsEdit>({
    resolver: schemaResolver(contactsEdit(), language),
    defaultValues: editOf(desk),
    shouldFocusError: false, // The summary of errors takes it.
  });
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "contacts",
  });
  const saving = useMutation({
    mutationFn: (values: ContactsEdit) => {
      const body = contactsEdit().parse(filled(values));
      return api("PUT /api/my/contacts", { body, ifMatch: etag });
    },
    onSuccess: async ({ body }) => {
      if (body.contacts.some(({ contactId }) => contactId === body.you))
        return onSaved();
      // Whoever left, or changed the address, signs in anew.
      forgetAnswers();
      navigate(pages.askForLink(language));
      return undefined;
    },
    onError: (error) => tellProblem(error, form),
  });
  const save = form.handleSubmit((values) => {
    saving.mutate(values);
  });
  const isStale =
    saving.error instanceof Problem && saving.error.status === 412;
  return (
    <Form
      form={form}
      texts={contactTexts}
      schema={contactsEdit()}
      onSubmit={(event) => void save(event)}
    >
      {isSaved && !form.formState.isDirty && (
        <Notice kind="success" title={own.saved} live />
      )}
      <ErrorSummary
        labelOf={(name) => {
          const [, index] = /^contacts\.(\d+)/.exec(name) ?? [];
          const nth = index === undefined ? "" : own.nth(Number(index) + 1);
          return [nth, labelOf(contactTexts, name, language)]
            .filter(Boolean)
            .join(" – ");
        }}
      />
      {saving.error && (
        <ProblemNotice error={saving.error}>
          {isStale && (
            <button
              type="button"
              className="hds-button hds-button--secondary"
              onClick={onNewest}
            >
              {own.newest}
            </button>
          )}
        </ProblemNotice>
      )}
      {fields.map(({ id }, index) => (
        <ContactPart
          key={id}
          index={index}
          title={own.nth(index + 1)}
          known={desk.contacts}
          {...(fields.length > 1 && {
            onRemove: () => {
              const wasPrimary = form.getValues(`contacts.${index}.primary`);
              remove(index);
              if (wasPrimary) form.setValue("contacts.0.primary", true);
            },
          })}
        />
      ))}
      {fields.length === 1 && <p className="muted">{own.last}</p>}
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
                primary: false,
                roundMail: false,
              });
            }}
          >
            {own.add}
          </button>
        </div>
      ) : (
        <p className="muted">{own.most}</p>
      )}
      <LeavingNotice desk={desk} />
      <div className="actions">
        <button
          className="hds-button hds-button--primary"
          disabled={saving.isPending}
        >
          {own.save}
        </button>
      </div>
    </Form>
  );
}
