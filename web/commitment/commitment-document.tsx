import "./document.css";
import type { ReactNode } from "react";
import type { Commitment } from "../../shared/commitment.ts";
import type { Promised } from "../../shared/promise-sentence.ts";
import { shownDay } from "../../shared/shown.ts";
import { themeWords } from "../../shared/words.ts";
import { PromiseText } from "../goals/promise-text.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";
import { useNetwork } from "../network.tsx";
import { documentTexts } from "./document-texts.ts";
import { SignaturePlace } from "./signature-place.tsx";

type Goal = Omit<Commitment["goals"][number], "measure"> & {
  promised: Promised;
};

type CommitmentDocumentProps = {
  organisation: { name: string; businessId?: string | undefined };
  /** A version of the commitment: what it says and who signed it. */
  commitment: Pick<
    Commitment,
    "version" | "inForceOn" | "amendedOn" | "signatures"
  > & { replaces?: number | undefined; until?: string | undefined };
  goals: Goal[];
  /** What must be known before it is read. */
  children?: ReactNode;
};

/** A commitment on one sheet of paper. */
export function CommitmentDocument(props: CommitmentDocumentProps) {
  const { organisation, commitment, goals, children } = props;
  const own = useTexts(documentTexts);
  const language = useLanguage();
  const { name, city } = useNetwork();
  const { version, replaces, inForceOn, amendedOn, until, signatures } =
    commitment;
  const shown = (day: string) => shownDay(day, language);
  const facts = [
    organisation.businessId && `${own.businessId} ${organisation.businessId}`,
    `${name[language]}, ${city[language]}`,
    own.version(version, replaces),
    inForceOn &&
      (until
        ? own.between(shown(inForceOn), shown(until))
        : own.since(shown(inForceOn))),
    amendedOn && own.amended(shown(amendedOn)),
  ];
  return (
    <article className="document">
      {children}
      <p className="document__member">
        <bdi>{organisation.name}</bdi>
      </p>
      <p className="muted">{facts.filter(Boolean).join(" · ")}</p>
      <p>{goals.length > 0 ? own.promise : own.noGoals}</p>
      {goals.length > 0 && (
        <ol className="document__goals">
          {goals.map(
            ({
              id,
              theme,
              title,
              promised,
              description,
              beyondLaw,
              language: written,
            }) => (
              <li key={id}>
                <p className="document__goal">
                  <Written language={written}>{title}</Written>{" "}
                  <span className="muted">({themeWords[theme][language]})</span>
                </p>
                <p>
                  <strong>
                    <PromiseText promised={promised} written={written} />
                  </strong>
                </p>
                {description && (
                  <p className="document__more">
                    <Written language={written}>{description}</Written>
                  </p>
                )}
                {beyondLaw && (
                  <p className="document__more">
                    {own.beyondLaw}:{" "}
                    <Written language={written}>{beyondLaw}</Written>
                  </p>
                )}
              </li>
            ),
          )}
        </ol>
      )}
      <div className="signatures">
        <SignaturePlace
          party={own.forMember}
          whose={organisation.name}
          signature={signatures.member}
        />
        <SignaturePlace
          party={own.forCity}
          whose={city[language]}
          signature={signatures.city}
        />
      </div>
    </article>
  );
}
