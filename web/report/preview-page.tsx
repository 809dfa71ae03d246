import "../styles/report.css";
import { useMutation } from "@tanstack/react-query";
import { Link, Redirect, useLocation } from "wouter";
import { isOpenTo } from "../../shared/expected.ts";
import { pages } from "../../shared/pages.ts";
import { gaps } from "../../shared/report-rules.ts";
import { useApi } from "../api/use-answer.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Loading } from "../layout/loading.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { AnswersShown } from "./answers-shown.tsx";
import { useKeepReport, useReport } from "./use-report.ts";

const texts = {
  fi: {
    title: (year: number) => `Tarkista vuosiraportti ${year}`,
    lead: "Lue vastaukset vielä kerran. Lähettämisen jälkeen saat niistä kopion sähköpostiin, ja voit ottaa raportin takaisin, kunnes koordinaattorit ovat käsitelleet sen.",
    answers: "Vastauksesi",
    send: "Lähetä raportti",
    back: "Palaa muokkaamaan",
  },
  sv: {
    title: (year: number) => `Granska årsrapporten ${year}`,
    lead: "Läs svaren en gång till. När du har skickat rapporten får du en kopia per e-post, och du kan ta tillbaka den tills koordinatorerna har behandlat den.",
    answers: "Dina svar",
    send: "Skicka rapporten",
    back: "Gå tillbaka och ändra",
  },
  en: {
    title: (year: number) => `Check the annual report ${year}`,
    lead: "Read the answers once more. When you have sent the report, you get a copy by email, and you can take it back until the coordinators have dealt with it.",
    answers: "Your answers",
    send: "Send the report",
    back: "Go back and edit",
  },
};

type PreviewPageProps = { params: Record<string, string | undefined> };

/** The whole report as the service has it, before it is sent. */
export default function PreviewPage({ params }: PreviewPageProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const api = useApi();
  const [, navigate] = useLocation();
  const year = Number(params["year"]);
  const read = useReport(year);
  const keepReport = useKeepReport(year);
  const form = pages.myReport(language, year);
  const send = useMutation({
    mutationFn: () =>
      api("POST /api/my/reports/{year}/submission", { params: { year } }),
    onSuccess: (sent) => {
      keepReport(sent);
      navigate(form, { replace: true });
    },
  });
  if (!read) return <Loading />;
  const { state, roundState, goals, draft = {} } = read.body;
  // Nothing to send, or not all of it: the form says what is missing.
  const isReady = isOpenTo({ state }, roundState) && state !== "open";
  if (!isReady || gaps({ goals }, draft).length > 0)
    return <Redirect to={form} replace />;
  return (
    <Page title={own.title(year)}>
      <p className="lead">{own.lead}</p>
      <h2>{own.answers}</h2>
      <AnswersShown goals={goals} answers={draft} />
      {send.error && <ProblemNotice error={send.error} />}
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--primary"
          disabled={send.isPending}
          onClick={() => {
            send.mutate();
          }}
        >
          {own.send}
        </button>
        <Link className="hds-button hds-button--secondary" href={form}>
          {own.back}
        </Link>
      </div>
    </Page>
  );
}
