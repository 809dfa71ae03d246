import type { ReactNode } from "react";
import { isOffline, Problem } from "../api/problem.ts";
import { useTexts } from "../language.tsx";
import { Notice } from "./notice.tsx";

const texts = {
  fi: {
    failed: "Jokin meni vikaan",
    sorry: "Yritä hetken kuluttua uudelleen.",
    offline: "Palveluun ei saada yhteyttä",
    connection: "Tarkista verkkoyhteys ja yritä uudelleen.",
  },
  sv: {
    failed: "Något gick fel",
    sorry: "Försök igen om en stund.",
    offline: "Det går inte att nå tjänsten",
    connection: "Kontrollera nätanslutningen och försök igen.",
  },
  en: {
    failed: "Something went wrong",
    sorry: "Try again in a moment.",
    offline: "The service cannot be reached",
    connection: "Check your connection and try again.",
  },
};

type ProblemNoticeProps = { error: unknown; children?: ReactNode };

/** What went wrong, as the service tells it, and below it what can be done. */
export function ProblemNotice({ error, children }: ProblemNoticeProps) {
  const { failed, sorry, offline, connection } = useTexts(texts);
  const problem = error instanceof Problem ? error : undefined;
  const said = isOffline(error)
    ? { title: offline, detail: connection }
    : { title: problem?.title ?? failed, detail: problem?.detail ?? sorry };
  return (
    <Notice kind="error" title={said.title} live>
      <p>{said.detail}</p>
      {children}
    </Notice>
  );
}
