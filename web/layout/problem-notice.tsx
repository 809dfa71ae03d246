import type { ReactNode } from "react";
import { isOffline, needsSignIn, Problem } from "../api/problem.ts";
import { shownTime } from "../forms/shown-time.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "./notice.tsx";

const texts = {
  fi: {
    failed: "Jokin meni vikaan",
    sorry: "Yritä hetken kuluttua uudelleen.",
    offline: "Palveluun ei saada yhteyttä",
    connection: "Tarkista verkkoyhteys ja yritä uudelleen.",
    signedOut: "Kirjautuminen on päättynyt",
    signIn:
      "Ota talteen, mitä kirjoitit, ja lataa sivu uudelleen kirjautuaksesi.",
    again: (time: string) => `Voit yrittää uudelleen kello ${time}.`,
  },
  sv: {
    failed: "Något gick fel",
    sorry: "Försök igen om en stund.",
    offline: "Det går inte att nå tjänsten",
    connection: "Kontrollera nätanslutningen och försök igen.",
    signedOut: "Inloggningen har upphört",
    signIn: "Spara det du skrev och ladda om sidan för att logga in.",
    again: (time: string) => `Du kan försöka igen klockan ${time}.`,
  },
  en: {
    failed: "Something went wrong",
    sorry: "Try again in a moment.",
    offline: "The service cannot be reached",
    connection: "Check your connection and try again.",
    signedOut: "Your sign-in has ended",
    signIn: "Keep a copy of what you wrote, and reload the page to sign in.",
    again: (time: string) => `You can try again at ${time}.`,
  },
};

type ProblemNoticeProps = { error: unknown; children?: ReactNode };

/** What went wrong, as the service tells it, and below it what can be done. */
export function ProblemNotice({ error, children }: ProblemNoticeProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const problem = error instanceof Problem ? error : undefined;
  const unsaid = needsSignIn(error)
    ? { title: own.signedOut, detail: own.signIn }
    : isOffline(error)
      ? { title: own.offline, detail: own.connection }
      : { title: own.failed, detail: own.sorry };
  const said = {
    title: problem?.title ?? unsaid.title,
    detail: problem?.detail ?? unsaid.detail,
  };
  return (
    <Notice
      kind="error"
      title={said.title}
      titleLanguage={problem?.language}
      live
    >
      <p lang={problem?.language}>{said.detail}</p>
      {problem?.until && (
        <p>{own.again(shownTime(new Date(problem.until), language))}</p>
      )}
      {children}
    </Notice>
  );
}
