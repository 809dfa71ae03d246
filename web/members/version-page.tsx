import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useAnswer } from "../api/use-answer.ts";
import { CommitmentDocument } from "../commitment/commitment-document.tsx";
import { documentTexts } from "../commitment/document-texts.ts";
import { ReplacedNotice } from "../commitment/replaced-notice.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Page } from "../layout/page.tsx";

const texts = {
  fi: {
    title: (name: string, version: number) =>
      `${name}: ilmastositoumus, versio ${version}`,
    ended: "Jäsenyys on päättynyt, eikä sitoumus ole enää voimassa.",
    member: "Jäsenen sivulle",
  },
  sv: {
    title: (name: string, version: number) =>
      `${name}: klimatåtagande, version ${version}`,
    ended: "Medlemskapet har upphört och åtagandet gäller inte längre.",
    member: "Till medlemmens sida",
  },
  en: {
    title: (name: string, version: number) =>
      `${name}: climate commitment, version ${version}`,
    ended: "The membership has ended and the commitment is no longer in force.",
    member: "To the member’s page",
  },
};

type VersionPageProps = { params: Record<string, string | undefined> };

/** A version of a member's commitment as anyone may read it: the one in force, or one that was. */
export default function VersionPage({ params }: VersionPageProps) {
  const own = useTexts(texts);
  const words = useTexts(documentTexts);
  const language = useLanguage();
  const { id = "", version = "" } = params;
  const commitment = useAnswer("GET /api/members/{id}/commitments/{version}", {
    params: { id, version: Number(version) },
  });
  const { member, state, replacedBy, goals } = commitment;
  return (
    <Page title={own.title(member.name, commitment.version)}>
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--secondary"
          onClick={() => {
            print();
          }}
        >
          {words.print}
        </button>
        {state !== "ended" && (
          <Link href={pages.member(language, id)}>{own.member}</Link>
        )}
      </div>
      <CommitmentDocument
        organisation={member}
        commitment={commitment}
        goals={goals.map(({ promise, ...goal }) => ({
          ...goal,
          promised: promise,
        }))}
      >
        {state === "ended" && <p className="document__draft">{own.ended}</p>}
        {replacedBy !== undefined && (
          <ReplacedNotice
            by={replacedBy}
            href={pages.memberCommitment(language, id, replacedBy)}
          />
        )}
      </CommitmentDocument>
    </Page>
  );
}
