import type { Language, Texts } from "../../shared/language.ts";
import type { Option } from "./fields.tsx";

/** The options of a choice from the names of its values; `help` explains each. */
export const optionsOf = <Value extends string>(
  words: Record<Value, Texts>,
  language: Language,
  help?: Partial<Record<string, Texts>>,
): Option[] =>
  Object.entries<Texts>(words).map(([value, label]) => ({
    value,
    label: label[language],
    ...(help?.[value] && { help: help[value][language] }),
  }));
