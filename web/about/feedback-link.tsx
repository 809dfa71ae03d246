import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: "Anna palautetta",
  sv: "Ge respons",
  en: "Give feedback",
};

export function FeedbackLink() {
  const language = useLanguage();
  return (
    <p>
      <Link href={pages.feedback(language)}>{useTexts(texts)}</Link>
    </p>
  );
}
