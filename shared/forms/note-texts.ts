import type { Texts } from "../language.ts";
import type { FieldText } from "./field-text.ts";

/** One field for each language of the network: what a note is called, and in which language it is to be. */
export const noteTexts = (
  said: Texts<{ label: string; help: string }>,
): Record<"note.fi" | "note.sv" | "note.en", Texts<FieldText>> => ({
  "note.fi": {
    fi: { ...said.fi, label: `${said.fi.label}, suomeksi` },
    sv: { ...said.sv, label: `${said.sv.label}, på finska` },
    en: { ...said.en, label: `${said.en.label}, in Finnish` },
  },
  "note.sv": {
    fi: { ...said.fi, label: `${said.fi.label}, ruotsiksi` },
    sv: { ...said.sv, label: `${said.sv.label}, på svenska` },
    en: { ...said.en, label: `${said.en.label}, in Swedish` },
  },
  "note.en": {
    fi: { ...said.fi, label: `${said.fi.label}, englanniksi` },
    sv: { ...said.sv, label: `${said.sv.label}, på engelska` },
    en: { ...said.en, label: `${said.en.label}, in English` },
  },
});
