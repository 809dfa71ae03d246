import "../styles/contacts.css";
import { useState } from "react";
import { useNewest } from "../api/use-answer.ts";
import { useTexts } from "../language.tsx";
import { Loading } from "../layout/loading.tsx";
import { Page } from "../layout/page.tsx";
import { ContactsForm } from "./contacts-form.tsx";

const texts = {
  fi: {
    title: "Yhteyshenkilöt",
    lead: "Yhteyshenkilöt saavat verkoston viestit ja voivat kirjautua organisaation puolesta. Heitä voi olla yhdestä viiteen.",
  },
  sv: {
    title: "Kontaktpersoner",
    lead: "Kontaktpersonerna får nätverkets meddelanden och kan logga in för organisationen. De kan vara en till fem.",
  },
  en: {
    title: "Contacts",
    lead: "Contacts get the network’s mail and can sign in for the organisation. There can be one to five of them.",
  },
};

/** Who gets the member's mail and signs in for it. */
export default function ContactsPage() {
  const { title, lead } = useTexts(texts);
  const [saved, setSaved] = useState<string>();
  const { newest, refetch } = useNewest("GET /api/my", {});
  if (!newest) return <Loading />;
  return (
    <Page title={title} {...(saved && { part: saved })}>
      <p className="lead">{lead}</p>
      <ContactsForm
        key={newest.etag}
        desk={newest.body}
        etag={newest.etag}
        isSaved={newest.etag === saved}
        onSaved={async () => {
          const { data } = await refetch();
          setSaved(data?.etag);
        }}
        onNewest={() => void refetch()}
      />
    </Page>
  );
}
