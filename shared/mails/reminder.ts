import * as z from "zod";
import { pages } from "../pages.ts";
import { calendarYear, day } from "../schema.ts";
import { mail } from "./mail.ts";
import { shownDay } from "../shown.ts";

/** `daysLeft` is counted on the day the mail is written, for a step that fell on a holiday was moved; negative after the due day. */
const params = () =>
  z.object({ year: calendarYear(), due: day(), daysLeft: z.int() });

/** The sentence about a due day to come: today and tomorrow have words of their own. */
const dueSentence = (
  daysLeft: number,
  say: { today: string; tomorrow: string; later: string },
): string => {
  if (daysLeft === 0) return say.today;
  return daysLeft === 1 ? say.tomorrow : say.later;
};

export const reminder = mail({
  to: "contact",
  handover: true,
  params,
  texts: {
    fi: ({ year, due, daysLeft }, about) => {
      const day = shownDay(due, "fi");
      return {
        subject:
          daysLeft < 0
            ? `Vuosiraportti ${year} puuttuu vielä, määräaika oli ${day}`
            : `Muistutus: vuosiraportti ${year}, määräaika ${day}`,
        body: [
          daysLeft < 0
            ? `Organisaatiosi vuosiraporttia ${year} ei ole vielä lähetetty. Määräaika oli ${day}, mutta raportti on yhä auki. Lähetä se mahdollisimman pian.`
            : `Organisaatiosi vuosiraporttia ${year} ei ole vielä lähetetty. ${dueSentence(
                daysLeft,
                {
                  today: `Määräaika on tänään ${day}.`,
                  tomorrow: `Määräaika on huomenna ${day}.`,
                  later: `Määräaika on ${day}. Aikaa on vielä ${daysLeft} päivää.`,
                },
              )}`,
          {
            button: "Avaa vuosiraportti",
            href: pages.report("fi", year, about),
          },
          "Jos olet jo aloittanut, luonnos on tallessa. Jos tarvitset apua tai lisäaikaa, vastaa tähän viestiin.",
        ],
      };
    },
    sv: ({ year, due, daysLeft }, about) => {
      const day = shownDay(due, "sv");
      return {
        subject:
          daysLeft < 0
            ? `Årsrapporten ${year} saknas, tidsfristen gick ut ${day}`
            : `Påminnelse: årsrapport ${year}, tidsfrist ${day}`,
        body: [
          daysLeft < 0
            ? `Er organisations årsrapport ${year} har ännu inte skickats in. Tidsfristen gick ut ${day}, men rapporten är fortfarande öppen. Skicka in den så snart som möjligt.`
            : `Er organisations årsrapport ${year} har ännu inte skickats in. ${dueSentence(
                daysLeft,
                {
                  today: `Tidsfristen går ut i dag, ${day}.`,
                  tomorrow: `Tidsfristen går ut i morgon, ${day}.`,
                  later: `Tidsfristen går ut ${day}. Det är ${daysLeft} dagar kvar.`,
                },
              )}`,
          {
            button: "Öppna årsrapporten",
            href: pages.report("sv", year, about),
          },
          "Om du redan har börjat finns ditt utkast sparat. Om du behöver hjälp eller förlängd tidsfrist, svara på det här meddelandet.",
        ],
      };
    },
    en: ({ year, due, daysLeft }, about) => {
      const day = shownDay(due, "en");
      return {
        subject:
          daysLeft < 0
            ? `Still missing: annual report for ${year}, due ${day}`
            : `Reminder: annual report for ${year}, due ${day}`,
        body: [
          daysLeft < 0
            ? `Your organisation’s annual report for ${year} has not been sent yet. It was due on ${day} but is still open. Please send it as soon as you can.`
            : `Your organisation’s annual report for ${year} has not been sent yet. ${dueSentence(
                daysLeft,
                {
                  today: `It is due today, ${day}.`,
                  tomorrow: `It is due tomorrow, ${day}.`,
                  later: `It is due on ${day}. There are ${daysLeft} days left.`,
                },
              )}`,
          {
            button: "Open the annual report",
            href: pages.report("en", year, about),
          },
          "If you have already started, your draft is saved. If you need help or an extension, reply to this email.",
        ],
      };
    },
  },
});
