import type { EditionToPublish } from "../results/results.ts";
import type { FieldTexts } from "./field-text.ts";

export const editionTexts: FieldTexts<EditionToPublish> = {
  note: {
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
