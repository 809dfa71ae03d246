import { hash } from "node:crypto";
import * as z from "zod";
import {
  type Difference,
  differencesFrom,
} from "../../shared/import/imported-before.ts";
import type { Imported } from "../../shared/import/imported.ts";
import { plainName } from "../../shared/import/member-rows.ts";
import {
  type FoundMember,
  type Reading,
  readMembers,
} from "../../shared/import/read-members.ts";
import type { RowIssue } from "../../shared/import/rows.ts";
import type { Member } from "../../shared/member.ts";
import { once } from "../../shared/schema.ts";
import { sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { listQueue, type Position } from "../store/queues.ts";
import { pick, readItems } from "../store/read.ts";

/**
 * The id that comes of a file's own words: the same rows are the same member whenever they are sent. A UUID of version 8, whose
 * bits are the application's own (RFC 9562, 5.8).
 */
function idOf(name: string): string {
  const bits = hash("sha256", name);
  const parts = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(bits) ?? [];
  const [, one = "", two = "", three = "", four = "", five = ""] = parts;
  return `${one}-${two}-8${three}-8${four}-${five}`;
}

export type Planned = Omit<FoundMember, "details"> & {
  details: Imported;
  memberId: string;
  bodyHash: string;
  known: boolean;
};

export type Plan = { members: Planned[]; issues: RowIssue[] };

/** Those who are members now, by their names. */
async function membersByName(): Promise<Map<string, Set<string>>> {
  const ids = new Map<string, Set<string>>();
  let from: Position | undefined;
  do {
    const { entries, next } = await listQueue("member", { from, limit: 1000 });
    for (const { name = "", memberId = "", summary } of entries)
      if (isActive(summary)) {
        const key = plainName(name);
        ids.set(key, (ids.get(key) ?? new Set()).add(memberId));
      }
    from = next;
  } while (from);
  return ids;
}

const standing = once(() => z.looseObject({ state: z.string() }));
const isActive = (summary: unknown) =>
  standing().safeParse(summary).data?.state === "active";

const issueIn =
  ({ row, goalRows }: FoundMember) =>
  ({ goal, column, code, title }: Difference): RowIssue => ({
    row: (goal === undefined ? undefined : goalRows[goal]) ?? row,
    column,
    code,
    ...(title !== undefined && { params: { title } }),
  });

/** What a member's rows make of it, beside what is there already. */
async function planned(
  found: FoundMember,
  namesakes: ReadonlySet<string>,
): Promise<{ member?: Planned; issues: RowIssue[] }> {
  const { row, key, businessId, details } = found;
  const unit = details?.unit ?? found.unit;
  const memberId = idOf(key);
  const places = {
    earlier: at.member(memberId),
    inForce: at.inForce(memberId),
    first: at.pastVersion(memberId, 1),
    ...(businessId && { claim: at.businessId(businessId, unit) }),
  };
  const others = [...namesakes]
    .filter((id) => id !== memberId)
    .map((id) => at.member(id));
  const items = await readItems([...Object.values(places), ...others]);
  const { earlier, inForce, first } = pick(items, places);
  const { claim } = pick(items, {
    claim: at.businessId(businessId ?? "", unit),
  });
  const namesake = others.flatMap(
    (place) => pick(items, { place }).place ?? [],
  );
  /** Units of one organisation share its name and its business ID, and are told apart as names are. */
  const isUnit = (other: Member) =>
    other.organisation.businessId === businessId;
  const isSame = (other: Member) =>
    isUnit(other) && plainName(other.unit ?? "") === plainName(unit ?? "");
  const bodyHash = details && sha256(JSON.stringify(details));
  /** Sent again as it was, or as the member is now. */
  const differences =
    earlier && details && earlier.bodyHash !== bodyHash
      ? differencesFrom(details, { member: earlier, first: first ?? inForce })
      : [];
  const known = earlier !== undefined && differences.length === 0;
  const issues = differences.map(issueIn(found));
  if (!earlier && (claim || (businessId && namesake.some(isSame))))
    issues.push({ row, column: "businessId", code: "business-id-in-use" });
  else if (
    !earlier &&
    namesake.some((other) => !isUnit(other) || isSame(other))
  )
    issues.push({ row, column: "name", code: "name-in-use" });
  return {
    ...(details &&
      bodyHash && { member: { ...found, details, memberId, bodyHash, known } }),
    issues,
  };
}

/** Who would come by these lines, who has come by them before, and all that is wrong. */
export async function planImport(
  lines: string[][],
  { today, habits }: Pick<Reading, "today" | "habits">,
): Promise<Plan> {
  const { members, issues } = readMembers(lines, { today, habits, idOf });
  const byName = await membersByName();
  const plans = await Promise.all(
    members.map((member) =>
      planned(member, byName.get(plainName(member.name)) ?? new Set()),
    ),
  );
  return {
    members: plans.flatMap(({ member }) => (member ? [member] : [])),
    issues: [...issues, ...plans.flatMap((plan) => plan.issues)].sort(
      (a, b) => a.row - b.row,
    ),
  };
}
