import * as z from "zod";
import type { Language } from "../language.ts";
import { pages } from "../pages.ts";
import { type FigureName, figureNames, series } from "../figures.ts";
import { unitSigns } from "../results/figure.ts";
import type { Headlines } from "../results/headlines.ts";
import { headlines } from "../results/headlines-schema.ts";
import { calendarYear } from "../schema.ts";
import { shownAmount, shownNumber, shownPercent } from "../shown.ts";
import { figureWords } from "../words.ts";
import type { Block } from "./block.ts";
import { cleanLine } from "./clean.ts";
import { mail } from "./mail.ts";

const count = () => z.int().min(0);

/** Stored as it was called then: the coordinators read it once. */
const weighed = () => ({
  name: z.string(),
  figure: z.enum(figureNames),
  now: z.number(),
});

type Weighed = { name: string; figure: FigureName; now: number };

const amountIn = (figure: FigureName, amount: number, language: Language) =>
  shownAmount(amount, unitSigns[series[figure].unit][language], language);

/** Whose figures the results rest on most, and whose changed most. The name stands last: in Finnish it must not be inflected. */
function weights(
  {
    largest = [],
    changed = [],
  }: {
    largest?: (Weighed & { share: number })[] | undefined;
    changed?: (Weighed & { before: number })[] | undefined;
  },
  language: Language,
  [most, moved]: [string, string],
): Block[] {
  const line = ({ name, figure }: Weighed, said: string): [string, string] => [
    `${figureWords[figure][language]}, ${said}`,
    cleanLine(name),
  ];
  const part = (
    heading: string,
    facts: [label: string, value: string][],
  ): Block[] => (facts.length > 0 ? [{ heading }, { facts }] : []);
  return [
    ...part(
      most,
      largest.map((one) =>
        line(
          one,
          `${amountIn(one.figure, one.now, language)} (${shownPercent(100 * one.share, language)})`,
        ),
      ),
    ),
    ...part(
      moved,
      changed.map((one) =>
        line(
          one,
          `${amountIn(one.figure, one.before, language)} → ${amountIn(one.figure, one.now, language)}`,
        ),
      ),
    ),
  ];
}

type Words = {
  accepted: string;
  going: string;
  of: (part: string, whole: string) => string;
};

/** Each line of what the results would say, with last year's behind it. */
function compared(
  now: Headlines,
  before: Headlines | undefined,
  { language, words }: { language: Language; words: Words },
): [string, string][] {
  const ratio = (part: number, whole: number) =>
    words.of(shownNumber(part, language), shownNumber(whole, language));
  const beside = (told: string, last: string | undefined) =>
    before && last ? `${told} (${before.year}: ${last})` : told;
  const totalIn = (of: Headlines | undefined, name: string) => {
    const cell = of?.figures.find(({ figure }) => figure === name);
    return (
      cell && shownAmount(cell.total, unitSigns[cell.unit][language], language)
    );
  };
  return [
    [
      words.accepted,
      beside(
        ratio(now.accepted, now.asked),
        before && ratio(before.accepted, before.asked),
      ),
    ],
    [
      words.going,
      beside(
        ratio(now.going, now.goals),
        before && ratio(before.going, before.goals),
      ),
    ],
    ...now.figures.map(({ figure }): [string, string] => [
      figureWords[figure][language],
      beside(totalIn(now, figure) ?? "", totalIn(before, figure)),
    ]),
  ];
}

