import * as z from "zod";
import { pages } from "../pages.ts";
import { mail } from "./mail.ts";

/** `carried`: in force at once by the signatures of the version before; otherwise signing comes next. */
export const commitmentApproved = mail({
  to: "contact",
  params: () => z.object({ version: z.int(), carried: z.boolean() }),
  texts: {
    fi: ({ version, carried }, { language }) => ({
      subject: carried
        ? "Muutettu ilmastositoumus on hyväksytty ja voimassa"
        : "Ilmastositoumus on hyväksytty",
      body: [
        `Hienoa! Organisaatiosi ilmastositoumus (versio ${version}) on hyväksytty.`,
        carried
          ? "Aiemmat allekirjoitukset koskevat myös muutettua sitoumusta, joten se on voimassa heti. Sinun ei tarvitse tehdä mitään."
          : "Seuraavaksi sitoumuksen allekirjoittavat organisaatiosi ja kaupunki. Koordinaattorit ottavat sinuun yhteyttä ja sopivat allekirjoittamisesta. Sitoumus tulee voimaan, kun molemmat ovat allekirjoittaneet sen.",
        { button: "Näytä sitoumus", href: pages.commitment(language) },
      ],
    }),
    sv: ({ version, carried }, { language }) => ({
      subject: carried
        ? "Det ändrade klimatåtagandet är godkänt och gäller nu"
        : "Klimatåtagandet är godkänt",
      body: [
        `Fint! Er organisations klimatåtagande (version ${version}) är godkänt.`,
        carried
          ? "De tidigare underskrifterna omfattar också det ändrade åtagandet, så det gäller genast. Du behöver inte göra något."
          : "Härnäst ska åtagandet undertecknas av er organisation och av staden. Koordinatorerna kontaktar dig för att komma överens om undertecknandet. Åtagandet träder i kraft när båda har undertecknat det.",
        { button: "Visa åtagandet", href: pages.commitment(language) },
      ],
    }),
    en: ({ version, carried }, { language }) => ({
      subject: carried
        ? "Your amended climate commitment is approved and in force"
        : "Your climate commitment is approved",
      body: [
        `Good news! Your organisation’s climate commitment (version ${version}) has been approved.`,
        carried
          ? "The earlier signatures also cover the amended commitment, so it is in force at once. You do not need to do anything."
          : "Next, your organisation and the city will sign the commitment. The coordinators will contact you to agree on the signing. The commitment comes into force when both have signed it.",
        { button: "See the commitment", href: pages.commitment(language) },
      ],
    }),
  },
});
