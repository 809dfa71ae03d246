import type { FieldText } from "../../shared/forms/field-text.ts";
import type { Language, Texts } from "../../shared/language.ts";
import { pathOf } from "./form.tsx";

/** What a form calls a field, by its name: `goals.0.title`. */
export const labelOf = (
  texts: Record<string, Texts<FieldText>>,
  name: string,
  language: Language,
): string => texts[pathOf(name)]?.[language].label ?? "";
