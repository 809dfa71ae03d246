import "../styles/contacts.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAnswerOptions } from "../api/use-answer.ts";
import { useTexts } from "../language.tsx";
import { Loading } from "../layout/loading.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { ContactsForm } from "./contacts-form.tsx";

const texts = {
  fi: {
    title: "Yhteyshenkilöt",
    lead: "Yhteyshenkilöt saavat verkoston viestit ja voivat kirjautua organisaation puolesta. Heitä voi olla yhdestä viiteen.",
    saved: "Yhteyshenkilöt on tallennettu",
  },
  sv: {
    title: "Kontaktpersoner",
    lead: "Kontaktpersonerna får nätverkets meddelanden och kan logga in för organisationen. De kan vara en till fem.",
    saved: "Kontaktpersonerna är sparade",
  },
  en: {
    title: "Contacts",
    lead: "Contacts get the network’s mail and can sign in for the organisation. There can be one to five of them.",
    saved: "The contacts have been saved",
  },
};

/** Who gets the member's mail and signs in for it. */
export default function ContactsPage() {
  const { title, lead, saved } = useTexts(texts);
  const [times, setTimes] = useState(0);
  // Read anew whenever it is opened: saving needs the newest version.
  const { data, isFetchedAfterMount, refetch } = useQuery({
    ...useAnswerOptions("GET /api/my", {}),
    refetchOnMount: "always",
    throwOnError: true,
  });
  if (!data || !isFetchedAfterMount) return <Loading />;
  return (
    <Page title={title} part={`saved ${times} times`}>
      {times > 0 && <Notice kind="success" title={saved} />}
      <p className="lead">{lead}</p>
      <ContactsForm
        key={data.etag}
        desk={data.body}
        etag={data.etag}
        onSaved={async () => {
          await refetch();
          setTimes(times + 1);
        }}
        onNewest={() => void refetch()}
      />
    </Page>
  );
}
