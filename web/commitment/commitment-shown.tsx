import "./commitment.css";
import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import type { CommitmentView } from "../../shared/views/commitment-view.ts";
import { useApi } from "../api/use-answer.ts";
import { GoalSummary } from "../goals/goal-summary.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { commitmentTexts } from "./commitment-texts.ts";
import { EarlierVersions } from "./earlier-versions.tsx";
import { type ReadCommitment, useKeepCommitment } from "./use-commitment.ts";
import { WhereItStands } from "./where-it-stands.tsx";

type CommitmentShownProps = {
  read: ReadCommitment;
  inForce: CommitmentView | undefined;
};

/** A commitment that is in somebody else's hands, or in force: to be read; from the one in force a new version begins. */
export function CommitmentShown({ read, inForce }: CommitmentShownProps) {
  const own = useTexts(commitmentTexts);
  const language = useLanguage();
  const { body: commitment, etag } = read;
  const api = useApi();
  const keep = useKeepCommitment();
  const begin = useMutation({
    mutationFn: async (goals: CommitmentView["goals"]) => {
      const body = { goals };
      keep(await api("PUT /api/my/commitment", { body, ifMatch: etag }));
    },
  });
  const { state } = commitment;
  const isUnderWay = state === "submitted" || state === "approved";
  return (
    <Page title={own.title} part={state}>
      <WhereItStands commitment={commitment} />
      {begin.error && <ProblemNotice error={begin.error} />}
      <div className="actions">
        {(isUnderWay || inForce) && (
          <Link
            className="hds-button hds-button--primary"
            href={pages.commitmentDocument(language)}
          >
            {own.document}
          </Link>
        )}
        {inForce && !isUnderWay && (
          <button
            type="button"
            className="hds-button hds-button--secondary"
            disabled={begin.isPending}
            onClick={() => {
              begin.mutate(inForce.goals);
            }}
          >
            {own.begin}
          </button>
        )}
      </div>
      <h2>{own.goals}</h2>
      <GoalSummary goals={commitment.goals} />
      <EarlierVersions
        versions={inForce?.earlier}
        hrefOf={(version) => pages.commitmentVersion(language, version)}
      />
      <p>
        <Link href={pages.desk(language)}>{own.desk}</Link>
      </p>
    </Page>
  );
}
