import { editionsByYear, smallSumsByYear } from "../../shared/network-state.ts";
import type { Report } from "../../shared/report.ts";
import { unpinnedYears } from "../../shared/reported-goals.ts";
import { viewMember } from "../../shared/views/public-views.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { read, readMany } from "../store/read.ts";

/** The reports that tell what years were measured against which do not tell it themselves: none, but for the oldest. */
async function reportsOf(memberId: string, years: number[]): Promise<Report[]> {
  const places = years.map((year) => at.report(memberId, year));
  const { of } = await readMany(places);
  return places.flatMap((report) => of({ report }).report ?? []);
}

/** A member with a commitment in force; progress only of the years that are out. */
export const getMember: Operation<"getMember"> = async ({ params: { id } }) => {
  const { member, inForce, trackRecord, state } = await read({
    member: at.member(id),
    inForce: at.inForce(id),
    trackRecord: at.trackRecord(id),
    state: at.networkState(),
  });
  const commitment = found(inForce?.state === "in-force" ? inForce : undefined);
  const { coveredBy } = found(member);
  const { reporter } = coveredBy
    ? await read({ reporter: at.member(coveredBy) })
    : {};
  return {
    body: viewMember({
      member: found(member),
      commitment,
      reporter,
      record: trackRecord,
      editions: editionsByYear(state),
      smallSums: smallSumsByYear(state),
      reports: await reportsOf(id, unpinnedYears(trackRecord)),
    }),
  };
};
