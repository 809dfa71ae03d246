import { v5 as uuidOf } from "uuid";
import {
  type FoundMember,
  readMembers,
} from "../../shared/import/read-members.ts";
import type { RowIssue } from "../../shared/import/rows.ts";
import type { Day } from "../../shared/schema.ts";
import { sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { pick, readItems } from "../store/read.ts";

/** The namespace of ids that come of a file's own words: the same rows are the same member whenever they are sent. */
const namespace = "a8b0f2c4-6d1e-4f3a-9b57-2c8e0d4f6a11";
const idOf = (name: string) => uuidOf(name, namespace);

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
