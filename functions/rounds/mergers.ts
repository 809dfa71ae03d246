import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import type { Day } from "../../shared/schema.ts";
import { contributionOf, contributionWrite } from "../store/contributions.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { put, type Write } from "../store/write.ts";

/**
 * What the accepted reports around a merger add to the results, written anew: like-for-like asks whether something was merged in. A
 * report that is open again is written with its next acceptance. The round's revision keeps a publication from missing it.
 */
export async function mergerWrites(
  reports: Report[],
  member: Member,
  days: (Day | undefined)[],
): Promise<Write[]> {
  const years = days.flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  const around = reports.filter(
    ({ state, year }) =>
      state === "accepted" && years.some((one) => Math.abs(one - year) <= 1),
  );
  const writes = await Promise.all(
    around.map(async (report) => {
      const { round } = await read({ round: at.round(report.year) });
      if (!round) return [];
      const { memberId } = member;
      return [
        contributionWrite(round, memberId, contributionOf(report, member)),
        put(
          at.round(round.year),
          { ...round, revision: round.revision + 1 },
          { was: round.revision },
        ),
      ];
    }),
  );
  return writes.flat();
}
