import { useLocation } from "wouter";
import { reportTexts } from "../../shared/forms/report-texts.ts";
import { pages } from "../../shared/pages.ts";
import { type Answers, answers } from "../../shared/report.ts";
import { gaps } from "../../shared/report-rules.ts";
import type { ReportView } from "../../shared/views/report-view.ts";
import { useApi } from "../api/use-answer.ts";
import { DraftConflict } from "../forms/draft-conflict.tsx";
import { DraftStatus } from "../forms/draft-status.tsx";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { fieldsOf } from "../forms/fields.tsx";
import { Form } from "../forms/form.tsx";
import { useLanguageOptions } from "../forms/language-options.ts";
import { schemaResolver } from "../forms/schema-resolver.ts";
import { useDraft } from "../forms/use-draft.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { useAnswersLanguage } from "./answers-language.ts";
import { Page } from "../layout/page.tsx";
import { AnswersShown } from "./answers-shown.tsx";
import { FiguresPart } from "./figures-part.tsx";
import { GoalsPart } from "./goals-part.tsx";
import { ReportIntro } from "./report-intro.tsx";
import { reportBody } from "./report-body.ts";
import { StoryPart } from "./story-part.tsx";
import { type ReadReport, useKeepReport } from "./use-report.ts";

const texts = {
  fi: {
    title: (year: number) => `Vuosiraportti ${year}`,
    wishes: "Toiveet",
    check: "Tarkista ja lähetä",
  },
  sv: {
    title: (year: number) => `Årsrapport ${year}`,
    wishes: "Önskemål",
    check: "Granska och skicka",
  },
  en: {
    title: (year: number) => `Annual report ${year}`,
    wishes: "Wishes",
    check: "Check and send",
  },
};

const { SelectField, TextArea } = fieldsOf<Answers>();

function Wishes() {
  const lang = useAnswersLanguage();
  return <TextArea name="wishes" rows={3} lang={lang} optional />;
}

/** The report as a draft that saves itself. What is missing is told when the person goes on to check and send it. */
function useReportDraft({ body: report, etag }: ReadReport) {
  const api = useApi();
  const language = useLanguage();
  const params = { year: report.year };
  const keepReport = useKeepReport(report.year);
  const endpoint = "/api/my/reports/{year}";
  return useDraft<Answers>({
    key: `report-${report.memberId}-${report.year}`,
    schema: answers(),
    copy: { body: reportBody(report, language), etag },
    save: async ({ body, etag }, keepalive) => {
      const call = { params, body, ifMatch: etag, keepalive };
      const saved = await api(`PUT ${endpoint}`, call);
      keepReport(saved);
      return { body, etag: saved.etag };
    },
    load: async () => {
      const read = await api(`GET ${endpoint}`, { params });
      return { body: reportBody(read.body, language), etag: read.etag };
    },
    resolver: schemaResolver(answers(), language, (body) =>
      gaps(report, answers().parse(body)),
    ),
  });
}

/** The goal that a field is about. */
const goalOf =
  ({ goals }: ReportView) =>
  (name: string): string | undefined => {
    const [, index] = /^goals\.(\d+)\./.exec(name) ?? [];
    return index === undefined ? undefined : goals[Number(index)]?.title;
  };

/** The annual report, on one page. */
export function ReportForm({ read }: { read: ReadReport }) {
  const own = useTexts(texts);
  const languageOptions = useLanguageOptions();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const report = read.body;
  const { year } = report;
  const { form, state, flush, take } = useReportDraft(read);
  const check = form.handleSubmit(async () => {
    if (await flush()) navigate(pages.reportPreview(language, year));
  });
  if (state.kind === "conflict")
    return (
      <Page title={own.title(year)} wide>
        <DraftConflict
          mine={form.getValues()}
          theirs={state.theirs.body}
          show={(body) => <AnswersShown goals={report.goals} answers={body} />}
          take={take}
        />
      </Page>
    );
  return (
    <Page title={own.title(year)}>
      <ReportIntro report={report} />
      <Form
        form={form}
        texts={reportTexts}
        schema={answers()}
        onSubmit={(event) => void check(event)}
      >
        <ErrorSummary whose={goalOf(report)} />
        <GoalsPart report={report} />
        {report.asksFigures && <FiguresPart lastYear={report.lastYear} />}
        <StoryPart />
        <section>
          <h2>{own.wishes}</h2>
          <Wishes />
        </section>
        <SelectField name="language" options={languageOptions} />
        <div className="report-foot">
          <DraftStatus state={state} />
          <button
            className="hds-button hds-button--primary"
            disabled={form.formState.isSubmitting}
          >
            {own.check}
          </button>
        </div>
      </Form>
    </Page>
  );
}
