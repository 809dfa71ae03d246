import type * as z from "zod";
import { type Commitment, commitment } from "../../shared/commitment.ts";
import { type Member, member } from "../../shared/member.ts";
import { type Report, report } from "../../shared/report.ts";
import { type Story, story } from "../../shared/story.ts";
import { found } from "../found.ts";
import { type Item, readPartition, recordOf } from "./read.ts";

/** The records of a type among a member's items. */
export const ofType = <T>(
  items: Item[],
  type: string,
  schema: () => z.ZodType<T>,
): T[] =>
  items
    .filter((item) => item.type === type)
    .map((item) => recordOf(item, schema));

export type MemberRecords = {
  member: Member;
  commitments: Commitment[];
  reports: Report[];
  stories: Story[];
};

/** A member with its commitments, reports and best practices, in one call. */
export async function memberRecords(memberId: string): Promise<MemberRecords> {
  const { items } = await readPartition(`M#${memberId}`);
  return {
    member: found(ofType(items, "member", member)[0]),
    commitments: ofType(items, "commitment", commitment),
    reports: ofType(items, "report", report),
    stories: ofType(items, "story", story),
  };
}
