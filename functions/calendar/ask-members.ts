import { hasRunOut, isAsked, openedReport } from "../../shared/asked.ts";
import { openingMails, takesMembers } from "../../shared/calendar/opening.ts";
import type { Commitment } from "../../shared/commitment.ts";
import { type Member, mostContacts } from "../../shared/member.ts";
import type { Round } from "../../shared/round.ts";
import type { TrackRecord } from "../../shared/track-record.ts";
import { mailWrite, noticeWrite, reportWrites } from "../store/changes.ts";
import { contributionOf, contributionWrite } from "../store/contributions.ts";
import { at } from "../store/locations.ts";
import { type Listed, listQueue } from "../store/queues.ts";
import { readMany } from "../store/read.ts";
import { saveGroupsOnce } from "../store/save.ts";
import type { Write } from "../store/write.ts";
import type { Run, Task } from "./run.ts";

type Candidate = {
  member: Member;
  commitment: Commitment;
  record: TrackRecord | undefined;
  round: Round;
};

/** Opens one member's report: the report, its place in the results, and the opening mail, all or nothing. */
function askWrites(
  { member, commitment, record, round }: Candidate,
  run: Run,
): Write[] {
  const { today, now } = run;
  const report = openedReport({
    member,
    commitment,
    record,
    round,
    today,
    now,
  });
  const { memberId, year } = report;
  const { name } = member.organisation;
  const event = {
    memberId,
    at: now,
    by: { kind: "calendar" as const },
    subject: `report-${year}`,
    transition: "open" as const,
    from: "none",
    to: "open",
  };
  return [
    ...reportWrites({ after: report, event }, name),
    contributionWrite(round, memberId, contributionOf(report, member)),
    ...(hasRunOut(report.goals) && commitment.goals.length > 0
      ? [
          noticeWrite(
            { memberId, about: `run-out#${year}`, on: today },
            { waits: "goals-run-out", name },
          ),
        ]
      : []),
    ...openingMails(member, report, run).map(mailWrite),
  ];
}

/** Of one page of members with a commitment in force, those a round asks who have no report yet. */
async function candidatesOf(
  entries: Listed[],
  round: Round,
): Promise<Candidate[]> {
  const places = entries.map(({ memberId = "" }) => ({
    member: at.member(memberId),
    commitment: at.inForce(memberId),
    record: at.trackRecord(memberId),
    report: at.report(memberId, round.year),
  }));
  const { of } = await readMany(
    places.flatMap((place) => Object.values(place)),
  );
  return places.flatMap((place) => {
    const { member, commitment, record, report } = of(place);
    const memberSince = commitment?.memberSince;
    if (!member || !commitment || report || memberSince === undefined)
      return [];
    return isAsked({ member, commitment, memberSince, round })
      ? [{ member, commitment, record, round }]
      : [];
  });
}

/** What opening writes for a member at most: a report, its event, contribution and notice, and a mail for each contact. */
const itemsOfMember = 4 + mostContacts;

/** A transaction holds a hundred items. */
const perTransaction = Math.floor(100 / itemsOfMember);

/** Two transactions' members; each has four records to read. */
const perRead = 2 * perTransaction;

/** Asks everyone who qualifies now: on the opening day, and each day until the results are out. Twice asked is asked once. */
export const askMembers: Task = async function* (run, from) {
  const rounds = run.rounds.filter(takesMembers);
  if (rounds.length === 0) return;
  let position = from;
  do {
    const { entries, next } = await listQueue("in-force", {
      from: position,
      limit: perRead,
    });
    for (const round of rounds) {
      const candidates = await candidatesOf(entries, round);
      await saveGroupsOnce(
        candidates.map((candidate) => askWrites(candidate, run)),
        perTransaction,
      );
    }
    position = next;
    yield position;
  } while (position);
};
