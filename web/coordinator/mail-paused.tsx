import { Link } from "wouter";
import { useLater } from "../api/use-answer.ts";
import { useTexts } from "../language.tsx";
import { usePlaces } from "./places.ts";

const texts = {
  fi: {
    label: "Viestit pysäytetty",
    said: "Kaikki viestit on pysäytetty. Vain kirjautumislinkit lähtevät.",
    go: "Viesteihin",
  },
  sv: {
    label: "Meddelanden pausade",
    said: "Alla meddelanden är pausade. Bara inloggningslänkar skickas.",
    go: "Till meddelandena",
  },
  en: {
    label: "Mail paused",
    said: "All mail is paused. Only sign-in links leave.",
    go: "To the mail",
  },
};

/** On every page, while no mail leaves. */
export function MailPaused() {
  const own = useTexts(texts);
  const places = usePlaces();
  const { data } = useLater("GET /api/coordinator/worklist", {});
  if (!data?.body.mailPaused) return null;
  return (
    <aside className="mail-paused" aria-label={own.label}>
      <p>
        {own.said} <Link href={places.mail}>{own.go}</Link>
      </p>
    </aside>
  );
}
