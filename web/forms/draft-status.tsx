import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { pages } from "../../shared/pages.ts";
import { isOffline, needsSignIn, Problem } from "../api/problem.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { rememberSignIn } from "../sign-in/memory.ts";
import type { DraftState } from "./draft.ts";
import { shownTime } from "./shown-time.ts";

const texts = {
  fi: {
    changed: "Muutoksia ei ole vielä tallennettu.",
    saving: "Tallennetaan …",
    saved: (time: string) => `Luonnos tallennettu klo ${time}.`,
    offline: "Ei tallennettu: palveluun ei saada yhteyttä",
    keptHere:
      "Kirjoittamasi on tallessa tässä selaimessa. Se tallennetaan palveluun heti, kun yhteys palaa.",
    wrong: "Ei tallennettu: korjaa merkityt kohdat.",
    refused: "Luonnosta ei voitu tallentaa",
    stays: "Kirjoittamasi on tallessa tässä selaimessa.",
    signIn: "Kirjaudu uudelleen",
  },
  sv: {
    changed: "Ändringarna har inte sparats än.",
    saving: "Sparar …",
    saved: (time: string) => `Utkastet sparades kl. ${time}.`,
    offline: "Inte sparat: det går inte att nå tjänsten",
    keptHere:
      "Det du har skrivit finns kvar i den här webbläsaren. Det sparas i tjänsten så snart anslutningen är tillbaka.",
    wrong: "Inte sparat: rätta de markerade punkterna.",
    refused: "Utkastet kunde inte sparas",
    stays: "Det du har skrivit finns kvar i den här webbläsaren.",
    signIn: "Logga in på nytt",
  },
  en: {
    changed: "Changes not saved yet.",
    saving: "Saving …",
    saved: (time: string) => `Draft saved at ${time}.`,
    offline: "Not saved: the service cannot be reached",
    keptHere:
      "What you have written is kept in this browser. It will be saved in the service as soon as the connection returns.",
    wrong: "Not saved: correct the marked fields.",
    refused: "The draft could not be saved",
    stays: "What you have written is kept in this browser.",
    signIn: "Sign in again",
  },
};

type Props = { state: DraftState<unknown> };

/** Whether the draft is with the service: "saved" only when the service has said so. Stands where the form is sent. */
export function DraftStatus({ state }: Props) {
  const own = useTexts(texts);
  const language = useLanguage();
  const [path] = useLocation();
  const line = (): ReactNode => {
    switch (state.kind) {
      case "changed":
        return own.changed;
      case "saving":
        return own.saving;
      case "saved":
        return own.saved(shownTime(state.at, language));
      case "wrong":
        return own.wrong;
      case "unchanged":
      case "offline":
      case "refused":
      case "conflict":
        return null;
    }
  };
  return (
    <div className="draft-status">
      <p role="status">{line()}</p>
      {state.kind === "offline" && (
        <Notice kind="alert" title={own.offline} live>
          <p>{own.keptHere}</p>
        </Notice>
      )}
      {state.kind === "refused" && (
        <Notice kind="error" title={own.refused} live>
          <Reason error={state.error} />
          <p>{own.stays}</p>
          {needsSignIn(state.error) && (
            <Link
              className="hds-button hds-button--primary"
              href={pages.askForLink(language)}
              onClick={() => {
                rememberSignIn({ to: path.slice(1 + language.length) });
              }}
            >
              {own.signIn}
            </Link>
          )}
        </Notice>
      )}
    </div>
  );
}

function Reason({ error }: { error: unknown }) {
  const told = error instanceof Problem && !isOffline(error);
  return told && error.detail ? <p>{error.detail}</p> : null;
}
