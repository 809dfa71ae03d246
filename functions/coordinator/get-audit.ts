import { beginningOf, lastDayOf, addDays } from "../../shared/days.ts";
import {
  type AuditEntry,
  viewAuditEntry,
} from "../../shared/views/audit-view.ts";
import { auditRow } from "../../shared/views/audit-row.ts";
import { network } from "../environment.ts";
import { csv } from "../http/csv.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { everyonesPast, type Past, pastOf } from "../store/history.ts";

type Query = Omit<RequestOf<"getAudit">["query"], "format">;

/** All of time, or a month where the network lives. */
function rangeOf({ month, cursor }: Query) {
  if (month === undefined) return { from: "0", upTo: cursor ?? "9" };
  const { timeZone } = network();
  const first = `${month}-01`;
  const [year, number] = month.split("-").map(Number);
  const after = addDays(lastDayOf(year ?? 0, number ?? 0), 1);
  const end = beginningOf(timeZone, after);
  return {
    from: beginningOf(timeZone, first),
    upTo: cursor !== undefined && cursor < end ? cursor : end,
  };
}

const page = (query: Query): Promise<Past> =>
  query.member === undefined
    ? everyonesPast(rangeOf(query))
    : pastOf(query.member, rangeOf(query));

const view = ({ events }: Past): AuditEntry[] =>
  events.flatMap(({ event, member }) => viewAuditEntry(event, member) ?? []);

/** A spreadsheet is wanted whole, or as much of it as one answer holds with ease. */
const linesPerFile = 2000;

async function file(query: Query) {
  const entries: AuditEntry[] = [];
  let cursor = query.cursor;
  do {
    const past = await page({ ...query, cursor });
    entries.push(...view(past));
    cursor = past.next;
  } while (cursor !== undefined && entries.length < linesPerFile);
  return { entries, cursor };
}

/** Who did what when, newest first: of all members or one, of all time or a month. */
export const getAudit: Operation<"getAudit"> = async ({ query, language }) => {
  if (query.format === "csv") {
    const { entries, cursor } = await file(query);
    const { timeZone } = network();
    const rows = entries.map((one) => auditRow(one, { timeZone, language }));
    return { body: { entries }, csv: csv(rows), next: cursor };
  }
  const past = await page(query);
  return {
    body: { entries: view(past), ...(past.next && { cursor: past.next }) },
  };
};
