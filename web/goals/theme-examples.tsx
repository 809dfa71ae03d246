import { useWatch } from "react-hook-form";
import { goalExamples } from "../../shared/forms/goal-examples.ts";
import { useTexts } from "../language.tsx";
import { useLanguage } from "../language.tsx";
import type { GoalsForm } from "./goal-body.ts";

const texts = {
  fi: "Esimerkkejä tämän teeman tavoitteista",
  sv: "Exempel på mål inom temat",
  en: "Examples of goals in this theme",
};

/** Good goals of the theme that is chosen. */
export function ThemeExamples({ index }: { index: number }) {
  const title = useTexts(texts);
  const language = useLanguage();
  const name = `goals.${index}.theme` as const;
  const theme = useWatch<GoalsForm, typeof name>({ name });
  if (!theme) return null;
  return (
    <div className="examples">
      <p>{title}</p>
      <ul>
        {goalExamples[theme][language].map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </div>
  );
}
