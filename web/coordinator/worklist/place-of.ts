import type { Path } from "../../../shared/pages.ts";
import type { Worklist } from "../../../shared/views/coordinator-views.ts";
import type { placesIn } from "../places.ts";

type Item = Worklist["items"][number];

/** Where what waits is dealt with. */
export function placeOf(item: Item, places: ReturnType<typeof placesIn>): Path {
  const { waits, memberId, version, year, id } = item;
  switch (waits) {
    case "commitment-submitted":
    case "commitment-resubmitted":
      return places.commitment(memberId ?? "", version ?? 1);
    case "signature-missing":
      return places.signing;
    case "report-submitted":
    case "report-resubmitted":
    case "report-overdue":
    case "story-offered":
      return places.report(memberId ?? "", year ?? 0);
    case "contact-unreachable":
    case "goals-run-out":
      return places.member(memberId ?? "");
    case "results-prepared":
      return places.yearsResults(year ?? 0);
    case "round-skipped":
      return places.round(year ?? 0);
    case "mail-failed":
      return places.oneMail(id ?? "");
    case "wish":
    case "feedback":
      return places.inbox;
  }
}
