import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import type { ReportView } from "../../shared/views/report-view.ts";
import { useApi } from "../api/use-answer.ts";
import { shownDate } from "../forms/shown-time.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { AnswersShown } from "./answers-shown.tsx";
import { useKeepReport } from "./use-report.ts";

const texts = {
  fi: {
    title: (year: number) => `Vuosiraportti ${year}`,
    submitted: "Kiitos! Raportti on lähetetty",
    next: (day: string) =>
      `Lähetetty ${day}. Vastaukset on lähetetty myös sähköpostiisi. Koordinaattorit lukevat raportin, ja saat tiedon, kun se on käsitelty.`,
    takeBack: "Ota takaisin ja korjaa",
    until: "Voit ottaa raportin takaisin, kunnes se on käsitelty.",
    accepted: "Raportti on hyväksytty",
    acceptedNext:
      "Kiitos! Jos raportissa on korjattavaa, ota yhteyttä koordinaattoreihin.",
    "not-required": "Raporttia ei tarvita",
    notRequiredNext: "Organisaatioltasi ei kysytä raporttia tältä vuodelta.",
    closed: "Raportointikierros on päättynyt",
    closedNext:
      "Raporttia ei ehditty lähettää, eikä sitä voi enää muuttaa. Jos haluat vielä raportoida, ota yhteyttä koordinaattoreihin.",
    answers: "Vastauksesi",
    copy: "Tulosta vastaukset",
    desk: "Jäsenen työpöydälle",
  },
  sv: {
    title: (year: number) => `Årsrapport ${year}`,
    submitted: "Tack! Rapporten är inskickad",
    next: (day: string) =>
      `Inskickad ${day}. Svaren har också skickats till din e-post. Koordinatorerna läser rapporten och du får besked när den har behandlats.`,
    takeBack: "Ta tillbaka och rätta",
    until: "Du kan ta tillbaka rapporten tills den har behandlats.",
    accepted: "Rapporten är godkänd",
    acceptedNext:
      "Tack! Kontakta koordinatorerna om något i rapporten behöver rättas.",
    "not-required": "Ingen rapport behövs",
    notRequiredNext:
      "Er organisation behöver inte rapportera för det här året.",
    closed: "Rapporteringen är avslutad",
    closedNext:
      "Rapporten skickades inte in i tid och kan inte längre ändras. Kontakta koordinatorerna om du ännu vill rapportera.",
    answers: "Dina svar",
    copy: "Skriv ut svaren",
    desk: "Till medlemmens arbetsbord",
  },
  en: {
    title: (year: number) => `Annual report ${year}`,
    submitted: "Thank you! The report has been sent",
    next: (day: string) =>
      `Sent on ${day}. The answers have been emailed to you too. The coordinators will read the report, and you will hear from them when it has been dealt with.`,
    takeBack: "Take back and correct",
    until: "You can take the report back until it has been dealt with.",
    accepted: "The report has been accepted",
    acceptedNext:
      "Thank you! If something in it needs correcting, contact the coordinators.",
    "not-required": "No report is needed",
    notRequiredNext: "Your organisation is not asked to report on this year.",
    closed: "The reporting round has closed",
    closedNext:
      "The report was not sent in time and can no longer be changed. If you still want to report, contact the coordinators.",
    answers: "Your answers",
    copy: "Print the answers",
    desk: "To the member’s desk",
  },
};

/** The member's own undo, until a coordinator has decided. */
function TakeBack({ year }: { year: number }) {
  const own = useTexts(texts);
  const api = useApi();
  const keepReport = useKeepReport(year);
  const takeBack = useMutation({
    mutationFn: () =>
      api("DELETE /api/my/reports/{year}/submission", { params: { year } }),
    onSuccess: keepReport,
  });
  return (
    <>
      <p>{own.until}</p>
      {takeBack.error && <ProblemNotice error={takeBack.error} />}
      <button
        type="button"
        className="hds-button hds-button--secondary"
        disabled={takeBack.isPending}
        onClick={() => {
          takeBack.mutate();
        }}
      >
        {own.takeBack}
      </button>
    </>
  );
}

function State({ report }: { report: ReportView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { state, submittedAt, year, roundState } = report;
  switch (state) {
    case "submitted":
      return (
        <Notice kind="success" title={own.submitted}>
          {submittedAt && (
            <p>{own.next(shownDate(new Date(submittedAt), language))}</p>
          )}
          {roundState === "open" && <TakeBack year={year} />}
        </Notice>
      );
    case "accepted":
      return (
        <Notice kind="success" title={own.accepted}>
          <p>{own.acceptedNext}</p>
        </Notice>
      );
    case "not-required":
      return (
        <Notice kind="info" title={own["not-required"]}>
          <p>{own.notRequiredNext}</p>
        </Notice>
      );
    case "open":
    case "draft":
    case "returned":
      return (
        <Notice kind="info" title={own.closed}>
          <p>{own.closedNext}</p>
        </Notice>
      );
  }
}

/** A report that is not being written: sent, decided, not required, or left undone when its round closed. */
export function SentReport({ report }: { report: ReportView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { state, year, goals } = report;
  const answers = report.answers ?? report.draft;
  return (
    <Page title={own.title(year)} part={state}>
      <State report={report} />
      {answers && (
        <>
          <h2>{own.answers}</h2>
          <AnswersShown goals={goals} answers={answers} />
        </>
      )}
      <ul className="links">
        {answers && (
          <li>
            <Link href={pages.reportCopy(language, year)}>{own.copy}</Link>
          </li>
        )}
        <li>
          <Link href={pages.desk(language)}>{own.desk}</Link>
        </li>
      </ul>
    </Page>
  );
}
