import {
  type MemberFile,
  viewMemberFile,
} from "../../shared/views/coordinator-views.ts";
import { exportTables } from "../../shared/views/export-tables.ts";
import { csv } from "../http/csv.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { memberRecords } from "../store/member-records.ts";
import {
  cursorOf,
  listQueue,
  type Position,
  positionOf,
} from "../store/queues.ts";
import { memberFileReply } from "./member-file.ts";

const perPage = 50;

async function page(
  from: Position | undefined,
  load: (memberId: string) => Promise<MemberFile>,
) {
  const { entries, next } = await listQueue("member", { from, limit: perPage });
  const members = await Promise.all(
    entries.map(({ memberId = "" }) => load(memberId)),
  );
  return { members, next };
}

/** A table needs no history: one call a member. */
const withoutHistory = async (memberId: string) =>
  viewMemberFile({ ...(await memberRecords(memberId)), history: [] });

/** A spreadsheet is wanted whole: as many members as one answer holds with ease. */
const membersPerFile = 1000;

async function file({
  table = "members",
  cursor,
}: RequestOf<"exportMembers">["query"]) {
  const members: MemberFile[] = [];
  let next = positionOf("member", cursor);
  do {
    const read = await page(next, withoutHistory);
    members.push(...read.members);
    next = read.next;
  } while (next && members.length < membersPerFile);
  const rows = members.flatMap<Record<string, unknown>>(exportTables[table]);
  return { body: { members }, csv: csv(rows), next: cursorOf(next) };
}

/** Everything about all members: as JSON a page at a time, where the cursor of the last leads on; as CSV one table of it. */
export const exportMembers: Operation<"exportMembers"> = async ({ query }) => {
  if (query.format === "csv") return file(query);
  const from = positionOf("member", query.cursor);
  const { members, next } = await page(
    from,
    async (id) => (await memberFileReply(id)).body,
  );
  const cursor = cursorOf(next);
  return { body: { members, ...(cursor && { cursor }) } };
};
