import * as z from "zod";
import { pages } from "../pages.ts";
import { calendarYear } from "../schema.ts";
import { mail } from "./mail.ts";

/** To the members whose accepted reports are in an edition, once it is out. */
export const resultsPublished = mail({
  to: "contact",
  params: () => z.object({ year: calendarYear(), edition: z.int().min(1) }),
  texts: {
    fi: ({ year, edition }, { memberId }) => ({
      subject:
        edition === 1
          ? `Verkoston tulokset ${year} on julkaistu`
          : `Verkoston tulokset ${year} on julkaistu uudelleen`,
      body: [
        edition === 1
          ? `Verkoston tulokset vuodelta ${year} on julkaistu. Organisaatiosi vuosiraportti on mukana, kiitos siitä!`
          : `Verkoston tulokset vuodelta ${year} on julkaistu uudelleen. Tulossivulla kerrotaan, mitä on muuttunut. Organisaatiosi vuosiraportti on mukana.`,
        { button: "Katso tulokset", href: pages.results("fi", year) },
        "Tavoitteidenne eteneminen näkyy nyt kaikille omalla jäsensivullanne:",
        { button: "Avaa jäsensivu", href: pages.member("fi", memberId) },
      ],
    }),
    sv: ({ year, edition }, { memberId }) => ({
      subject:
        edition === 1
          ? `Nätverkets resultat ${year} har publicerats`
          : `Nätverkets resultat ${year} har publicerats på nytt`,
      body: [
        edition === 1
          ? `Nätverkets resultat för år ${year} har publicerats. Er organisations årsrapport är med, tack för den!`
          : `Nätverkets resultat för år ${year} har publicerats på nytt. På resultatsidan står vad som har ändrats. Er organisations årsrapport är med.`,
        { button: "Se resultaten", href: pages.results("sv", year) },
        "Hur era mål framskrider syns nu för alla på er medlemssida:",
        { button: "Öppna medlemssidan", href: pages.member("sv", memberId) },
      ],
    }),
    en: ({ year, edition }, { memberId }) => ({
      subject:
        edition === 1
          ? `The network’s results for ${year} are out`
          : `The network’s results for ${year} are out in a new edition`,
      body: [
        edition === 1
          ? `The network’s results for ${year} have been published. Your organisation’s annual report is in them: thank you!`
          : `The network’s results for ${year} have been published in a new edition. The results page says what has changed. Your organisation’s annual report is in them.`,
        { button: "See the results", href: pages.results("en", year) },
        "How your goals are progressing can now be seen by everybody on your member page:",
        { button: "Open the member page", href: pages.member("en", memberId) },
      ],
    }),
  },
});
