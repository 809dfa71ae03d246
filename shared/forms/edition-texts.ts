import type {
  EditionToPublish,
  EditionToWithdraw,
} from "../results/results.ts";
import type { FieldTexts } from "./field-text.ts";
import { noteTexts } from "./note-texts.ts";

export const editionTexts: FieldTexts<EditionToPublish> = {
  ...noteTexts({
    fi: {
      label: "Mitä on muuttunut",
      help: "Kaikki näkevät tekstin tulosten yhteydessä. Se tarvitaan toisesta julkaisusta alkaen.",
    },
    sv: {
      label: "Vad som har ändrats",
      help: "Alla ser texten i samband med resultaten. Den behövs från och med den andra publikationen.",
    },
    en: {
      label: "What has changed",
      help: "Everybody sees the text with the results. It is needed from the second edition on.",
    },
  }),
  tellMembers: {
    fi: {
      label: "Kerro uudesta julkaisusta jäsenille",
      help: "Viesti lähtee niille, joiden raportti on mukana.",
    },
    sv: {
      label: "Berätta om den nya publikationen för medlemmarna",
      help: "Ett meddelande går till dem vars rapport är med.",
    },
    en: {
      label: "Tell the members about the new edition",
      help: "A mail goes to those whose report is in it.",
    },
  },
  belowFloor: {
    fi: {
      label: "Julkaise, vaikka hyväksyttyjä raportteja on vähän",
      help: "Tarvitaan, kun hyväksyttyjä on vähemmän kuin verkosto edellyttää.",
    },
    sv: {
      label: "Publicera fast få rapporter är godkända",
      help: "Behövs när färre är godkända än nätverket kräver.",
    },
    en: {
      label: "Publish although few reports are accepted",
      help: "Needed when fewer are accepted than the network asks for.",
    },
  },
};

export const withdrawalTexts: FieldTexts<EditionToWithdraw> = {
  edition: {
    fi: { label: "Julkaisu" },
    sv: { label: "Publikation" },
    en: { label: "Edition" },
  },
  ...noteTexts({
    fi: {
      label: "Miksi tulokset vedetään takaisin",
      help: "Kaikki näkevät tekstin tulosten paikalla.",
    },
    sv: {
      label: "Varför resultaten dras tillbaka",
      help: "Alla ser texten i stället för resultaten.",
    },
    en: {
      label: "Why the results are withdrawn",
      help: "Everybody reads the text in the place of the results.",
    },
  }),
};
