import { languageNames } from "../../shared/language.ts";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { pages } from "../../shared/pages.ts";
import { keepLanguage, useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";

const texts = {
  fi: {
    main: "Päävalikko",
    menu: "Valikko",
    members: "Jäsenet",
    results: "Saavutukset",
    stories: "Hyvät käytännöt",
    join: "Liity mukaan",
    desk: "Jäsenen työpöytä",
    language: "Kieli",
  },
  sv: {
    main: "Huvudmeny",
    menu: "Meny",
    members: "Medlemmar",
    results: "Resultat",
    stories: "God praxis",
    join: "Gå med",
    desk: "Medlemmens arbetsbord",
    language: "Språk",
  },
  en: {
    main: "Main menu",
    menu: "Menu",
    members: "Members",
    results: "Results",
    stories: "Best practices",
    join: "Join",
    desk: "Member’s desk",
    language: "Language",
  },
};

function LanguageLinks() {
  const language = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  const { languages } = useNetwork();
  const here = `${path.slice(1 + language.length)}${search && `?${search}`}${location.hash}`;
  return (
    <nav className="languages" aria-label={useTexts(texts).language}>
      <ul>
        {languages.map((other) => (
          <li key={other}>
            <Link
              href={`/${other}${here}`}
              lang={other}
              hrefLang={other}
              aria-current={other === language ? "true" : undefined}
              onClick={() => {
                keepLanguage(other);
              }}
            >
              {languageNames[other]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MainMenu() {
  const own = useTexts(texts);
  const language = useLanguage();
  const [path] = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const isOpen = openAt === path; // Another page closes it.
  const links: [string, string][] = [
    [pages.members(language), own.members],
    [pages.allResults(language), own.results],
    [pages.stories(language), own.stories],
    [pages.join(language), own.join],
    [pages.desk(language), own.desk],
  ];
  return (
    <nav className="main-menu" aria-label={own.main}>
      <button
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls="main-menu"
        onClick={() => {
          setOpenAt(isOpen ? undefined : path);
        }}
      >
        {own.menu}
      </button>
      <ul id="main-menu" data-open={isOpen}>
        {links.map(([href, label]) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path.startsWith(href) ? "page" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Header() {
  const language = useLanguage();
  const { name, city } = useNetwork();
  return (
    <header className="header">
      <div className="header__top">
        <span className="header__city">{city[language]}</span>
        <LanguageLinks />
      </div>
      <div className="header__main">
        <Link className="header__name" href={pages.front(language)}>
          <img src="/icon.svg" alt="" width="40" height="40" />
          {name[language]}
        </Link>
        <MainMenu />
      </div>
    </header>
  );
}
