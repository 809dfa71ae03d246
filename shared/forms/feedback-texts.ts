import type * as z from "zod";
import type { feedback } from "../inbox.ts";
import type { FieldTexts } from "./field-text.ts";

export type Feedback = z.infer<ReturnType<typeof feedback>>;

export const feedbackTexts: FieldTexts<Feedback> = {
  message: {
    fi: { label: "Palaute" },
    sv: { label: "Respons" },
    en: { label: "Feedback" },
  },
  email: {
    fi: {
      label: "Sähköpostiosoite",
      help: "Anna osoite vain, jos haluat vastauksen.",
    },
    sv: {
      label: "E-postadress",
      help: "Ge adressen bara om du vill ha svar.",
    },
    en: {
      label: "Email address",
      help: "Give an address only if you want an answer.",
    },
  },
  page: {
    fi: {
      label: "Mitä sivua palaute koskee",
      help: "Esimerkiksi sivun otsikko tai osoite.",
    },
    sv: {
      label: "Vilken sida responsen gäller",
      help: "Till exempel sidans rubrik eller adress.",
    },
    en: {
      label: "Which page it is about",
      help: "For example the page’s heading or address.",
    },
  },
};
