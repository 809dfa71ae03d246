import "../../styles/contacts.css";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Link, useLocation } from "wouter";
import { contactTexts } from "../../../shared/forms/contact-texts.ts";
import { type ContactsEdit, contactsEdit } from "../../../shared/member.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { useReadAnew } from "../../api/use-action.ts";
import { useApi, useNewest } from "../../api/use-answer.ts";
import {
  ContactErrors,
  ContactFields,
  contactsEditOf,
} from "../../contacts/contact-fields.tsx";
import { SavingProblem } from "../../contacts/saving-problem.tsx";
import { filled } from "../../forms/filled.ts";
import { Form } from "../../forms/form.tsx";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Loading } from "../../layout/loading.tsx";
import { Page } from "../../layout/page.tsx";
import { usePlaces } from "../places.ts";

const texts = {
  fi: {
    title: "Yhteyshenkilöt",
    lead: "Muuttunut osoite on uusi yhteyshenkilö: siihen lähetetään tieto asiasta, ja vanhalla osoitteella ei voi enää kirjautua.",
    last: "Viimeisen yhteyshenkilön tiedot voi poistaa jäsenen sivulla.",
    save: "Tallenna yhteyshenkilöt",
    cancel: "Peruuta",
  },
  sv: {
    title: "Kontaktpersoner",
    lead: "En ändrad adress är en ny kontaktperson: den får ett meddelande om saken, och det går inte längre att logga in med den gamla adressen.",
    last: "Den sista kontaktpersonens uppgifter kan raderas på medlemmens sida.",
    save: "Spara kontaktpersonerna",
    cancel: "Avbryt",
  },
  en: {
    title: "Contacts",
    lead: "A changed address is a new contact: it gets a message about it, and the old address can no longer be used to sign in.",
    last: "The last contact can be erased on the member’s page.",
    save: "Save the contacts",
    cancel: "Cancel",
  },
};

type ContactsFormProps = {
  file: MemberFile;
  etag: string;
  onNewest: () => void;
};

function ContactsForm({ file, etag, onNewest }: ContactsFormProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const [, navigate] = useLocation();
  const api = useApi();
  const readAnew = useReadAnew();
  const form = useForm<ContactsEdit>({
    resolver: schemaResolver(contactsEdit(), language),
    defaultValues: contactsEditOf(file),
    shouldFocusError: false, // The summary of errors takes it.
  });
  const back = places.member(file.id);
  const saving = useMutation({
    mutationFn: (values: ContactsEdit) =>
      api("PATCH /api/coordinator/members/{id}", {
        params: { id: file.id },
        body: contactsEdit().parse(filled(values)),
        ifMatch: etag,
      }),
    onSuccess: () => {
      navigate(back);
      return readAnew();
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
      <ContactErrors />
      {saving.error && (
        <SavingProblem error={saving.error} onNewest={onNewest} />
      )}
      <ContactFields known={file.contacts} last={own.last} />
      <div className="actions">
        <button
          className="hds-button hds-button--primary"
          disabled={saving.isPending}
        >
          {own.save}
        </button>
        <Link href={back}>{own.cancel}</Link>
      </div>
    </Form>
  );
}

type ContactsPageProps = { params: Record<string, string | undefined> };

/** Who gets a member's mail and signs in for it, as a coordinator corrects it. */
export default function ContactsPage({
  params: { id = "" },
}: ContactsPageProps) {
  const own = useTexts(texts);
  const { newest, refetch } = useNewest("GET /api/coordinator/members/{id}", {
    params: { id },
  });
  if (!newest) return <Loading />;
  const { body: file, etag } = newest;
  return (
    <Page title={own.title} of={file.organisation.name}>
      <p className="lead">{own.lead}</p>
      <ContactsForm
        key={etag}
        file={file}
        etag={etag}
        onNewest={() => void refetch()}
      />
    </Page>
  );
}
