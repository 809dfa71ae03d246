import { pages } from "../../shared/pages.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { Link } from "wouter";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { NotFoundPage } from "../layout/not-found-page.tsx";
import { Page } from "../layout/page.tsx";
import { CommitmentDocument } from "./commitment-document.tsx";
import { documentTexts } from "./document-texts.ts";

/** The version to be signed now, else the one in force, else what there is. */
const shownVersion = ({ inForce, underWay }: DeskView) =>
  underWay?.state === "approved" ? underWay : (inForce ?? underWay);

/** The commitment on one sheet of paper: for the signing, and afterwards with who signed it and when. */
export default function DocumentPage() {
  const own = useTexts(documentTexts);
  const language = useLanguage();
  const desk = useAnswer("GET /api/my", {});
  const commitment = shownVersion(desk);
  if (!commitment) return <NotFoundPage />;
  const { state, goals, earlier } = commitment;
  const isFinal = state === "approved" || state === "in-force";
  return (
    <Page title={own.title}>
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--primary"
          onClick={() => {
            print();
          }}
        >
          {own.print}
        </button>
        <Link href={pages.commitment(language)}>{own.back}</Link>
      </div>
      <CommitmentDocument
        organisation={desk.member.organisation}
        commitment={{ ...commitment, replaces: earlier?.at(-1)?.version }}
        goals={goals.map(({ measure, ...goal }) => ({
          ...goal,
          promised: measure,
        }))}
      >
        {!isFinal && <p className="document__draft">{own.notFinal}</p>}
      </CommitmentDocument>
    </Page>
  );
}