/** On the day of the first edition: what it would say, and that nothing is published until a coordinator does it. */
export const resultsPrepared = mail({
  to: "coordinators",
  params: () =>
    z.object({
      year: calendarYear(),
      now: headlines(),
      before: headlines().optional(),
      waiting: z.object({
        unsent: count(),
        submitted: count(),
        returned: count(),
      }),
      largest: z
        .array(z.object({ ...weighed(), share: z.number() }))
        .optional(),
      changed: z
        .array(z.object({ ...weighed(), before: z.number() }))
        .optional(),
      /** Too few reports were accepted for the results to come out by themselves; they do once there are enough. */
      automatic: z.boolean().optional(),
    }),
  texts: {
    fi: ({ year, now, before, waiting, automatic, ...told }) => ({
      subject: `Tulokset ${year} odottavat julkaisuanne`,
      body: [
        automatic
          ? `Vuoden ${year} tulokset on koottu, mutta niitä ei julkaistu, koska hyväksyttyjä raportteja on liian vähän. Ne julkaistaan itsestään, kun hyväksyttyjä on tarpeeksi, tai heti, jos joku teistä julkaisee ne. Näin ne kertoisivat nyt:`
          : `Vuoden ${year} tulokset on koottu. Mitään ei julkaista ennen kuin joku teistä julkaisee ne. Näin ne kertoisivat nyt:`,
        {
          facts: compared(now, before, {
            language: "fi",
            words: {
              accepted: "Hyväksyttyjä raportteja",
              going: "Tavoitteita saavutettu tai aikataulussa",
              of: (part, whole) => `${part}/${whole}`,
            },
          }),
        },
        { heading: "Mukaan eivät tulisi" },
        {
          facts: [
            ["Lähettämättä", `${waiting.unsent}`],
            ["Lähetetty, odottaa päätöstänne", `${waiting.submitted}`],
            ["Palautettu täydennettäväksi", `${waiting.returned}`],
          ],
        },
        ...weights(told, "fi", [
          "Kenen luvuista tulokset enimmäkseen koostuvat",
          "Kenen omat luvut muuttuivat eniten viime vuodesta",
        ]),
        {
          button: "Tarkista ja julkaise",
          href: pages.coordinatorResults("fi", year),
        },
        "Julkaisupäivää voi siirtää kierroksen sivulla.",
      ],
    }),
    sv: ({ year, now, before, waiting, automatic, ...told }) => ({
      subject: `Resultaten ${year} väntar på att ni publicerar dem`,
      body: [
        automatic
          ? `Resultaten för år ${year} är sammanställda, men publicerades inte, eftersom för få rapporter är godkända. De publiceras av sig själva när tillräckligt många är godkända, eller genast om någon av er gör det. Så här skulle de se ut nu:`
          : `Resultaten för år ${year} är sammanställda. Ingenting publiceras förrän någon av er gör det. Så här skulle de se ut nu:`,
        {
          facts: compared(now, before, {
            language: "sv",
            words: {
              accepted: "Godkända rapporter",
              going: "Mål som har uppnåtts eller går som planerat",
              of: (part, whole) => `${part} av ${whole}`,
            },
          }),
        },
        { heading: "Det här skulle inte komma med" },
        {
          facts: [
            ["Inte inskickade", `${waiting.unsent}`],
            ["Inlämnade, väntar på ert beslut", `${waiting.submitted}`],
            ["Återsända för komplettering", `${waiting.returned}`],
          ],
        },
        ...weights(told, "sv", [
          "Vems siffror resultaten mest består av",
          "Vems egna siffror har ändrats mest från i fjol",
        ]),
        {
          button: "Granska och publicera",
          href: pages.coordinatorResults("sv", year),
        },
        "Publiceringsdagen kan flyttas på omgångens sida.",
      ],
    }),
    en: ({ year, now, before, waiting, automatic, ...told }) => ({
      subject: `The results for ${year} wait for you to publish them`,
      body: [
        automatic
          ? `The results for ${year} have been prepared, but were not published: too few reports are accepted. They come out by themselves once there are enough, or at once if one of you publishes them. They would now say:`
          : `The results for ${year} have been prepared. Nothing is published until one of you does it. They would now say:`,
        {
          facts: compared(now, before, {
            language: "en",
            words: {
              accepted: "Accepted reports",
              going: "Goals achieved or on track",
              of: (part, whole) => `${part} of ${whole}`,
            },
          }),
        },
        { heading: "These would be left out" },
        {
          facts: [
            ["Not sent", `${waiting.unsent}`],
            ["Submitted, awaiting your decision", `${waiting.submitted}`],
            ["Returned for completion", `${waiting.returned}`],
          ],
        },
        ...weights(told, "en", [
          "Whose figures make up most of the results",
          "Whose own figures changed most since last year",
        ]),
        {
          button: "Check and publish",
          href: pages.coordinatorResults("en", year),
        },
        "You can move the publication day on the round’s page.",
      ],
    }),
  },
});
