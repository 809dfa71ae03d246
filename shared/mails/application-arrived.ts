import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { nothing } from "./params.ts";

export const applicationArrived = mail({
  to: "coordinators",
  params: nothing,
  texts: {
    fi: (_, { memberName }) => ({
      subject: `Uusi hakemus: ${memberName}`,
      body: [
        "Verkostoon on tullut uusi hakemus. Yhteyshenkilö on vahvistanut sen, ja ilmastositoumus odottaa päätöstänne.",
        { facts: [["Organisaatio", memberName]] },
        { button: "Avaa työlista", href: pages.coordinator() },
      ],
    }),
    sv: (_, { memberName }) => ({
      subject: `Ny ansökan: ${memberName}`,
      body: [
        "En ny ansökan till nätverket har kommit in. Kontaktpersonen har bekräftat den och klimatåtagandet väntar på ert beslut.",
        { facts: [["Organisation", memberName]] },
        { button: "Öppna arbetslistan", href: pages.coordinator() },
      ],
    }),
    en: (_, { memberName }) => ({
      subject: `New application: ${memberName}`,
      body: [
        "A new application to the network has arrived. The contact has confirmed it, and the climate commitment awaits your decision.",
        { facts: [["Organisation", memberName]] },
        { button: "Open the worklist", href: pages.coordinator() },
      ],
    }),
  },
});
