import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { goingIn } from "../../shared/results/headlines.ts";
import { shownNumber, shownPercent } from "../../shared/shown.ts";
import { useLater } from "../api/use-answer.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { changeIn } from "../results/changes.ts";
import { fewestReports, hasHeadline } from "../results/headline.ts";
import { rateOf } from "../results/rate.ts";

const texts = {
  fi: {
    title: (year: number) => `Vuosi ${year} lyhyesti`,
    rate: "yrityksistä raportoi",
    goals: "tavoitteesta raportoitiin",
    going: "tavoitteista saavutettu tai etenee suunnitellusti",
    energy: "energiankulutuksen vertailukelpoinen muutos edellisvuodesta",
    few: "Raportteja on hyväksytty vasta niin vähän, ettei niistä voi laskea verkoston lukuja.",
    more: (year: number) => `Kaikki saavutukset ${year}`,
  },
  sv: {
    title: (year: number) => `Året ${year} i korthet`,
    rate: "av företagen rapporterade",
    goals: "mål som det rapporterades om",
    going: "av målen har uppnåtts eller framskrider som planerat",
    energy: "jämförbar förändring i energiförbrukningen från året innan",
    few: "Så få rapporter är godkända än att de inte räcker till siffror för nätverket.",
    more: (year: number) => `Alla resultat ${year}`,
  },
  en: {
    title: (year: number) => `The year ${year} at a glance`,
    rate: "of the businesses reported",
    goals: "goals reported on",
    going: "of the goals achieved or on track",
    energy: "like-for-like change in energy use from the year before",
    few: "So few reports have been accepted that they make no figures of the network yet.",
    more: (year: number) => `All results of ${year}`,
  },
};

/** The newest published year in a few figures. */
export function Glance({ year }: { year: number }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { data } = useLater("GET /api/results/{year}", { params: { year } });
  const edition = data?.body;
  const results = edition && "results" in edition ? edition.results : undefined;
  const energy = results && changeIn(results, "energy");
  const { total = 0 } = results?.goals ?? {};
  const isTold = !results || hasHeadline(results);
  const figures = [
    [
      results &&
        results.reporting.business.accepted >= fewestReports &&
        rateOf(results.reporting.business, language),
      own.rate,
    ],
    [results && shownNumber(total, language), own.goals],
    [
      results &&
        total > 0 &&
        shownPercent((100 * goingIn(results)) / total, language),
      own.going,
    ],
    [
      energy !== undefined && shownPercent(energy, language, "signed"),
      own.energy,
    ],
  ] as const;
  return (
    <section className="glance" aria-labelledby="glance">
      <h2 id="glance">{own.title(year)}</h2>
      {isTold ? (
        <dl className="glance__figures">
          {figures.map(
            ([figure, label]) =>
              figure !== false && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{figure ?? "…"}</dd>
                </div>
              ),
          )}
        </dl>
      ) : (
        <p>{own.few}</p>
      )}
      <Link href={pages.results(language, year)}>{own.more(year)}</Link>
    </section>
  );
}
