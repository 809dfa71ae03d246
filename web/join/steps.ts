import type { Texts } from "../../shared/language.ts";

/** The steps of joining, in their order; the last one sends. */
export const steps = ["organisation", "contact", "goals", "review"] as const;
export type Step = (typeof steps)[number];

export const isStep = (value: unknown): value is Step =>
  steps.some((one) => one === value);

/** Where a field is asked: `/contact/email` in `contact`. */
export function stepOf(pointer: string): Step {
  const [, part] = pointer.split("/");
  return isStep(part) ? part : "review";
}

export const stepTitles: Texts<Record<Step, string>> = {
  fi: {
    organisation: "Organisaatio",
    contact: "Yhteyshenkilö",
    goals: "Tavoitteet",
    review: "Tarkista ja lähetä",
  },
  sv: {
    organisation: "Organisation",
    contact: "Kontaktperson",
    goals: "Mål",
    review: "Granska och skicka",
  },
  en: {
    organisation: "Organisation",
    contact: "Contact",
    goals: "Goals",
    review: "Review and send",
  },
};
