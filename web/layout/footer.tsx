import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";

const texts = {
  fi: {
    label: "Tietoa palvelusta",
    feedback: "Anna palautetta",
    accessibility: "Saavutettavuusseloste",
    privacy: "Tietosuojaseloste",
    interface: "Avoin rajapinta",
  },
  sv: {
    label: "Om tjänsten",
    feedback: "Ge respons",
    accessibility: "Tillgänglighetsutlåtande",
    privacy: "Dataskyddsbeskrivning",
    interface: "Öppet gränssnitt",
  },
  en: {
    label: "About the service",
    feedback: "Give feedback",
    accessibility: "Accessibility statement",
    privacy: "Privacy notice",
    interface: "Open API",
  },
};

export function Footer() {
  const own = useTexts(texts);
  const language = useLanguage();
  const { name, city } = useNetwork();
  return (
    <footer className="footer">
      <div className="footer__inner">
        <p className="footer__name">
          {name[language]}, {city[language]}
        </p>
        <nav aria-label={own.label}>
          <ul>
            <li>
              <Link href={pages.feedback(language)}>{own.feedback}</Link>
            </li>
            <li>
              <Link href={pages.accessibility(language)}>
                {own.accessibility}
              </Link>
            </li>
            <li>
              <Link href={pages.privacy(language)}>{own.privacy}</Link>
            </li>
            <li>
              <a href="/api/openapi.json">{own.interface}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
