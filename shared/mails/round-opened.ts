import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { dueInYear } from "./params.ts";
import { shownDay } from "../shown.ts";

export const roundOpened = mail({
  to: "contact",
  handover: true,
  params: dueInYear,
  texts: {
    fi: ({ year, due }, about) => ({
      subject: `Vuosiraportti ${year} on auki, määräaika ${shownDay(due, "fi")}`,
      body: [
        `Miten organisaatiosi ilmastotyö eteni vuonna ${year}? Vuosiraportin voi nyt täyttää. Lähetä se viimeistään ${shownDay(due, "fi")}.`,
        { button: "Avaa vuosiraportti", href: pages.report("fi", year, about) },
        {
          list: [
            "Salasanaa ei tarvita: saat sivulta kirjautumislinkin sähköpostiisi.",
            "Näet koko lomakkeen ennen kuin aloitat.",
            "Voit tallentaa luonnoksen ja jatkaa myöhemmin.",
          ],
        },
        "Jos tarvitset apua tai lisäaikaa, vastaa tähän viestiin.",
      ],
    }),
    sv: ({ year, due }, about) => ({
      subject: `Årsrapporten ${year} är öppen, tidsfrist ${shownDay(due, "sv")}`,
      body: [
        `Hur gick det med er organisations klimatarbete år ${year}? Årsrapporten kan nu fyllas i. Skicka in den senast ${shownDay(due, "sv")}.`,
        {
          button: "Öppna årsrapporten",
          href: pages.report("sv", year, about),
        },
        {
          list: [
            "Du behöver inget lösenord: på sidan kan du be om en inloggningslänk till din e-post.",
            "Du ser hela formuläret innan du börjar.",
            "Du kan spara ett utkast och fortsätta senare.",
          ],
        },
        "Om du behöver hjälp eller förlängd tidsfrist, svara på det här meddelandet.",
      ],
    }),
    en: ({ year, due }, about) => ({
      subject: `The annual report for ${year} is open, due ${shownDay(due, "en")}`,
      body: [
        `How did your organisation’s climate work go in ${year}? The annual report can now be filled in. Please send it by ${shownDay(due, "en")}.`,
        {
          button: "Open the annual report",
          href: pages.report("en", year, about),
        },
        {
          list: [
            "You need no password: the page sends a sign-in link to your email.",
            "You can see the whole form before you start.",
            "You can save a draft and continue later.",
          ],
        },
        "If you need help or an extension, reply to this email.",
      ],
    }),
  },
});
