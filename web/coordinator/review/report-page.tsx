import { Link } from "wouter";
import { reportDecision } from "../../../shared/decision.ts";
import { reportDecisionTexts } from "../../../shared/forms/decision-texts.ts";
import { roundReaders } from "../../../shared/mails/addressed.ts";
import { returnedSubmission } from "../../../shared/returned-submission.ts";
import { shownDay } from "../../../shared/shown.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Message } from "../../desk/message.tsx";
import { ReportStateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { NotFoundPage } from "../../layout/not-found-page.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { Written } from "../../layout/written.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { besidesStale, useStale } from "../use-stale.ts";
import { Comparison } from "./comparison.tsx";
import { type Choice, DecisionForm } from "./decision-form.tsx";
import { reportParts } from "./report-parts.ts";
import { reviewTexts } from "./review-texts.ts";
import { ReviewFrame } from "./review-frame.tsx";
import { StoryDecision } from "./story-decision.tsx";
import { UndoNotice } from "./undo-notice.tsx";

type Report = MemberFile["reports"][number];

const choicesIn: Record<Report["state"], Choice[]> = {
  open: [],
  draft: [],
  returned: [],
  "not-required": [],
  submitted: [
    { decision: "accept", mail: "report-accepted" },
    { decision: "return", mail: "report-returned", worded: true },
  ],
  accepted: [{ decision: "reopen", mail: "report-reopened", worded: true }],
};

/** The member has it, and could do with more time. */
const isUnsent: Record<Report["state"], boolean> = {
  open: true,
  draft: true,
  returned: true,
  submitted: false,
  accepted: false,
  "not-required": false,
};

type ReadProps = { file: MemberFile; report: Report };

/** Beside what was sent back or reopened. */
function AfterReturn({ file, report, at }: ReadProps & { at: string }) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const { year, answers = {} } = report;
  const was = useAnswer(
    "GET /api/coordinator/members/{id}/reports/{year}/submission",
    { params: { id: file.id, year }, query: { at } },
  );
  return (
    <>
      <p className="muted">{own.beside(shownMoment(at, language))}</p>
      <Comparison
        now={reportParts({ ...report, answers }, language)}
        was={reportParts({ ...report, answers: was.answers }, language)}
      />
    </>
  );
}

/** Beside what was read before it turned out to have changed. */
function SinceRead({ report, was }: { report: Report; was: Report }) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const parts = (one: Report) =>
    reportParts({ ...one, answers: one.answers ?? {} }, language);
  return (
    <>
      <p className="muted">{own.besideRead}</p>
      <Comparison now={parts(report)} was={parts(was)} />
    </>
  );
}

function Answers({ file, report }: ReadProps) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const { year, state, answers, lastYear } = report;
  if (!answers) return <p>{own.nothingSent}</p>;
  const at =
    state === "returned"
      ? undefined
      : returnedSubmission(file.history, `report-${year}`);
  if (at !== undefined) return <AfterReturn {...{ file, report, at }} />;
  return (
    <>
      <p className="muted">
        {lastYear ? own.besideYear(lastYear.year) : own.firstReport}
      </p>
      <Comparison now={reportParts({ ...report, answers }, language)} />
    </>
  );
}

/** Where a report stands, and what was said with its last decision. */
function Standing({ file, report }: ReadProps) {
  const own = useTexts(reviewTexts);
  const language = useLanguage();
  const places = usePlaces();
  const { year, state, since, due, extension, overdue, late, returned } =
    report;
  const facts = [
    own.since(shownMoment(since, language)),
    own.due(shownDay(due, language)),
    overdue && own.overdue,
    late && own.late,
    returned !== undefined && own.returned(returned),
    report.hasDraft && own.hasDraft,
  ].filter((one) => typeof one === "string");
  return (
    <>
      <p>
        <ReportStateLabel state={state} />{" "}
        <span className="muted">{facts.join(" · ")}</span>
      </p>
      {extension && (
        <p>
          {own.extended(shownDay(extension.from, language))}{" "}
          <Written language={undefined}>{extension.reason}</Written>
        </p>
      )}
      {report.message && <Message>{report.message}</Message>}
      {isUnsent[state] && (
        <p>
          <Link href={places.extension(file.id, year)}>{own.extend}</Link>
        </p>
      )}
    </>
  );
}

function Review({ file, report }: ReadProps) {
  const own = useTexts(reviewTexts);
  const { year, state, undoUntil } = report;
  const params = { id: file.id, year };
  const path = "/api/coordinator/members/{id}/reports/{year}/decision";
  const deciding = useAction(`POST ${path}`);
  const undoing = useAction(`DELETE ${path}`);
  const choices = choicesIn[state];
  const story = file.stories.find((one) => one.year === year);
  const { stale, onError, onSuccess } = useStale(report);
  return (
    <ReviewFrame
      title={own.report(year)}
      member={file}
      state={`${state} ${stale?.was.etag ?? ""}`}
    >
      {stale && (
        <ProblemNotice error={stale.error}>
          <p>
            {own.wasState} <ReportStateLabel state={stale.was.state} />
          </p>
        </ProblemNotice>
      )}
      <UndoNotice
        decided={deciding.isSuccess}
        undone={undoing.isSuccess}
        until={undoUntil}
        undoing={besidesStale(undoing)}
        onUndo={() => {
          deciding.reset();
          undoing.mutate(
            { params, ifMatch: report.etag },
            { onError, onSuccess },
          );
        }}
      />
      <Standing {...{ file, report }} />
      <h2>{own.answers}</h2>
      {stale ? (
        <SinceRead report={report} was={stale.was} />
      ) : (
        <Answers {...{ file, report }} />
      )}
      {story && <StoryDecision {...{ story, onError, onSuccess }} />}
      {choices.length > 0 && (
        <section>
          <h2>{state === "accepted" ? own.correct : own.decide}</h2>
          <DecisionForm
            key={state}
            schema={reportDecision()}
            texts={reportDecisionTexts}
            choices={choices}
            readers={roundReaders(file)}
            deciding={besidesStale(deciding)}
            onDecide={(body, tell) => {
              undoing.reset();
              deciding.mutate(
                { params, body, ifMatch: report.etag },
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

type ReportPageProps = { params: Record<string, string | undefined> };

/** A member's report on a year, to be decided on. */
export default function ReportPage({ params }: ReportPageProps) {
  const { id = "", year } = params;
  const file = useAnswer("GET /api/coordinator/members/{id}", {
    params: { id },
  });
  const report = file.reports.find((one) => one.year === Number(year));
  return report ? <Review {...{ file, report }} /> : <NotFoundPage />;
}
