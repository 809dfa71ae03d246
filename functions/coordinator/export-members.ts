import type { MemberFile } from "../../shared/views/coordinator-views.ts";
import { csv } from "../http/csv.ts";
import type { Operation } from "../http/operation.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";
import { loadMemberFile } from "./member-file.ts";

const perPage = 50;

/** One line a member, for a spreadsheet; the JSON has everything. */
const rowOf = ({
  id,
  organisation,
  state,
  commitments,
  reports,
  contacts,
  ended,
}: MemberFile) => {
  const inForce = commitments.find((one) => one.state === "in-force");
  const primary = contacts.find((one) => one.primary);
  return {
    id,
    name: organisation.name,
    kind: organisation.kind,
    businessId: organisation.businessId ?? "",
    state,
    ended: ended?.on ?? "",
    commitment: inForce ? inForce.version : "",
    inForceOn: inForce?.inForceOn ?? "",
    goals: inForce?.goals.length ?? "",
    reports: reports.map(({ year, state }) => `${year} ${state}`).join(", "),
    contact: primary?.name ?? "",
    email: primary?.email ?? "",
    language: primary?.language ?? "",
  };
};

/** Everything about all members, a page at a time; the cursor of the last page leads on. */
export const exportMembers: Operation<"exportMembers"> = async ({
  query: { format, cursor },
}) => {
  const { entries, next } = await listQueue("member", {
    from: positionOf("member", cursor),
    limit: perPage,
  });
  const members = await Promise.all(
    entries.map(({ memberId = "" }) => loadMemberFile(memberId)),
  );
  const after = cursorOf(next);
  return {
    body: { members, ...(after && { cursor: after }) },
    ...(format === "csv" && { csv: csv(members.map(rowOf)) }),
  };
};
