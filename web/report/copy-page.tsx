import "../styles/report.css";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { reportStateWords } from "../../shared/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { shownDate } from "../forms/shown-time.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Loading } from "../layout/loading.tsx";
import { Page } from "../layout/page.tsx";
import { useNetwork } from "../network.tsx";
import { AnswersShown } from "./answers-shown.tsx";
import { useReport } from "./use-report.ts";

const texts = {
  fi: {
    title: (year: number) => `Vuosiraportti ${year}`,
    answers: "Vastaukset",
    member: "Jäsen",
    network: "Verkosto",
    state: "Raportin tila",
    sent: "Lähetetty",
    print: "Tulosta",
    back: "Takaisin raporttiin",
  },
  sv: {
    title: (year: number) => `Årsrapport ${year}`,
    answers: "Svar",
    member: "Medlem",
    network: "Nätverk",
    state: "Rapportens läge",
    sent: "Inskickad",
    print: "Skriv ut",
    back: "Tillbaka till rapporten",
  },
  en: {
    title: (year: number) => `Annual report ${year}`,
    answers: "Answers",
    member: "Member",
    network: "Network",
    state: "State of the report",
    sent: "Sent",
    print: "Print",
    back: "Back to the report",
  },
};

type CopyPageProps = { params: Record<string, string | undefined> };

/** The answers on paper. */
export default function CopyPage({ params }: CopyPageProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { name, city } = useNetwork();
  const year = Number(params["year"]);
  const read = useReport(year);
  const { member } = useAnswer("GET /api/my", {});
  if (!read) return <Loading />;
  const { state, submittedAt, goals, answers, draft } = read.body;
  const facts = [
    [own.member, member.organisation.name],
    [own.network, `${name[language]}, ${city[language]}`],
    [own.state, reportStateWords[state][language]],
    ...(submittedAt
      ? [[own.sent, shownDate(new Date(submittedAt), language)]]
      : []),
  ] as const;
  return (
    <Page title={own.title(year)} part="copy">
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--primary"
          onClick={() => {
            window.print();
          }}
        >
          {own.print}
        </button>
        <Link href={pages.myReport(language, year)}>{own.back}</Link>
      </div>
      <h2>{own.answers}</h2>
      <AnswersShown goals={goals} answers={answers ?? draft} />
    </Page>
  );
}
