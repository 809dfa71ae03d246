import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";
import { texts } from "./results-texts.ts";

/** The published years, newest first, and all of them together; `year` is the one shown, published or withdrawn. */
export function YearLinks({ year }: { year?: number }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { published } = useNetwork();
  const years = new Set([...published, ...(year === undefined ? [] : [year])]);
  const links = [
    {
      href: pages.allResults(language),
      label: own.all,
      here: year === undefined,
    },
    ...[...years]
      .toSorted((a, b) => b - a)
      .map((one) => ({
        href: pages.results(language, one),
        label: String(one),
        here: one === year,
      })),
  ];
  return (
    <nav className="no-print" aria-label={own.otherYears}>
      <ul className="tags">
        {links.map(({ href, label, here }) => (
          <li key={href}>
            <Link
              className="theme-tag theme-tag--link"
              href={href}
              aria-current={here ? "page" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
