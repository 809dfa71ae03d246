import type { ProgressStep } from "../../shared/public-progress.ts";
import { useTexts } from "../language.tsx";

type Words = Record<ProgressStep, string> & { none: string };

const texts: Record<"fi" | "sv" | "en", Words> = {
  fi: {
    away: "Etäännytty tavoitteesta",
    "not-reached": "Tavoitetta ei ole vielä saavutettu",
    "on-the-way": "Matkalla tavoitteeseen",
    "under-half": "Alle puolet matkasta tavoitteeseen",
    "over-half": "Vähintään puolet matkasta tavoitteeseen",
    reached: "Tavoite on täynnä",
    withheld: "Etenemistä ei julkaista: luku voi sisältyä verkoston summiin",
    none: "Ei lukuarvoa",
  },
  sv: {
    away: "Målet har kommit längre bort",
    "not-reached": "Målet är inte nått ännu",
    "on-the-way": "På väg mot målet",
    "under-half": "Mindre än halva vägen till målet",
    "over-half": "Minst halva vägen till målet",
    reached: "Målet är nått",
    withheld:
      "Framstegen publiceras inte: siffran kan ingå i nätverkets summor",
    none: "Inget värde",
  },
  en: {
    away: "Moved away from the goal",
    "not-reached": "Not reached yet",
    "on-the-way": "On the way to the goal",
    "under-half": "Under half of the way to the goal",
    "over-half": "At least half of the way to the goal",
    reached: "The goal is reached",
    withheld:
      "Progress is not published: the figure may be part of the network’s sums",
    none: "No figure",
  },
};

/** How far a goal has come, as the public may know it. `null`: no honest number exists. */
export function ProgressStepWords({ step }: { step: ProgressStep | null }) {
  const own = useTexts(texts);
  return (
    <span className={step ? undefined : "muted"}>{own[step ?? "none"]}</span>
  );
}
