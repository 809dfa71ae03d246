import { Link } from "wouter";
import type { Path } from "../../shared/pages.ts";
import { shownDay } from "../../shared/shown.ts";
import type { CommitmentView } from "../../shared/views/commitment-view.ts";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: {
    heading: "Aiemmat versiot",
    version: (number: number) => `Versio ${number}`,
    inForce: (from: string, until: string) => `voimassa ${from}–${until}`,
    until: (until: string) => `voimassa ${until} asti`,
  },
  sv: {
    heading: "Tidigare versioner",
    version: (number: number) => `Version ${number}`,
    inForce: (from: string, until: string) => `i kraft ${from}–${until}`,
    until: (until: string) => `i kraft till ${until}`,
  },
  en: {
    heading: "Earlier versions",
    version: (number: number) => `Version ${number}`,
    inForce: (from: string, until: string) =>
      `in force from ${from} to ${until}`,
    until: (until: string) => `in force until ${until}`,
  },
};

type EarlierVersionsProps = {
  versions: CommitmentView["earlier"];
  hrefOf: (version: number) => Path;
};

/** The versions that were in force before, newest first, each to be opened. */
export function EarlierVersions({
  versions = [],
  hrefOf,
}: EarlierVersionsProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (versions.length === 0) return null;
  return (
    <section className="no-print">
      <h2>{own.heading}</h2>
      <ul>
        {versions.toReversed().map(({ version, inForceOn, until }) => (
          <li key={version}>
            <Link href={hrefOf(version)}>{own.version(version)}</Link>,{" "}
            {inForceOn
              ? own.inForce(
                  shownDay(inForceOn, language),
                  shownDay(until, language),
                )
              : own.until(shownDay(until, language))}
          </li>
        ))}
      </ul>
    </section>
  );
}
