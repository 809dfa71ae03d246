import { useTexts } from "../language.tsx";
import { Page } from "../layout/page.tsx";
import { CodeForm } from "./code-form.tsx";

const texts = {
  fi: {
    title: "Kirjaudu koodilla",
    lead: "Koodi tuli samassa sähköpostiviestissä kuin kirjautumislinkki. Se toimii millä tahansa laitteella.",
    back: "Minulla ei ole koodia",
  },
  sv: {
    title: "Logga in med kod",
    lead: "Koden kom i samma e-postmeddelande som inloggningslänken. Den fungerar på vilken enhet som helst.",
    back: "Jag har ingen kod",
  },
  en: {
    title: "Sign in with a code",
    lead: "The code came in the same email as the sign-in link. It works on any device.",
    back: "I have no code",
  },
};

/** On another device than the one the link was asked for on. */
export function TypeCode({ onBack }: { onBack: () => void }) {
  const { title, lead, back } = useTexts(texts);
  return (
    <Page title={title} part="code">
      <p className="lead">{lead}</p>
      <CodeForm email={undefined} />
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--supplementary"
          onClick={onBack}
        >
          {back}
        </button>
      </div>
    </Page>
  );
}
