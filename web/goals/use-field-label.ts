import type { FieldText } from "../../shared/forms/field-text.ts";
import type { Texts } from "../../shared/language.ts";
import { labelOf } from "../forms/label-of.ts";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: { goals: "Tavoitteet", goal: "Tavoite" },
  sv: { goals: "Mål", goal: "Mål" },
  en: { goals: "Goals", goal: "Goal" },
};

/** What a field is called in a summary of errors: those of goals with the number of their goal. */
export function useFieldLabel(fields: Record<string, Texts<FieldText>>) {
  const language = useLanguage();
  const own = useTexts(texts);
  return (name: string): string => {
    const label = labelOf(fields, name, language);
    const [list, index] = name.split(".");
    if (list !== "goals") return label;
    if (index === undefined) return own.goals;
    const goal = `${own.goal} ${Number(index) + 1}`;
    return label ? `${goal}, ${label}` : goal;
  };
}
