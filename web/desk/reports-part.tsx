import { Link } from "wouter";
import { isOpenTo } from "../../shared/expected.ts";
import { pages } from "../../shared/pages.ts";
import { shownDay } from "../../shared/shown.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";
import { ReportStateLabel } from "./state-label.tsx";

const texts = {
  fi: {
    heading: "Vuosiraportit",
    none: "Ensimmäinen raportti avautuu, kun sitoumus on ollut voimassa vuoden lopussa.",
    report: (year: number) => `Vuosiraportti ${year}`,
    due: (day: string) => `Määräaika ${day}`,
    late: "Lähetettiin määräajan jälkeen",
    closed: "Kierros päättyi, raporttia ei lähetetty",
  },
  sv: {
    heading: "Årsrapporter",
    none: "Den första rapporten öppnas när åtagandet har varit i kraft vid årets slut.",
    report: (year: number) => `Årsrapport ${year}`,
    due: (day: string) => `Tidsfrist ${day}`,
    late: "Skickades in efter tidsfristen",
    closed: "Omgången avslutades, rapporten skickades inte in",
  },
  en: {
    heading: "Annual reports",
    none: "The first report opens once the commitment has been in force at the end of a year.",
    report: (year: number) => `Annual report ${year}`,
    due: (day: string) => `Due ${day}`,
    late: "Sent after the deadline",
    closed: "The round closed, and no report was sent",
  },
};

/** Every year's report, newest first. */
export function ReportsPart({ reports }: Pick<DeskView, "reports">) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { rounds } = useNetwork();
  const about = ({ year, state, due, late }: DeskView["reports"][number]) => {
    const round = rounds.find((one) => one.year === year)?.state;
    if (isOpenTo({ state }, round)) return own.due(shownDay(due, language));
    if (state === "open" || state === "draft") return own.closed;
    return late ? own.late : "";
  };
  return (
    <section>
      <h2>{own.heading}</h2>
      {reports.length === 0 && <p>{own.none}</p>}
      <ul className="rows">
        {reports.map((report) => (
          <li key={report.year}>
            <Link href={pages.myReport(language, report.year)}>
              {own.report(report.year)}
            </Link>
            <ReportStateLabel state={report.state} />
            <span className="muted">{about(report)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
