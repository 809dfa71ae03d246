import { type Commitment, commitment } from "../../shared/commitment.ts";
import { type Member, member } from "../../shared/member.ts";
import { type Report, report } from "../../shared/report.ts";
import { type Story, story } from "../../shared/story.ts";
import { found } from "../found.ts";
import { type Item, readPartition } from "./read.ts";

const ofType = (items: Item[], type: string) =>
  items.filter((item) => item.type === type).map(({ record }) => record);

/** The reports among a member's items. */
export const reportsIn = (items: Item[]): Report[] =>
  ofType(items, "report").map((one) => report().parse(one));

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
    member: found(ofType(items, "member").map((one) => member().parse(one))[0]),
    commitments: ofType(items, "commitment").map((one) =>
      commitment().parse(one),
    ),
    reports: reportsIn(items),
    stories: ofType(items, "story").map((one) => story().parse(one)),
  };
}
