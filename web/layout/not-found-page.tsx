import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Page } from "./page.tsx";

const texts = {
  fi: {
    title: "Sivua ei löytynyt",
    why: "Osoite voi olla väärin kirjoitettu, tai sivu on poistettu.",
    front: "Etusivulle",
  },
  sv: {
    title: "Sidan hittades inte",
    why: "Adressen kan vara felskriven, eller så har sidan tagits bort.",
    front: "Till startsidan",
  },
  en: {
    title: "Page not found",
    why: "The address may be misspelt, or the page has been removed.",
    front: "To the front page",
  },
};

export function NotFoundPage() {
  const { title, why, front } = useTexts(texts);
  const language = useLanguage();
  return (
    <Page title={title}>
      <p>{why}</p>
      <Link href={pages.front(language)}>{front}</Link>
    </Page>
  );
}
