import { Problem } from "../api/problem.ts";
import { useTexts } from "../language.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";

const texts = {
  fi: "Näytä uusimmat tiedot",
  sv: "Visa de senaste uppgifterna",
  en: "Show the newest details",
};

type SavingProblemProps = { error: unknown; onNewest: () => void };

/** Why the contacts were not saved; where somebody else has saved meanwhile, theirs can be shown. */
export function SavingProblem({ error, onNewest }: SavingProblemProps) {
  const newest = useTexts(texts);
  const isStale = error instanceof Problem && error.status === 412;
  return (
    <ProblemNotice error={error}>
      {isStale && (
        <button
          type="button"
          className="hds-button hds-button--secondary"
          onClick={onNewest}
        >
          {newest}
        </button>
      )}
    </ProblemNotice>
  );
}
