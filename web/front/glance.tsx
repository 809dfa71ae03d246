import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { shownNumber, shownPercent } from "../../shared/shown.ts";
import { useLater } from "../api/use-answer.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { rateOf } from "../results/rate.ts";

const texts = {
  fi: {
    title: (year: number) => `Vuosi ${year} lyhyesti`,
    rate: "yrityksistä raportoi",
    goals: "tavoitteesta raportoitiin",
    going: "tavoitteista saavutettu tai etenee suunnitellusti",
    energy: "energiankulutuksen vertailukelpoinen muutos edellisvuodesta",
    more: (year: number) => `Kaikki saavutukset ${year}`,
  },
  sv: {
    title: (year: number) => `Året ${year} i korthet`,
    rate: "av företagen rapporterade",
    goals: "mål som det rapporterades om",
    going: "av målen har uppnåtts eller framskrider som planerat",
    energy: "jämförbar förändring i energiförbrukningen från året innan",
    more: (year: number) => `Alla resultat ${year}`,
  },
  en: {
    title: (year: number) => `The year ${year} at a glance`,
    rate: "of the businesses reported",
    goals: "goals reported on",
    going: "of the goals achieved or on track",
    energy: "like-for-like change in energy use from the year before",
    more: (year: number) => `All results of ${year}`,
  },
};

/** The newest published year in a few figures. */
export function Glance({ year }: { year: number }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { data } = useLater("GET /api/results/{year}", { params: { year } });
  const results = data?.body.results;
  const energy = results?.figures.find(
    (cell) =>
      cell.figure === "energy" &&
      cell.boundary === "city" &&
      cell.kind === "all",
  )?.likeForLike;
  const { total = 0, byStatus } = results?.goals ?? {};
  const going = (byStatus?.["on-track"] ?? 0) + (byStatus?.achieved ?? 0);
  const figures = [
    [results && rateOf(results.reporting.business, language), own.rate],
    [results && shownNumber(total, language), own.goals],
    [
      results && total > 0 && shownPercent((100 * going) / total, language),
      own.going,
    ],
    [
      energy?.state === "published" &&
        shownPercent(energy.percent, language, "signed"),
      own.energy,
    ],
  ] as const;
  return (
    <section className="glance" aria-labelledby="glance">
      <h2 id="glance">{own.title(year)}</h2>
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
      <Link href={pages.results(language, year)}>{own.more(year)}</Link>
    </section>
  );
}
