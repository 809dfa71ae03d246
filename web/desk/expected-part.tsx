import { Link } from "wouter";
import { type Expected, expectedOf } from "../../shared/expected.ts";
import { pages } from "../../shared/pages.ts";
import { shownDay } from "../../shared/shown.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";
import { Message } from "./message.tsx";

type Said = { title: string; by?: string; go: string };

const texts = {
  fi: {
    heading: "Mitä nyt odotetaan",
    nothing: "Juuri nyt sinulta ei odoteta mitään.",
    later:
      "Saat sähköpostia, kun seuraava raportointi alkaa tai kun koordinaattorit tarvitsevat jotain.",
    open: (year: number): Said => ({
      title: `Tee vuosiraportti ${year}`,
      go: "Aloita raportti",
    }),
    draft: (year: number): Said => ({
      title: `Tee valmiiksi vuosiraportti ${year}`,
      go: "Jatka raporttia",
    }),
    returned: (year: number): Said => ({
      title: `Täydennä vuosiraporttia ${year}`,
      go: "Täydennä raporttia",
    }),
    due: (day: string) => `Määräaika on ${day}.`,
    overdue: (day: string) =>
      `Määräaika oli ${day}. Raportin voi vielä lähettää.`,
    commitmentReturned: {
      title: "Täydennä ilmastositoumusta",
      by: "Koordinaattorit palauttivat sen täydennettäväksi.",
      go: "Avaa sitoumus",
    },
    commitmentDraft: {
      title: "Lähetä ilmastositoumuksen uusi versio",
      by: "Luonnos on kesken. Se tulee voimaan vasta, kun se on hyväksytty.",
      go: "Jatka luonnosta",
    },
    also: "Lisäksi",
  },
  sv: {
    heading: "Vad som väntar nu",
    nothing: "Just nu väntar ingenting på dig.",
    later:
      "Du får ett e-postmeddelande när nästa rapportering börjar eller när koordinatorerna behöver något.",
    open: (year: number): Said => ({
      title: `Gör årsrapporten ${year}`,
      go: "Börja på rapporten",
    }),
    draft: (year: number): Said => ({
      title: `Gör årsrapporten ${year} färdig`,
      go: "Fortsätt med rapporten",
    }),
    returned: (year: number): Said => ({
      title: `Komplettera årsrapporten ${year}`,
      go: "Komplettera rapporten",
    }),
    due: (day: string) => `Tidsfristen går ut ${day}.`,
    overdue: (day: string) =>
      `Tidsfristen gick ut ${day}. Rapporten kan fortfarande skickas in.`,
    commitmentReturned: {
      title: "Komplettera klimatåtagandet",
      by: "Koordinatorerna har återsänt det för komplettering.",
      go: "Öppna åtagandet",
    },
    commitmentDraft: {
      title: "Skicka in den nya versionen av klimatåtagandet",
      by: "Utkastet är inte klart. Det träder i kraft först när det har godkänts.",
      go: "Fortsätt med utkastet",
    },
    also: "Dessutom",
  },
  en: {
    heading: "What is expected now",
    nothing: "Nothing is expected of you right now.",
    later:
      "You will get an email when the next reporting begins, or when the coordinators need something.",
    open: (year: number): Said => ({
      title: `Report on ${year}`,
      go: "Start the report",
    }),
    draft: (year: number): Said => ({
      title: `Finish the report on ${year}`,
      go: "Continue the report",
    }),
    returned: (year: number): Said => ({
      title: `Complete the report on ${year}`,
      go: "Complete the report",
    }),
    due: (day: string) => `It is due on ${day}.`,
    overdue: (day: string) => `It was due on ${day}. You can still send it.`,
    commitmentReturned: {
      title: "Complete the climate commitment",
      by: "The coordinators have returned it for more details.",
      go: "Open the commitment",
    },
    commitmentDraft: {
      title: "Send the new version of the climate commitment",
      by: "The draft is unfinished. It comes into force only once approved.",
      go: "Continue the draft",
    },
    also: "Also",
  },
};

/** An expected thing in words: what, by when, and where to do it. */
function useSaid(): (expected: Expected) => Said & {
  href: string;
  message?: string | undefined;
} {
  const own = useTexts(texts);
  const language = useLanguage();
  return (expected) => {
    if (expected.what === "commitment")
      return {
        ...(expected.state === "returned"
          ? own.commitmentReturned
          : own.commitmentDraft),
        href: pages.commitment(language),
        message: expected.message,
      };
    const { year, state, due, overdue, message } = expected.report;
    const said =
      state === "returned"
        ? own.returned(year)
        : state === "draft"
          ? own.draft(year)
          : own.open(year);
    const day = shownDay(due, language);
    return {
      ...said,
      by: overdue ? own.overdue(day) : own.due(day),
      href: pages.myReport(language, year),
      message,
    };
  };
}

/** The most urgent thing with the one thing to press; the others below it. */
export function ExpectedPart({ desk }: { desk: DeskView }) {
  const own = useTexts(texts);
  const said = useSaid();
  const [first, ...others] = expectedOf(desk, useNetwork().rounds).map(said);
  return (
    <section className="expected" aria-labelledby="expected">
      <h2 id="expected">{own.heading}</h2>
      {first ? (
        <>
          <h3>{first.title}</h3>
          <p>{first.by}</p>
          {first.message && <Message>{first.message}</Message>}
          <Link className="hds-button hds-button--primary" href={first.href}>
            {first.go}
          </Link>
        </>
      ) : (
        <>
          <p className="expected-nothing">{own.nothing}</p>
          <p>{own.later}</p>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 className="expected-also">{own.also}</h3>
          <ul>
            {others.map(({ title, by, href }) => (
              <li key={href}>
                <Link href={href}>{title}</Link>. {by}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
