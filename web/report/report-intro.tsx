import { shownDay } from "../../shared/shown.ts";
import type { ReportView } from "../../shared/views/report-view.ts";
import { Message } from "../desk/message.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { Written } from "../layout/written.tsx";

const texts = {
  fi: {
    due: (day: string) => `Määräaika on ${day}.`,
    overdue: (day: string) =>
      `Määräaika oli ${day}. Raportin voi vielä lähettää.`,
    extension: "Sait lisäaikaa:",
    returned: "Raportti on palautettu täydennettäväksi",
    saves:
      "Raportti tallentuu itsestään. Voit jatkaa myöhemmin tai toisella laitteella.",
    public:
      "Lähetetty raportti on kaupungin asiakirja, jota kuka tahansa voi pyytää nähtäväksi. Tulokset julkaistaan yhteenvetona; jäsenestä näytetään tavoitteet, niiden tilanne ja eteneminen prosentteina.",
  },
  sv: {
    due: (day: string) => `Tidsfristen går ut ${day}.`,
    overdue: (day: string) =>
      `Tidsfristen gick ut ${day}. Rapporten kan fortfarande skickas in.`,
    extension: "Du fick förlängd tidsfrist:",
    returned: "Rapporten har återsänts för komplettering",
    saves:
      "Rapporten sparas av sig själv. Du kan fortsätta senare eller på en annan enhet.",
    public:
      "En inskickad rapport är en av stadens handlingar som vem som helst kan be att få se. Resultaten publiceras som sammandrag; om medlemmen visas målen, deras läge och framstegen i procent.",
  },
  en: {
    due: (day: string) => `It is due on ${day}.`,
    overdue: (day: string) => `It was due on ${day}. You can still send it.`,
    extension: "You were given an extension:",
    returned: "The report has been returned for more details",
    saves:
      "The report saves itself. You can go on later, or on another device.",
    public:
      "A report that has been sent is a document of the city that anyone may ask to see. Results are published as totals; of a member, its goals, their status and their progress in per cent are shown.",
  },
};

/** By when, what the coordinators said, and what becomes of a report. */
export function ReportIntro({ report }: { report: ReportView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { due, overdue, extension, state, message } = report;
  const day = shownDay(due, language);
  return (
    <>
      <p className="lead">
        {overdue ? own.overdue(day) : own.due(day)} {own.saves}
      </p>
      {extension && (
        <p>
          {own.extension}{" "}
          <Written language={undefined}>{extension.reason}</Written>
        </p>
      )}
      {state === "returned" && (
        <Notice kind="alert" title={own.returned}>
          {message && <Message>{message}</Message>}
        </Notice>
      )}
      <p className="muted">{own.public}</p>
    </>
  );
}
