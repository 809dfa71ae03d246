import { hash } from "node:crypto";
import {
  type FoundMember,
  readMembers,
} from "../../shared/import/read-members.ts";
import type { RowIssue } from "../../shared/import/rows.ts";
import type { Day } from "../../shared/schema.ts";
import { sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
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

export type Planned = FoundMember & {
  memberId: string;
  bodyHash: string;
  known: boolean;
};

export type Plan = { members: Planned[]; issues: RowIssue[] };

/** What a member's rows make of it, beside what is there already. */
async function planned(
  found: FoundMember,
): Promise<{ member: Planned; issues: RowIssue[] }> {
  const { row, key, details } = found;
  const { businessId } = details.organisation;
  const memberId = idOf(key);
  const bodyHash = sha256(JSON.stringify(details));
  const places = {
    earlier: at.member(memberId),
    ...(businessId && { claim: at.businessId(businessId, details.unit) }),
  };
  const items = await readItems(Object.values(places));
  const { earlier } = pick(items, { earlier: places.earlier });
  const { claim } = pick(items, {
    claim: at.businessId(businessId ?? "", details.unit),
  });
  const known = earlier?.bodyHash === bodyHash;
  const issues: RowIssue[] = [];
  if (earlier && !known)
    issues.push({ row, column: "name", code: "imported-otherwise" });
  else if (!earlier && claim)
    issues.push({ row, column: "businessId", code: "business-id-in-use" });
  return { member: { ...found, memberId, bodyHash, known }, issues };
}

/** Who would come by these lines, who has come by them before, and all that is wrong. */
export async function planImport(lines: string[][], today: Day): Promise<Plan> {
  const { members, issues } = readMembers(lines, { today, idOf });
  const plans = await Promise.all(members.map(planned));
  return {
    members: plans.map(({ member }) => member),
    issues: [...issues, ...plans.flatMap((plan) => plan.issues)].sort(
      (a, b) => a.row - b.row,
    ),
  };
}
