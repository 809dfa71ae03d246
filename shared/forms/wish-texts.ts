import type { Wish } from "../inbox.ts";
import type { FieldTexts } from "./field-text.ts";

export const wishTexts: FieldTexts<Wish> = {
  message: {
    fi: {
      label: "Toive tai kysymys",
      help: "Koordinaattorit näkevät, mikä jäsen sen lähetti. Sitä ei julkaista.",
    },
    sv: {
      label: "Önskemål eller fråga",
      help: "Koordinatorerna ser vilken medlem som skickade det. Det publiceras inte.",
    },
    en: {
      label: "Wish or question",
      help: "The coordinators see which member sent it. It is not published.",
    },
  },
};
