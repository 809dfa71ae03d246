/** What happened, newest first, with the members it concerns: to one by its own history, to all by the index. Two calls a page. */
import { type HistoryEvent, historyEvent } from "../../shared/history.ts";
import type { Member } from "../../shared/member.ts";
import { network } from "../environment.ts";
import { at } from "./locations.ts";
import { type Listed, listQueue } from "./queues.ts";
import { pick, read, readItems, readPartition, recordOf } from "./read.ts";

export type Past = {
  events: { event: HistoryEvent; member: Member | undefined }[];
  /** The place of the last event, where the next page begins. */
  next: string | undefined;
};

/** Bounds in the order of time; what lies at `upTo` itself has been read before. */
type Range = { from: string; upTo: string };

const ofMemberPerPage = 200;

/** One page of a member's history, which lies among its mails and revisions. */
export async function pastOf(
  memberId: string,
  { from, upTo }: Range,
): Promise<Past> {
  const [{ member }, { items, next }] = await Promise.all([
    read({ member: at.member(memberId) }),
    readPartition(`H#${memberId}`, {
      between: [from, upTo],
      newestFirst: true,
      limit: ofMemberPerPage,
    }),
  ]);
  return {
    events: items
      .filter(({ type, sk }) => type === "event" && sk !== upTo)
      .map((item) => ({ event: recordOf(item, historyEvent), member })),
    next,
  };
}

const ofAllPerPage = 50;

/** The newest of every shard, merged; one more than a page, so that it is known whether another follows. */
async function newest({ from, upTo }: Range): Promise<Listed[]> {
  const shards = await Promise.all(
    Array.from({ length: network().shards }, (_, shard) =>
      listQueue("event", {
        after: from,
        before: upTo,
        newestFirst: true,
        limit: ofAllPerPage + 2,
        from: { shard },
      }),
    ),
  );
  return shards
    .flatMap(({ entries }) => entries)
    .filter(({ place }) => place !== upTo)
    .sort((a, b) => (a.place < b.place ? 1 : -1))
    .slice(0, ofAllPerPage + 1);
}

/** One page of everybody's history: fifty events and their members fit into one read. */
export async function everyonesPast(range: Range): Promise<Past> {
  const listed = await newest(range);
  const page = listed.slice(0, ofAllPerPage);
  const memberIds = new Set(page.map(({ memberId = "" }) => memberId));
  const items = await readItems([
    ...page,
    ...[...memberIds].map((id) => at.member(id)),
  ]);
  return {
    events: page.flatMap(({ pk, sk, memberId = "" }) => {
      const item = items.find((one) => one.pk === pk && one.sk === sk);
      const { member } = pick(items, { member: at.member(memberId) });
      return item ? [{ event: recordOf(item, historyEvent), member }] : [];
    }),
    next: listed.length > page.length ? page.at(-1)?.place : undefined,
  };
}
