import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Page } from "../layout/page.tsx";
import { CommitmentDocument } from "./commitment-document.tsx";
import { documentTexts } from "./document-texts.ts";
import { Submissions } from "./submissions.tsx";
import { WhereItStands } from "./where-it-stands.tsx";

type VersionPageProps = { params: Record<string, string | undefined> };

/** One version of the member's own commitment, with all that was handed in of it. */
export default function VersionPage({ params }: VersionPageProps) {
  const own = useTexts(documentTexts);
  const language = useLanguage();
  const { member } = useAnswer("GET /api/my", {});
  const commitment = useAnswer("GET /api/my/commitments/{version}", {
    params: { version: Number(params["version"]) },
  });
  const { goals, earlier, submissions } = commitment;
  return (
    <Page title={own.title}>
      <WhereItStands commitment={commitment} />
      <p>
        <Link href={pages.commitment(language)}>{own.back}</Link>
      </p>
      <CommitmentDocument
        organisation={member.organisation}
        commitment={{ ...commitment, replaces: earlier?.at(-1)?.version }}
        goals={goals.map(({ measure, ...goal }) => ({
          ...goal,
          promised: measure,
        }))}
      />
      <Submissions submissions={submissions} />
    </Page>
  );
}
