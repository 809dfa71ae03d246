import type { CodeEntry, LinkRequest } from "../sign-in.ts";
import type { FieldTexts } from "./field-text.ts";

export const linkRequestTexts: FieldTexts<LinkRequest> = {
  email: {
    fi: {
      label: "Sähköpostiosoite",
      help: "Osoite, johon saat viestit verkostolta.",
    },
    sv: {
      label: "E-postadress",
      help: "Adressen som du får nätverkets meddelanden till.",
    },
    en: {
      label: "Email address",
      help: "The address to which you get the network’s mail.",
    },
  },
};

export const codeEntryTexts: FieldTexts<CodeEntry> = {
  email: {
    fi: { label: "Sähköpostiosoite", help: "Osoite, johon koodi tuli." },
    sv: { label: "E-postadress", help: "Adressen som koden kom till." },
    en: { label: "Email address", help: "The address the code came to." },
  },
  code: {
    fi: {
      label: "Koodi",
      help: "Kahdeksan merkkiä uusimmasta viestistä. Välilyönnit, viivat ja pienet kirjaimet kelpaavat.",
    },
    sv: {
      label: "Kod",
      help: "Åtta tecken ur det senaste meddelandet. Mellanslag, bindestreck och små bokstäver går bra.",
    },
    en: {
      label: "Code",
      help: "Eight characters from the newest message. Spaces, hyphens and small letters are fine.",
    },
  },
};
