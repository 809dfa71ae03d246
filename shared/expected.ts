import type { Round } from "./round.ts";
import type { DeskView } from "./views/desk-view.ts";

type DeskReport = DeskView["reports"][number];

/** Something that waits for the member. */
export type Expected =
  | { what: "report"; report: DeskReport }
  | { what: "commitment"; state: "returned" | "draft"; message?: string };

/** Whether its member can still work on a report. A closed round takes only what was returned. */
export const isOpenTo = (
  { state }: Pick<DeskReport, "state">,
  round: Round["state"] | undefined,
): boolean =>
  state === "returned" ||
  ((state === "open" || state === "draft") && round === "open");

/** What is expected of a member, most urgent first: by due day, then what has no day. */
export function expectedOf(
  { reports, underWay }: Pick<DeskView, "reports" | "underWay">,
  rounds: Pick<Round, "year" | "state">[],
): Expected[] {
  const due = reports
    .filter((report) =>
      isOpenTo(report, rounds.find(({ year }) => year === report.year)?.state),
    )
    .sort((a, b) => a.due.localeCompare(b.due))
    .map((report): Expected => ({ what: "report", report }));
  if (underWay?.state !== "returned" && underWay?.state !== "draft") return due;
  const { state, message } = underWay;
  const commitment: Expected = {
    what: "commitment",
    state,
    ...(message && { message }),
  };
  // A returned commitment keeps the member from being one; a draft of the next version waits for its writer.
  return state === "returned" ? [commitment, ...due] : [...due, commitment];
}
