import { publishedMails } from "../../shared/calendar/announcing.ts";
import type { Round } from "../../shared/round.ts";
import { mailWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { type Listed, listQueue } from "../store/queues.ts";
import { read, readMany } from "../store/read.ts";
import { allRounds, roundWrites } from "../store/rounds.ts";
import { again, save, saveEachOnce } from "../store/save.ts";
import type { Run, Task } from "./run.ts";

type Untold = Round & { untold: NonNullable<Round["untold"]> };

const isUntold = (round: Round): round is Untold => round.untold !== undefined;

/** The mails to one page of members about the editions that their accepted reports are in. */
async function mailsTo(entries: Listed[], rounds: Untold[], { now }: Run) {
  const places = entries.map(({ memberId = "" }) => ({
    member: at.member(memberId),
    record: at.trackRecord(memberId),
  }));
  const { of } = await readMany(
    places.flatMap((place) => Object.values(place)),
  );
  return places.flatMap((place) => {
    const { member, record } = of(place);
    if (!member || !record) return [];
    return rounds.flatMap(({ year, untold }) =>
      publishedMails(member, record, { year, ...untold, now }),
    );
  });
}

const told = ({ year, untold: { edition } }: Untold) =>
  again(async () => {
    const { round, state } = await read({
      round: at.round(year),
      state: at.networkState(),
    });
    if (round?.untold?.edition !== edition) return;
    const { untold, ...rest } = round;
    const after = { ...rest, revision: round.revision + 1 };
    await save(roundWrites({ before: round, after }, state));
  });

/** Tells the members whose reports are in an edition that it is out: in the next run after it was published. */
export const tellMembers: Task = async function* (run, from) {
  const rounds = (await allRounds()).filter(isUntold);
  if (rounds.length === 0) return;
  let position = from;
  do {
    const { entries, next } = await listQueue("in-force", {
      from: position,
      limit: 50,
    });
    const mails = await mailsTo(entries, rounds, run);
    await saveEachOnce(mails.map(mailWrite));
    position = next;
    yield position;
  } while (position);
  for (const round of rounds) await told(round);
};
