import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import type { ReportView } from "../../shared/views/report-view.ts";
import { goalStatusWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { Written } from "../layout/written.tsx";
import { GoalPart } from "./goal-part.tsx";

const texts = {
  fi: {
    goals: "Tavoitteet",
    none: "Sitoumuksen kaikki tavoitteet on saatu päätökseen",
    renew:
      "Tavoitteita ei enää kysytä. Voitte asettaa uudet tavoitteet sitoumuksen uudessa versiossa.",
    commitment: "Avaa sitoumus",
    settled: "Päättyneet tavoitteet",
    settledIn: (status: string, year: number) => `${status}, raportti ${year}`,
  },
  sv: {
    goals: "Mål",
    none: "Alla mål i åtagandet är avslutade",
    renew:
      "Målen efterfrågas inte längre. Ni kan ställa upp nya mål i en ny version av åtagandet.",
    commitment: "Öppna åtagandet",
    settled: "Avslutade mål",
    settledIn: (status: string, year: number) => `${status}, rapport ${year}`,
  },
  en: {
    goals: "Goals",
    none: "All goals of the commitment are completed",
    renew:
      "Nothing is asked about them any more. You can set new goals in a new version of the commitment.",
    commitment: "Open the commitment",
    settled: "Completed goals",
    settledIn: (status: string, year: number) => `${status}, report ${year}`,
  },
};

/** Goal by goal; those that are settled can only be read. */
export function GoalsPart({ report }: { report: ReportView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { goals, settled } = report;
  return (
    <section>
      <h2>{own.goals}</h2>
      {goals.length === 0 && (
        <Notice kind="info" title={own.none}>
          <p>{own.renew}</p>
          <Link href={pages.commitment(language)}>{own.commitment}</Link>
        </Notice>
      )}
      {goals.map((goal, index) => (
        <GoalPart key={goal.id} goal={goal} index={index} report={report} />
      ))}
      {settled.length > 0 && (
        <>
          <h3>{own.settled}</h3>
          <ul>
            {settled.map(({ goal, status, year }) => (
              <li key={goal.id}>
                <Written language={goal.language}>{goal.title}</Written>
                <br />
                <span className="muted">
                  {own.settledIn(goalStatusWords[status][language], year)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
