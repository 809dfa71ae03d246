import type { CommitmentDecision, ReportDecision } from "../decision.ts";
import type { Texts } from "../language.ts";
import type { FieldTexts } from "./field-text.ts";

const decision = {
  fi: { label: "Päätös" },
  sv: { label: "Beslut" },
  en: { label: "Decision" },
};

const message = {
  fi: {
    label: "Viesti jäsenelle",
    help: "Kerro, mitä pyydät tai miksi päätät näin. Viesti lähetetään sähköpostilla ja jää talteen.",
  },
  sv: {
    label: "Meddelande till medlemmen",
    help: "Berätta vad du ber om eller varför du beslutar så. Meddelandet skickas per e-post och sparas.",
  },
  en: {
    label: "Message to the member",
    help: "Tell what you ask for, or why you decide so. The message is emailed and kept.",
  },
};

export const commitmentDecisionTexts: FieldTexts<CommitmentDecision> = {
  decision,
  message,
  signing: {
    fi: { label: "Allekirjoitukset" },
    sv: { label: "Underskrifter" },
    en: { label: "Signatures" },
  },
};

export const reportDecisionTexts: FieldTexts<ReportDecision> = {
  decision,
  message,
};

type Decision = CommitmentDecision["decision"] | ReportDecision["decision"];

/** What a coordinator chooses between. */
export const decisionWords: Record<Decision, Texts> = {
  approve: { fi: "Hyväksy", sv: "Godkänn", en: "Approve" },
  accept: { fi: "Hyväksy", sv: "Godkänn", en: "Accept" },
  return: {
    fi: "Palauta täydennettäväksi",
    sv: "Återsänd för komplettering",
    en: "Return for more details",
  },
  reject: { fi: "Hylkää", sv: "Avslå", en: "Reject" },
  reopen: { fi: "Avaa uudelleen", sv: "Öppna på nytt", en: "Reopen" },
};

/** What follows from it. */
export const decisionMeanings: Record<Decision, Texts> = {
  approve: {
    fi: "Sitoumus siirtyy allekirjoitettavaksi.",
    sv: "Åtagandet går vidare till underskrift.",
    en: "The commitment goes on to be signed.",
  },
  accept: {
    fi: "Raportti lasketaan mukaan tuloksiin.",
    sv: "Rapporten räknas med i resultaten.",
    en: "The report counts in the results.",
  },
  return: {
    fi: "Jäsen täydentää ja lähettää uudelleen.",
    sv: "Medlemmen kompletterar och skickar in på nytt.",
    en: "The member completes it and sends it again.",
  },
  reject: {
    fi: "Tämä versio raukeaa. Jos mikään versio ei ole voimassa, jäsenyys ei ala.",
    sv: "Versionen förfaller. Om ingen version är i kraft börjar medlemskapet inte.",
    en: "This version lapses. With no version in force the membership does not begin.",
  },
  reopen: {
    fi: "Jäsen voi korjata raportin. Tulokset käyttävät nyt hyväksyttyä, kunnes uusi on hyväksytty.",
    sv: "Medlemmen kan rätta rapporten. Resultaten använder den nu godkända tills den nya är godkänd.",
    en: "The member can correct the report. The results use the one accepted now until the new one is accepted.",
  },
};

export const signingWords: Record<
  NonNullable<CommitmentDecision["signing"]>,
  Texts
> = {
  new: {
    fi: "Allekirjoitetaan uudelleen",
    sv: "Undertecknas på nytt",
    en: "To be signed anew",
  },
  carried: {
    fi: "Aiemmat allekirjoitukset pätevät, versio tulee heti voimaan",
    sv: "De tidigare underskrifterna gäller, versionen träder i kraft genast",
    en: "The earlier signatures stand, the version enters into force at once",
  },
};
