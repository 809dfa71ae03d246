import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useLanguage } from "../language.tsx";
import { useNetwork } from "../network.tsx";

/** Whether this page came after another one: then its heading takes the focus, as a new document would. */
let opened: string | undefined;

type PageProps = {
  /** The heading, and with the network's name the title of the window. */
  title: string;
  /** Whose page it is: stands behind the title, whichever way it is written. */
  of?: string | undefined;
  /** For search engines. */
  description?: string;
  /** Below the heading, with it in a coloured band over the whole width. */
  hero?: ReactNode;
  wide?: boolean;
  /** Which part of a page in parts: a new part takes the focus as a new page does. */
  part?: string;
  children: ReactNode;
};

/** The lower edge of a coloured band. */
function Wave() {
  return (
    <svg
      className="wave"
      viewBox="0 0 1200 40"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d="M0 20C100 0 200 0 300 20S500 40 600 20 800 0 900 20s200 20 300 0v20H0z" />
    </svg>
  );
}

/** One page: titles, the same page in other languages, the heading, and the content. */
export function Page(props: PageProps) {
  const { title, of, description, hero, wide, part = "", children } = props;
  const language = useLanguage();
  const { name, languages } = useNetwork();
  const [path] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const place = `${path} ${part}`;
    if (opened !== undefined && opened !== place) {
      window.scrollTo(0, 0);
      heading.current?.focus();
    }
    opened = place;
  }, [path, part]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const at = (other: string) =>
    `${location.origin}/${other}${path.slice(1 + language.length)}`;
  const h1 = (
    <h1 ref={heading} tabIndex={-1}>
      <bdi>{title}</bdi>
      {of && (
        <>
          : <bdi>{of}</bdi>
        </>
      )}
    </h1>
  );
  return (
    <main id="content">
      <title>{`${of ? `${title}: ${of}` : title} – ${name[language]}`}</title>
      {description && <meta name="description" content={description} />}
      {languages.map((other) => (
        <link key={other} rel="alternate" hrefLang={other} href={at(other)} />
      ))}
      {hero !== undefined && (
        <div className="hero">
          <div className="hero__inner">
            {h1}
            {hero}
          </div>
          <Wave />
        </div>
      )}
      <div className={wide ? "content content--wide" : "content"}>
        {hero === undefined && h1}
        {children}
      </div>
    </main>
  );
}
