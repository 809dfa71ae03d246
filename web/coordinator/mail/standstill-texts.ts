import type { Standstill } from "../../../shared/mails/names.ts";
import type { Words } from "../../../shared/words.ts";

/** Why no mail leaves at all. */
export const standstillWords: Words<Standstill> = {
  "not-verified": {
    fi: "Sähköpostipalvelu ei enää tunnista lähettäjän osoitetta kaupungin omaksi (DNS-tietueet).",
    sv: "E-posttjänsten känner inte längre igen avsändarens adress som stadens egen (DNS-posterna).",
    en: "The mail service no longer finds the proof that the sender’s domain is the city’s (DNS records).",
  },
  paused: {
    fi: "Lähettäminen on pysäytetty sähköpostipalvelussa.",
    sv: "Utskicken har stoppats i e-posttjänsten.",
    en: "Sending has been stopped at the mail service.",
  },
  "configuration-set": {
    fi: "Sähköpostipalvelusta puuttuvat verkoston asetukset.",
    sv: "Nätverkets inställningar saknas i e-posttjänsten.",
    en: "The network’s settings are missing from the mail service.",
  },
  quota: {
    fi: "Vuorokauden viestikiintiö on käytetty.",
    sv: "Dygnets kvot av meddelanden är förbrukad.",
    en: "The day’s quota of mail is used up.",
  },
  refused: {
    fi: "Sähköpostipalvelu ei ota viestejä vastaan.",
    sv: "E-posttjänsten tar inte emot meddelanden.",
    en: "The mail service takes no mail.",
  },
};

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
