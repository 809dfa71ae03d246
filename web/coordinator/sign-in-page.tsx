import { useMutation } from "@tanstack/react-query";
import { Link, useLocation } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { deskNames } from "./coordinator-menu.tsx";
import type { Session } from "./session.ts";

const texts = {
  fi: {
    lead: "Tällä sivustolla verkoston koordinaattorit käsittelevät sitoumukset ja raportit. Kirjaudu sisään kaupungin tunnuksella.",
    signIn: "Kirjaudu sisään",
    failed: "Kirjautuminen ei onnistunut",
    again: "Yritä uudelleen.",
    member: "Jäsenten yhteyshenkilöt kirjautuvat jäsenen työpöydälle.",
  },
  sv: {
    lead: "Här behandlar nätverkets koordinatorer åtaganden och rapporter. Logga in med ditt konto hos staden.",
    signIn: "Logga in",
    failed: "Inloggningen misslyckades",
    again: "Försök igen.",
    member: "Medlemmarnas kontaktpersoner loggar in på medlemmens arbetsbord.",
  },
  en: {
    lead: "This is where the network’s coordinators deal with commitments and reports. Sign in with your account at the city.",
    signIn: "Sign in",
    failed: "The sign-in did not succeed",
    again: "Try again.",
    member: "Contacts of members sign in to the member’s desk.",
  },
};

/** In place of a page, where nobody is signed in. */
export function SignInPage({ session }: { session: Session }) {
  const own = useTexts(texts);
  const [path] = useLocation();
  const leaving = useMutation({
    mutationFn: () => session.signIn(path + location.search),
  });
  return (
    <Page title={useTexts(deskNames)} part="sign-in">
      {session.failed && (
        <Notice kind="alert" title={own.failed} live>
          <p>{own.again}</p>
        </Notice>
      )}
      {leaving.error && <ProblemNotice error={leaving.error} />}
      <p className="lead">{own.lead}</p>
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--primary"
          disabled={leaving.isPending}
          onClick={() => {
            leaving.mutate();
          }}
        >
          {own.signIn}
        </button>
      </div>
      <p>
        <Link href={pages.desk(useLanguage())}>{own.member}</Link>
      </p>
    </Page>
  );
}
