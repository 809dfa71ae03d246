import * as z from "zod";
import { pages } from "../pages.ts";
import { day } from "../schema.ts";
import { mail } from "./mail.ts";
import { shownDay } from "../shown.ts";

export const commitmentInForce = mail({
  to: "contact",
  params: () => z.object({ version: z.int(), inForceOn: day() }),
  texts: {
    fi: ({ version, inForceOn }, { language, memberId }) => ({
      subject: "Ilmastositoumus on allekirjoitettu ja voimassa",
      body: [
        version === 1
          ? "Lämpimästi tervetuloa verkostoon! Sekä organisaatiosi että kaupunki ovat allekirjoittaneet ilmastositoumuksen."
          : "Sekä organisaatiosi että kaupunki ovat allekirjoittaneet uuden ilmastositoumuksen. Se korvaa aiemman.",
        { facts: [["Voimassa alkaen", shownDay(inForceOn, language)]] },
        "Sitoumuksen tavoitteet näkyvät nyt verkoston julkisilla sivuilla.",
        { button: "Näytä jäsensivu", href: pages.member(language, memberId) },
        "Kysymme kerran vuodessa, miten tavoitteet etenevät. Saat siitä sähköpostia, kun vuosiraportin voi täyttää.",
      ],
    }),
    sv: ({ version, inForceOn }, { language, memberId }) => ({
      subject: "Klimatåtagandet är undertecknat och gäller",
      body: [
        version === 1
          ? "Varmt välkomna till nätverket! Både er organisation och staden har undertecknat klimatåtagandet."
          : "Både er organisation och staden har undertecknat det nya klimatåtagandet. Det ersätter det tidigare.",
        { facts: [["Gäller från och med", shownDay(inForceOn, language)]] },
        "Målen i åtagandet visas nu på nätverkets offentliga sidor.",
        { button: "Visa medlemssidan", href: pages.member(language, memberId) },
        "En gång om året frågar vi hur målen framskrider. Du får ett e-postmeddelande när årsrapporten kan fyllas i.",
      ],
    }),
    en: ({ version, inForceOn }, { language, memberId }) => ({
      subject: "Your climate commitment is signed and in force",
      body: [
        version === 1
          ? "A warm welcome to the network! Both your organisation and the city have signed the climate commitment."
          : "Both your organisation and the city have signed the new climate commitment. It replaces the earlier one.",
        { facts: [["In force from", shownDay(inForceOn, language)]] },
        "The goals of the commitment are now shown on the network’s public pages.",
        {
          button: "See your member page",
          href: pages.member(language, memberId),
        },
        "Once a year we ask how the goals are progressing. You will get an email when the annual report can be filled in.",
      ],
    }),
  },
});
