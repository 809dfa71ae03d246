import { shownDay } from "../../shared/shown.ts";
import type { CommitmentView } from "../../shared/views/commitment-view.ts";
import { CommitmentStateLabel } from "../desk/state-label.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";
import { stateTexts } from "./state-texts.ts";

/** The state of a version, what it means and what comes next, and what the coordinators wrote. */
export function WhereItStands({ commitment }: { commitment: CommitmentView }) {
  const own = useTexts(stateTexts);
  const language = useLanguage();
  const { state, version, earlier, inForceOn, amendedOn, message } = commitment;
  const replaces = earlier?.at(-1)?.version;
  return (
    <>
      <p>
        <CommitmentStateLabel state={state} />{" "}
        <span className="muted">
          {own.version(version, replaces)}
          {inForceOn && `, ${own.since(shownDay(inForceOn, language))}`}
          {amendedOn && `, ${own.amended(shownDay(amendedOn, language))}`}
        </span>
      </p>
      <p>{own.means[state]}</p>
      {message && (
        <>
          <p>{own.wrote}</p>
          <blockquote className="message">
            <Written language={undefined}>{message}</Written>
          </blockquote>
        </>
      )}
    </>
  );
}
