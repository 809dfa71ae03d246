import type { Extension } from "../report.ts";
import type { FieldTexts } from "./field-text.ts";

export const extensionTexts: FieldTexts<Extension> = {
  due: {
    fi: {
      label: "Uusi määräaika",
      help: "Tämän päivän ja nykyisen määräajan jälkeen.",
    },
    sv: {
      label: "Ny tidsfrist",
      help: "Efter i dag och efter den nuvarande tidsfristen.",
    },
    en: {
      label: "New deadline",
      help: "After today and after the present deadline.",
    },
  },
  reason: {
    fi: {
      label: "Miksi lisäaika annetaan",
      help: "Yhteyshenkilöt näkevät perustelun viestissä.",
    },
    sv: {
      label: "Varför tidsfristen förlängs",
      help: "Kontaktpersonerna ser motiveringen i meddelandet.",
    },
    en: {
      label: "Why the deadline is extended",
      help: "The contacts see the reason in the email.",
    },
  },
};
