import { useTexts } from "../language.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { type LinkFor, useAskForLink } from "./use-ask-for-link.ts";

const texts = {
  fi: {
    title: "Kirjaudu sisään",
    lead: "Paina nappia, niin lähetämme kirjautumislinkin ja koodin osoitteeseen, johon sait verkoston viestin. Niillä pääset suoraan perille.",
    send: "Lähetä kirjautumislinkki",
    other: "Käytä toista osoitetta",
  },
  sv: {
    title: "Logga in",
    lead: "Tryck på knappen så skickar vi en inloggningslänk och en kod till adressen som nätverkets meddelande kom till. Med dem kommer du direkt dit du ska.",
    send: "Skicka inloggningslänken",
    other: "Använd en annan adress",
  },
  en: {
    title: "Sign in",
    lead: "Press the button, and we will send a sign-in link and a code to the address that got the network’s email. Either takes you straight to where you are going.",
    send: "Send the sign-in link",
    other: "Use another address",
  },
};

type InvitedProps = {
  invitation: string;
  onSent: (linkFor: LinkFor) => void;
  onAsk: () => void;
};

/** Behind a reminder's link: one button, and no address to type. */
export function Invited({ invitation, onSent, onAsk }: InvitedProps) {
  const { title, lead, send, other } = useTexts(texts);
  const ask = useAskForLink(onSent);
  return (
    <Page title={title}>
      <p className="lead">{lead}</p>
      {ask.error && <ProblemNotice error={ask.error} />}
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--primary"
          disabled={ask.isPending}
          onClick={() => {
            ask.mutate({ invitation });
          }}
        >
          {send}
        </button>
        <button
          type="button"
          className="hds-button hds-button--supplementary"
          onClick={onAsk}
        >
          {other}
        </button>
      </div>
    </Page>
  );
}
