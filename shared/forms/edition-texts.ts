import type { EditionNote } from "../results/results.ts";
import type { FieldTexts } from "./field-text.ts";

export const editionTexts: FieldTexts<EditionNote> = {
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
};
