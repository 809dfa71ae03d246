export const texts = {
  fi: {
    title: "Viestit eivät lähde",
    since: (moment: string) => `Näin on ollut ${moment} lähtien.`,
    waits:
      "Mitään ei ole kadonnut: viestit odottavat ja lähtevät itsestään, kun lähettäminen taas toimii. Palvelun ylläpitäjä on saanut hälytyksen. Kirjautumislinkitkään eivät lähde, ja ne on pyydettävä myöhemmin uudelleen.",
  },
  sv: {
    title: "Meddelanden skickas inte",
    since: (moment: string) => `Så har det varit sedan ${moment}.`,
    waits:
      "Inget har gått förlorat: meddelandena väntar och skickas av sig själva när utskicken fungerar igen. Tjänstens administratör har fått ett larm. Inte heller inloggningslänkar skickas; de måste begäras på nytt senare.",
  },
  en: {
    title: "No mail is leaving",
    since: (moment: string) => `It has been so since ${moment}.`,
    waits:
      "Nothing is lost: mail waits, and leaves by itself once sending works again. The service’s administrator has been alerted. Sign-in links do not leave either; they have to be asked for again later.",
  },
};
