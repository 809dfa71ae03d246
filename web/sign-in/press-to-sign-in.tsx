import { useTexts } from "../language.tsx";
import { needsSignIn } from "../api/problem.ts";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { rememberedSignIn } from "./memory.ts";
import { type LinkFor, useAskForLink } from "./use-ask-for-link.ts";
import { useSignIn } from "./use-sign-in.ts";

const texts = {
  fi: {
    title: "Kirjaudu sisään",
    lead: "Linkki toimii kerran. Paina nappia, niin pääset jatkamaan.",
    signIn: "Kirjaudu sisään",
    dead: "Linkki ei enää toimi",
    why: "Se on vanhentunut tai jo käytetty, tai se avattiin muussa selaimessa kuin siinä, jossa se pyydettiin.",
    again: "Lähetä uusi linkki",
    code: "Kirjaudu koodilla",
  },
  sv: {
    title: "Logga in",
    lead: "Länken fungerar en gång. Tryck på knappen för att fortsätta.",
    signIn: "Logga in",
    dead: "Länken fungerar inte längre",
    why: "Den har gått ut eller redan använts, eller så öppnades den i en annan webbläsare än den där du bad om den.",
    again: "Skicka en ny länk",
    code: "Logga in med kod",
  },
  en: {
    title: "Sign in",
    lead: "The link works once. Press the button to go on.",
    signIn: "Sign in",
    dead: "The link no longer works",
    why: "It has expired or has already been used, or it was opened in another browser than the one you asked for it in.",
    again: "Send a new link",
    code: "Sign in with the code",
  },
};

type PressToSignInProps = {
  token: string;
  onSent: (linkFor: LinkFor) => void;
  /** A new link, but nobody here knows for whom. */
  onAsk: () => void;
  onCode: () => void;
};

/** Behind the mailed link. A button signs in, never the opening: mail filters open links too. */
export function PressToSignIn(props: PressToSignInProps) {
  const { token, onSent, onAsk, onCode } = props;
  const own = useTexts(texts);
  const signIn = useSignIn();
  const ask = useAskForLink(onSent);
  const sendAgain = () => {
    const { email, invitation } = rememberedSignIn();
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
          <div className="actions">
            <button
              type="button"
              className="hds-button hds-button--primary"
              disabled={ask.isPending}
              onClick={sendAgain}
            >
              {own.again}
            </button>
            <button
              type="button"
              className="hds-button hds-button--secondary"
              onClick={onCode}
            >
              {own.code}
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
