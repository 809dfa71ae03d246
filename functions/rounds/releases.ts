import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import {
  releaseReport,
  reportMachine,
} from "../../shared/report-transitions.ts";
import { allows, type Act } from "../../shared/state-machine.ts";
import { reportWrites } from "../store/changes.ts";
import { contributionWrite } from "../store/contributions.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import type { Write } from "../store/write.ts";

/**
 * Releases a member from the reports it has not sent: not required any more, and out of its years' results unless an earlier
 * revision was accepted.
 */
export async function releaseWrites(
  reports: Report[],
  member: Member,
  why: string,
  act: Act,
): Promise<Write[]> {
  const unsent = reports.filter(({ state }) =>
    allows(reportMachine, "release", state),
  );
  const writes = await Promise.all(
    unsent.map(async (report) => {
      const { round } = await read({ round: at.round(report.year) });
      return [
        ...reportWrites(
          releaseReport(report, why, act),
          member.organisation.name,
        ),
        ...(round && report.accepted === 0
          ? [contributionWrite(round, member.memberId, undefined)]
          : []),
      ];
    }),
  );
  return writes.flat();
}
