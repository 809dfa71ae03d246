import { Link } from "wouter";
import { commitmentDecision } from "../../../shared/decision.ts";
import { commitmentDecisionTexts } from "../../../shared/forms/decision-texts.ts";
import { primaryReaders } from "../../../shared/mails/addressed.ts";
import { returnedSubmission } from "../../../shared/returned-submission.ts";
import { shownDay } from "../../../shared/shown.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer, useLater } from "../../api/use-answer.ts";
import { Submissions } from "../../commitment/submissions.tsx";
import { Message } from "../../desk/message.tsx";
import { CommitmentStateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { NotFoundPage } from "../../layout/not-found-page.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { besidesStale, useStale } from "../use-stale.ts";
import { commitmentParts } from "./commitment-parts.ts";
import { Comparison } from "./comparison.tsx";
import { type Choice, DecisionForm } from "./decision-form.tsx";
import { reviewTexts } from "./review-texts.ts";
import { ReviewFrame } from "./review-frame.tsx";
import { UndoNotice } from "./undo-notice.tsx";

type Commitment = MemberFile["commitments"][number];

const choices: Choice[] = [
  { decision: "approve", mail: "commitment-approved" },
  { decision: "return", mail: "commitment-returned", worded: true },
  { decision: "reject", mail: "commitment-rejected", worded: true },
];

type ReadProps = { file: MemberFile; commitment: Commitment };

/** Beside what was sent back. */
function AfterReturn({ file, commitment, at }: ReadProps & { at: string }) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const was = useAnswer(
    "GET /api/coordinator/members/{id}/commitment/submission",
    {
      params: { id: file.id },
      query: { version: String(commitment.version), at },
    },
  );
  return (
    <>
      <p className="muted">{own.beside(shownMoment(at, language))}</p>
      <Comparison
        now={commitmentParts(commitment.goals, language)}
        was={commitmentParts(was.goals, language)}
      />
    </>
  );
}

/** The version that was in force before this one entered into force, or is in force until then. */
const versionBefore = ({ commitments }: MemberFile, { version }: Commitment) =>
  commitments
    .filter((one) => one.inForceOn && one.version < version)
    .toSorted((a, b) => b.version - a.version)[0];

/** Beside what was read before it turned out to have changed. */
function SinceRead({
  goals,
  were,
}: Record<"goals" | "were", Commitment["goals"]>) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  return (
    <>
      <p className="muted">{own.besideRead}</p>
      <Comparison
        now={commitmentParts(goals, language)}
        was={commitmentParts(were, language)}
      />
    </>
  );
}

/** Beside what was sent back, else the version before, else by itself. */
function Goals({ file, commitment }: ReadProps) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const { version, state, goals } = commitment;
  const at =
    state === "returned"
      ? undefined
      : returnedSubmission(file.history, `commitment-${version}`);
  if (at !== undefined) return <AfterReturn {...{ file, commitment, at }} />;
  const before = versionBefore(file, commitment);
  return (
    <>
      <p className="muted">
        {before
          ? own.besideVersion(before.version, before.state === "in-force")
          : own.first}
      </p>
      <Comparison
        now={commitmentParts(goals, language)}
        was={before && commitmentParts(before.goals, language)}
      />
    </>
  );
}

/** Where a version stands among the others, and what was said with its last decision. */
function Standing({ file, commitment }: ReadProps) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const places = usePlaces();
  const { version, state, since, inForceOn, returned, message } = commitment;
  const replaced = inForceOn && versionBefore(file, commitment);
  const next = file.commitments.find(
    (one) => one.inForceOn && versionBefore(file, one)?.version === version,
  );
  return (
    <>
      <p>
        <CommitmentStateLabel state={state} />{" "}
        <span className="muted">
          {own.since(shownMoment(since, language))}
          {inForceOn && ` · ${own.inForce(shownDay(inForceOn, language))}`}
          {replaced && ` · ${own.replaces(replaced.version)}`}
          {returned !== undefined && ` · ${own.returned(returned)}`}
        </span>
      </p>
      {next && (
        <p>
          <Link href={places.commitment(file.id, next.version)}>
            {own.replacedBy(next.version)}
          </Link>
        </p>
      )}
      {message && <Message>{message}</Message>}
      {state === "approved" && (
        <p>
          <Link href={places.signing}>{own.sign}</Link>
        </p>
      )}
    </>
  );
}

/** All that was handed in of a version. */
function Submitted({ file, commitment }: ReadProps) {
  const { data } = useLater(
    "GET /api/coordinator/members/{id}/commitments/{version}",
    { params: { id: file.id, version: commitment.version } },
  );
  return data ? <Submissions submissions={data.body.submissions} /> : null;
}

function Review({ file, commitment }: ReadProps) {
  const own = useTexts(reviewTexts);
  const { version, state, undoUntil } = commitment;
  const params = { id: file.id };
  const path = "/api/coordinator/members/{id}/commitment/decision";
  const deciding = useAction(`POST ${path}`);
  const undoing = useAction(`DELETE ${path}`);
  const { stale, onError, onSuccess } = useStale(commitment);
  const ifMatch = commitment.etag;
  return (
    <ReviewFrame
      title={own.commitment(version)}
      member={file}
      state={`${state} ${stale?.was.etag ?? ""}`}
    >
      {stale && (
        <ProblemNotice error={stale.error}>
          <p>
            {own.wasState} <CommitmentStateLabel state={stale.was.state} />
          </p>
        </ProblemNotice>
      )}
      <UndoNotice
        decided={deciding.isSuccess && state !== "submitted"}
        undone={undoing.isSuccess}
        until={undoUntil}
        undoing={besidesStale(undoing)}
        onUndo={() => {
          deciding.reset();
          undoing.mutate({ params, ifMatch }, { onError, onSuccess });
        }}
      />
      <Standing {...{ file, commitment }} />
      <h2>{own.content}</h2>
      {stale ? (
        <SinceRead goals={commitment.goals} were={stale.was.goals} />
      ) : (
        <Goals {...{ file, commitment }} />
      )}
      <Submitted {...{ file, commitment }} />
      {state === "submitted" && (
        <section>
          <h2>{own.decide}</h2>
          <DecisionForm
            schema={commitmentDecision()}
            texts={commitmentDecisionTexts}
            choices={choices}
            readers={primaryReaders(file)}
            asksSigning={version > 1}
            deciding={besidesStale(deciding)}
            onDecide={(body, tell) => {
              undoing.reset();
              deciding.mutate(
                { params, body, ifMatch },
                {
                  onSuccess,
                  onError: (error) => {
                    tell(error);
                    onError(error);
                  },
                },
              );
            }}
          />
        </section>
      )}
    </ReviewFrame>
  );
}

type CommitmentPageProps = { params: Record<string, string | undefined> };

/** One version of a commitment, to be decided on. */
export default function CommitmentPage({ params }: CommitmentPageProps) {
  const { id = "", version } = params;
  const file = useAnswer("GET /api/coordinator/members/{id}", {
    params: { id },
  });
  const commitment = file.commitments.find(
    (one) => one.version === Number(version),
  );
  return commitment ? <Review {...{ file, commitment }} /> : <NotFoundPage />;
}
