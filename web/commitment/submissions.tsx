import type { CommitmentVersion } from "../../shared/views/commitment-view.ts";
import { shownDate, shownTime } from "../forms/shown-time.ts";
import { GoalSummary } from "../goals/goal-summary.tsx";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: {
    heading: "Lähetetyt versiot tekstistä",
    sent: (at: string) => `Lähetetty ${at}`,
  },
  sv: { heading: "Inskickade texter", sent: (at: string) => `Inskickad ${at}` },
  en: { heading: "What was sent", sent: (at: string) => `Sent on ${at}` },
};

type SubmissionsProps = Pick<CommitmentVersion, "submissions">;

/** Each time a version was handed in, with what it said then. */
export function Submissions({ submissions }: SubmissionsProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (submissions.length === 0) return null;
  const shown = (moment: Date) =>
    `${shownDate(moment, language)} ${shownTime(moment, language)}`;
  return (
    <section className="no-print">
      <h2>{own.heading}</h2>
      {submissions.map(({ at, goals }) => (
        <details key={at} className="submission">
          <summary>{own.sent(shown(new Date(at)))}</summary>
          <GoalSummary goals={goals} />
        </details>
      ))}
    </section>
  );
}
