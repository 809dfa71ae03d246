import { signInMinutes } from "../../shared/sign-in.ts";
import { useTexts } from "../language.tsx";
import { needsSignIn } from "../api/problem.ts";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { CodeForm } from "./code-form.tsx";
import { rememberedSignIn } from "./memory.ts";
import { type LinkFor, useAskForLink } from "./use-ask-for-link.ts";
import { useSignIn } from "./use-sign-in.ts";

const texts = {
  fi: {
    title: "Kirjaudu sisään",
    lead: "Linkki toimii kerran. Paina nappia, niin pääset jatkamaan.",
    signIn: "Kirjaudu sisään",
    dead: "Linkki ei toimi tässä",
    why: `Linkki toimii kerran ja ${signInMinutes} minuuttia, siinä selaimessa, jossa se pyydettiin. Jos olet pyytänyt useita linkkejä, vain uusimman viestin linkki toimii.`,
    code: "Voit kirjautua uusimman viestin koodilla millä tahansa laitteella.",
    again: "Lähetä uusi linkki",
  },
  sv: {
    title: "Logga in",
    lead: "Länken fungerar en gång. Tryck på knappen för att fortsätta.",
    signIn: "Logga in",
    dead: "Länken fungerar inte här",
    why: `En länk fungerar en gång och i ${signInMinutes} minuter, i den webbläsare där du bad om den. Om du har bett om flera länkar fungerar bara den i det senaste meddelandet.`,
    code: "Du kan logga in med koden i det senaste meddelandet på vilken enhet som helst.",
    again: "Skicka en ny länk",
  },
  en: {
    title: "Sign in",
    lead: "The link works once. Press the button to go on.",
    signIn: "Sign in",
    dead: "The link does not work here",
    why: `A link works once and for ${signInMinutes} minutes, in the browser where you asked for it. If you asked for several links, only the one in the newest message works.`,
    code: "You can sign in with the code in the newest message, on any device.",
    again: "Send a new link",
  },
};

type PressToSignInProps = {
  token: string;
  onSent: (linkFor: LinkFor) => void;
  /** A new link, but nobody here knows for whom. */
  onAsk: () => void;
};

/** Behind the mailed link. A button signs in, never the opening: mail filters open links too. */
export function PressToSignIn(props: PressToSignInProps) {
  const { token, onSent, onAsk } = props;
  const own = useTexts(texts);
  const signIn = useSignIn();
  const ask = useAskForLink(onSent);
  const { email, invitation } = rememberedSignIn();
  const sendAgain = () => {
    if (email) ask.mutate({ email });
    else if (invitation) ask.mutate({ invitation });
    else onAsk();
  };
  const isDead = needsSignIn(signIn.error);
  return (
    <Page title={own.title} part="link">
      {ask.error && <ProblemNotice error={ask.error} />}
      {signIn.error && !isDead && <ProblemNotice error={signIn.error} />}
      {isDead ? (
        <>
          <Notice kind="alert" title={own.dead} live>
            <p>{own.why}</p>
          </Notice>
          <p>{own.code}</p>
          <CodeForm email={email} />
          <div className="actions">
            <button
              type="button"
              className="hds-button hds-button--secondary"
              disabled={ask.isPending}
              onClick={sendAgain}
            >
              {own.again}
            </button>
          </div>
        </>
      ) : (
        <>
          <p className="lead">{own.lead}</p>
          <button
            type="button"
            className="hds-button hds-button--primary"
            disabled={signIn.isPending}
            onClick={() => {
              signIn.mutate({ token });
            }}
          >
            {own.signIn}
          </button>
        </>
      )}
    </Page>
  );
}
