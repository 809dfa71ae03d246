import { Link } from "wouter";
import { commitmentDecision } from "../../../shared/decision.ts";
import { commitmentDecisionTexts } from "../../../shared/forms/decision-texts.ts";
import { primaryReaders } from "../../../shared/mails/addressed.ts";
import { returnedSubmission } from "../../../shared/returned-submission.ts";
import { shownDay } from "../../../shared/shown.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Message } from "../../desk/message.tsx";
import { CommitmentStateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { NotFoundPage } from "../../layout/not-found-page.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
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

/** Beside what was sent back, else the version in force, else by itself. */
function Goals({ file, commitment }: ReadProps) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const { version, state, goals } = commitment;
  const at =
    state === "returned"
      ? undefined
      : returnedSubmission(file.history, `commitment-${version}`);
  if (at !== undefined) return <AfterReturn {...{ file, commitment, at }} />;
  const inForce = file.commitments.find(
    (one) => one.state === "in-force" && one.version < version,
  );
  return (
    <>
      <p className="muted">
        {inForce ? own.besideVersion(inForce.version) : own.first}
      </p>
      <Comparison
        now={commitmentParts(goals, language)}
        was={inForce && commitmentParts(inForce.goals, language)}
      />
    </>
  );
}

/** Where a version stands, and what was said with its last decision. */
function Standing({ commitment }: { commitment: Commitment }) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const places = usePlaces();
  const { state, since, inForceOn, returned, message } = commitment;
  return (
    <>
      <p>
        <CommitmentStateLabel state={state} />{" "}
        <span className="muted">
          {own.since(shownMoment(since, language))}
          {inForceOn && ` · ${own.inForce(shownDay(inForceOn, language))}`}
          {returned !== undefined && ` · ${own.returned(returned)}`}
        </span>
      </p>
      {message && <Message>{message}</Message>}
      {state === "approved" && (
        <p>
          <Link href={places.signing}>{own.sign}</Link>
        </p>
      )}
    </>
  );
}

function Review({ file, commitment }: ReadProps) {
  const own = useTexts(reviewTexts);
  const { version, state, undoUntil } = commitment;
  const params = { id: file.id };
  const path = "/api/coordinator/members/{id}/commitment/decision";
  const deciding = useAction(`POST ${path}`);
  const undoing = useAction(`DELETE ${path}`);
  return (
    <ReviewFrame title={own.commitment(version)} member={file} state={state}>
      <UndoNotice
        decided={deciding.isSuccess && state !== "submitted"}
        undone={undoing.isSuccess}
        until={undoUntil}
        undoing={undoing}
        onUndo={() => {
          deciding.reset();
          undoing.mutate({ params });
        }}
      />
      <Standing commitment={commitment} />
      <h2>{own.content}</h2>
      <Goals {...{ file, commitment }} />
      {state === "submitted" && (
        <section>
          <h2>{own.decide}</h2>
          <DecisionForm
            schema={commitmentDecision()}
            texts={commitmentDecisionTexts}
            choices={choices}
            readers={primaryReaders(file)}
            asksSigning={version > 1}
            deciding={deciding}
            onDecide={(body, onError) => {
              undoing.reset();
              deciding.mutate({ params, body }, { onError });
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
