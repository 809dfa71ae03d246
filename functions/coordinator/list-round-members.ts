import { plannedRound } from "../../shared/round-calendar.ts";
import type { Round } from "../../shared/round.ts";
import type { Instant } from "../../shared/schema.ts";
import { viewRoundMember } from "../../shared/views/round-members-view.ts";
import { network } from "../environment.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";
import { read, readMany } from "../store/read.ts";

const perPage = 200;

/** The round, or as the network file has it where nobody has planned it yet. */
async function roundOf(year: number, now: Instant): Promise<Round> {
  const { round } = await read({ round: at.round(year) });
  const { rounds: rules, shards } = network();
  const planned =
    year >= rules.firstYear
      ? plannedRound(year, rules, { shards, since: now })
      : undefined;
  return found(round ?? planned);
}

/** Who is in a round and how far each has come, and who could be added. */
export const listRoundMembers: Operation<"listRoundMembers"> = async ({
  params: { year },
  query: { cursor },
  now,
}) => {
  const from = positionOf("member", cursor);
  const [round, { entries, next }] = await Promise.all([
    roundOf(year, now),
    listQueue("member", { from, limit: perPage }),
  ]);
  const places = entries.map(({ memberId = "" }) => ({
    member: at.member(memberId),
    commitment: at.inForce(memberId),
    report: at.report(memberId, year),
  }));
  const items = await readMany(places.flatMap((one) => Object.values(one)));
  const after = cursorOf(next);
  return {
    body: {
      members: places.flatMap((place) => {
        const { member, ...records } = items.of(place);
        return (member && viewRoundMember(member, records, round)) ?? [];
      }),
      ...(after && { cursor: after }),
    },
  };
};
