import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import { at } from "../store/locations.ts";
import type { Listed } from "../store/queues.ts";
import { readMany } from "../store/read.ts";

/** Read as they are now, for the index may lag: the reports of queue entries, with their members. */
export async function loadReports(
  entries: Listed[],
): Promise<{ member: Member; report: Report }[]> {
  const places = entries.map(({ memberId = "", sk }) => ({
    member: at.member(memberId),
    report: at.report(memberId, Number(sk.slice("R#".length))),
  }));
  const { of } = await readMany(
    places.flatMap((place) => Object.values(place)),
  );
  return places.flatMap((place) => {
    const { member, report } = of(place);
    return member && report ? [{ member, report }] : [];
  });
}
