import { useTexts } from "../language.tsx";

const texts = {
  fi: { goals: "Tavoitteet", goal: "Tavoite" },
  sv: { goals: "Mål", goal: "Mål" },
  en: { goals: "Goals", goal: "Goal" },
};

/** Which goal a field belongs to, by its number. */
export function useGoalOf(): (name: string) => string | undefined {
  const own = useTexts(texts);
  return (name) => {
    const [list, index] = name.split(".");
    if (list !== "goals") return undefined;
    return index === undefined ? own.goals : `${own.goal} ${Number(index) + 1}`;
  };
}
