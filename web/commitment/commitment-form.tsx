import "./commitment.css";
import { useMutation } from "@tanstack/react-query";
import { commitmentDraft } from "../../shared/commitment.ts";
import { goalTexts } from "../../shared/forms/goal-texts.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { useApi } from "../api/use-answer.ts";
import { DraftConflict } from "../forms/draft-conflict.tsx";
import { DraftStatus } from "../forms/draft-status.tsx";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { Form } from "../forms/form.tsx";
import { tellProblem } from "../forms/tell-problem.ts";
import { GoalList } from "../goals/goal-list.tsx";
import { GoalSummary } from "../goals/goal-summary.tsx";
import { useGoalOf } from "../goals/use-goal-of.ts";
import { useTexts } from "../language.tsx";
import { ConfirmButton } from "../layout/confirm-button.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { commitmentTexts } from "./commitment-texts.ts";
import { type ReadCommitment, useKeepCommitment } from "./use-commitment.ts";
import { useCommitmentDraft } from "./use-commitment-draft.ts";
import { WhereItStands } from "./where-it-stands.tsx";

type CommitmentFormProps = {
  member: DeskView["member"];
  /** No other version is in force. */
  isFirst: boolean;
  read: ReadCommitment;
};

/** The goals as the member writes them: saved as a draft, sent to the coordinators, or withdrawn. */
export function CommitmentForm(props: CommitmentFormProps) {
  const { member, isFirst, read } = props;
  const own = useTexts(commitmentTexts);
  const api = useApi();
  const keep = useKeepCommitment();
  const goalOf = useGoalOf();
  const { form, state, flush, take } = useCommitmentDraft(read, {
    memberId: member.id,
    mayBeEmpty: member.organisation.kind === "supporting",
  });
  const submit = useMutation({
    mutationFn: async () => {
      // What stands in the way is told by the draft itself.
      if (!(await flush())) return;
      keep(await api("POST /api/my/commitment/submission", {}));
    },
    onError: (error) => {
      tellProblem(error, form);
    },
  });
  const withdraw = useMutation({
    mutationFn: async () => {
      keep(await api("POST /api/my/commitment/withdrawal", {}));
    },
  });
  const send = form.handleSubmit(() => {
    submit.mutate();
  });
  const isBusy = submit.isPending || withdraw.isPending;
  const error = submit.error ?? withdraw.error;
  if (state.kind === "conflict")
    return (
      <Page title={own.title} part={read.body.state} wide>
        <DraftConflict
          mine={form.getValues()}
          theirs={state.theirs.body}
          show={({ goals }) => <GoalSummary goals={goals} />}
          take={take}
        />
      </Page>
    );
  return (
    <Page title={own.title} part={read.body.state}>
      <WhereItStands commitment={read.body} />
      <Form
        form={form}
        texts={goalTexts}
        schema={commitmentDraft()}
        onSubmit={(event) => void send(event)}
      >
        <ErrorSummary whose={goalOf} />
        <GoalList />
        {error && <ProblemNotice error={error} />}
        <div className="draft-foot">
          <DraftStatus state={state} />
          <div className="actions">
            <button
              className="hds-button hds-button--primary"
              disabled={isBusy}
            >
              {own.submit}
            </button>
            {read.body.state === "returned" && (
              <ConfirmButton
                {...own.withdraw}
                question={isFirst ? own.last : own.newer}
                disabled={isBusy}
                onConfirm={() => {
                  withdraw.mutate();
                }}
              />
            )}
          </div>
        </div>
      </Form>
    </Page>
  );
}
