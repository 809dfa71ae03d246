import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { shownDay } from "../../shared/shown.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { CommitmentStateLabel } from "./state-label.tsx";

const texts = {
  fi: {
    heading: "Ilmastositoumus",
    signed: "Voimassa oleva sitoumus",
    since: (day: string) => `Voimassa ${day} alkaen`,
    coming: "Uusi versio",
    first: "Ilmastositoumus",
    change: "Katso tai muuta sitoumusta",
    document: "Tulosta sitoumus",
  },
  sv: {
    heading: "Klimatåtagande",
    signed: "Gällande åtagande",
    since: (day: string) => `I kraft från ${day}`,
    coming: "Ny version",
    first: "Klimatåtagande",
    change: "Visa eller ändra åtagandet",
    document: "Skriv ut åtagandet",
  },
  en: {
    heading: "Climate commitment",
    signed: "Commitment in force",
    since: (day: string) => `In force since ${day}`,
    coming: "New version",
    first: "Climate commitment",
    change: "View or change the commitment",
    document: "Print the commitment",
  },
};

/** The version in force, and the next one where it is being made. */
export function CommitmentPart({
  desk: { inForce, underWay },
}: {
  desk: DeskView;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const versions = [
    ...(inForce ? [{ name: own.signed, ...inForce }] : []),
    ...(underWay
      ? [{ name: inForce ? own.coming : own.first, ...underWay }]
      : []),
  ];
  return (
    <section>
      <h2>{own.heading}</h2>
      <ul className="rows">
        {versions.map(({ name, version, state, inForceOn }) => (
          <li key={version}>
            <span>{name}</span>
            <CommitmentStateLabel state={state} />
            <span className="muted">
              {inForceOn && own.since(shownDay(inForceOn, language))}
            </span>
          </li>
        ))}
      </ul>
      <ul className="links">
        <li>
          <Link href={pages.commitment(language)}>{own.change}</Link>
        </li>
        <li>
          <Link href={pages.commitmentDocument(language)}>{own.document}</Link>
        </li>
      </ul>
    </section>
  );
}
