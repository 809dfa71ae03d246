import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useLanguage } from "../language.tsx";
import { useNetwork } from "../network.tsx";

/** Whether this page came after another one: then its heading takes the focus, as a new document would. */
let opened: string | undefined;

type PageProps = {
  /** The heading, and with the network's name the title of the window. */
  title: string;
  /** For search engines. */
  description?: string;
  /** Above the heading, over the whole width. */
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** One page: titles, the same page in other languages, the heading, and the content. */
export function Page({ title, description, lead, wide, children }: PageProps) {
  const language = useLanguage();
  const { name, languages } = useNetwork();
  const [path] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (opened !== undefined && opened !== path) {
      window.scrollTo(0, 0);
      heading.current?.focus();
    }
    opened = path;
  }, [path]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const at = (other: string) =>
    `${location.origin}/${other}${path.slice(1 + language.length)}`;
  return (
    <main id="content" className={wide ? "content content--wide" : "content"}>
      <title>{`${title} – ${name[language]}`}</title>
      {description && <meta name="description" content={description} />}
      {languages.map((other) => (
        <link key={other} rel="alternate" hrefLang={other} href={at(other)} />
      ))}
      {lead}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
