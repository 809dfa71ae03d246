/** What the preview of coming mail says. */
export const texts = {
  fi: {
    title: "Tulevat viestit",
    lead: "Nämä viestit lähtevät itsestään, jos kukaan ei tee mitään. Jokainen lähetetty raportti, lisäaika ja muutettu päivä muuttaa listaa.",
    days: "Kuinka pitkältä ajalta",
    spans: { 14: "2 viikkoa", 60: "2 kuukautta", 400: "400 päivää" },
    none: (from: string, to: string) => `Ei viestejä ${from}–${to}.`,
    recipients: (count: number) =>
      count === 1 ? "1 vastaanottaja" : `${count} vastaanottajaa`,
    example: (language: string) =>
      `${language}: näin viesti on ensimmäiselle vastaanottajalle`,
    who: "Vastaanottajat",
    back: "Lähetetyt viestit",
  },
  sv: {
    title: "Kommande meddelanden",
    lead: "De här meddelandena skickas av sig själva om ingen gör något. Varje inlämnad rapport, förlängd tidsfrist och ändrad dag ändrar listan.",
    days: "För hur lång tid",
    spans: { 14: "2 veckor", 60: "2 månader", 400: "400 dagar" },
    none: (from: string, to: string) => `Inga meddelanden ${from}–${to}.`,
    recipients: (count: number) =>
      count === 1 ? "1 mottagare" : `${count} mottagare`,
    example: (language: string) =>
      `${language}: så lyder meddelandet för den första mottagaren`,
    who: "Mottagare",
    back: "Skickade meddelanden",
  },
  en: {
    title: "Coming mail",
    lead: "This mail will leave by itself if nobody does anything. Each report sent, each extension and each day changed alters the list.",
    days: "For how long",
    spans: { 14: "2 weeks", 60: "2 months", 400: "400 days" },
    none: (from: string, to: string) => `No mail from ${from} to ${to}.`,
    recipients: (count: number) =>
      count === 1 ? "1 recipient" : `${count} recipients`,
    example: (language: string) =>
      `${language}: the mail as the first recipient gets it`,
    who: "Recipients",
    back: "Mail sent",
  },
};
