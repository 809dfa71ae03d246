import type { CommitmentState } from "../../shared/commitment.ts";
import type { ReportState } from "../../shared/report.ts";
import { commitmentStateWords, reportStateWords } from "../../shared/words.ts";
import { useLanguage } from "../language.tsx";

type Colour = "plain" | "info" | "success" | "alert";
type StateLabelProps = { colour: Colour; children: string };

/** The state of a thing, in words; the colour only repeats them. */
export const StateLabel = ({ colour, children }: StateLabelProps) => (
  <span
    className={
      colour === "plain"
        ? "hds-status-label"
        : `hds-status-label hds-status-label--${colour}`
    }
  >
    {children}
  </span>
);

const ofCommitments: Record<CommitmentState, Colour> = {
  unconfirmed: "plain",
  draft: "plain",
  submitted: "info",
  returned: "alert",
  approved: "info",
  "in-force": "success",
  rejected: "alert",
  withdrawn: "plain",
  expired: "plain",
  superseded: "plain",
  ended: "plain",
};

export function CommitmentStateLabel({ state }: { state: CommitmentState }) {
  const language = useLanguage();
  return (
    <StateLabel colour={ofCommitments[state]}>
      {commitmentStateWords[state][language]}
    </StateLabel>
  );
}

const ofReports: Record<ReportState, Colour> = {
  open: "alert",
  draft: "alert",
  returned: "alert",
  submitted: "info",
  accepted: "success",
  "not-required": "plain",
};

export function ReportStateLabel({ state }: { state: ReportState }) {
  const language = useLanguage();
  return (
    <StateLabel colour={ofReports[state]}>
      {reportStateWords[state][language]}
    </StateLabel>
  );
}
