import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useLocation } from "wouter";
import { contactTexts } from "../../shared/forms/contact-texts.ts";
import { type ContactsEdit, contactsEdit } from "../../shared/member.ts";
import { pages } from "../../shared/pages.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { useApi } from "../api/use-answer.ts";
import { useForgetAnswers } from "../api/use-forget-answers.ts";
import { filled } from "../forms/filled.ts";
import { Form } from "../forms/form.tsx";
import { schemaResolver } from "../forms/schema-resolver.ts";
import { tellProblem } from "../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import {
  ContactErrors,
  ContactFields,
  contactsEditOf,
} from "./contact-fields.tsx";
import { LeavingNotice } from "./leaving-notice.tsx";
import { SavingProblem } from "./saving-problem.tsx";

const texts = {
  fi: {
    last: "Viimeistä yhteyshenkilöä ei voi poistaa. Lisää ensin uusi. Jos organisaatio jää ilman yhteyshenkilöä, kerro siitä koordinaattoreille.",
    save: "Tallenna yhteyshenkilöt",
    saved: "Yhteyshenkilöt on tallennettu",
  },
  sv: {
    last: "Den sista kontaktpersonen kan inte tas bort. Lägg först till en ny. Om organisationen blir utan kontaktperson, berätta det för koordinatorerna.",
    save: "Spara kontaktpersonerna",
    saved: "Kontaktpersonerna är sparade",
  },
  en: {
    last: "The last contact cannot be removed. Add a new one first. If the organisation is left without a contact, tell the coordinators.",
    save: "Save the contacts",
    saved: "The contacts have been saved",
  },
};

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
    defaultValues: contactsEditOf(desk),
    shouldFocusError: false, // The summary of errors takes it.
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
      <ContactErrors />
      {saving.error && (
        <SavingProblem error={saving.error} onNewest={onNewest} />
      )}
      <ContactFields known={desk.contacts} last={own.last} />
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
