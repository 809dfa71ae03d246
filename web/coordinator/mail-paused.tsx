import { Link } from "wouter";
import { useLater } from "../api/use-answer.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { standstillWords } from "./mail/standstill-texts.ts";
import { usePlaces } from "./places.ts";

const texts = {
  fi: {
    label: "Viestit pysäytetty",
    standstill: "Viestit eivät lähde",
    said: "Kaikki viestit on pysäytetty. Vain kirjautumislinkit lähtevät.",
    stopped: "Viestit eivät lähde, eivät myöskään kirjautumislinkit.",
    go: "Viesteihin",
  },
  sv: {
    label: "Meddelanden pausade",
    standstill: "Meddelanden skickas inte",
    said: "Alla meddelanden är pausade. Bara inloggningslänkar skickas.",
    stopped: "Inga meddelanden skickas, inte heller inloggningslänkar.",
    go: "Till meddelandena",
  },
  en: {
    label: "Mail paused",
    standstill: "No mail is leaving",
    said: "All mail is paused. Only sign-in links leave.",
    stopped: "No mail is leaving, sign-in links neither.",
    go: "To the mail",
  },
};

/** On every page, while no mail leaves. */
export function MailPaused() {
  const own = useTexts(texts);
  const places = usePlaces();
  const { data } = useLater("GET /api/coordinator/worklist", {});
  const language = useLanguage();
  const { mailPaused, mailStopped } = data?.body ?? {};
  if (!mailPaused && !mailStopped) return null;
  const [label, said] = mailStopped
    ? [
        own.standstill,
        `${own.stopped} ${standstillWords[mailStopped.why][language]}`,
      ]
    : [own.label, own.said];
  return (
    <aside className="mail-paused" aria-label={label}>
      <p>
        {said} <Link href={places.mail}>{own.go}</Link>
      </p>
    </aside>
  );
}
