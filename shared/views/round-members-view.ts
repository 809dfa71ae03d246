import { memberKinds } from "../codes.ts";
import * as z from "zod";
import { listCursor } from "../cursor.ts";
import { isAsked } from "../asked.ts";
import { takesMembers } from "../calendar/opening.ts";
import type { Commitment } from "../commitment.ts";
import type { Member } from "../member.ts";
import type { Report } from "../report.ts";
import type { Round } from "../round.ts";
import { once, uuid } from "../schema.ts";
import { reportView } from "./report-view.ts";

/** `not-asked`: by the rules, but a coordinator may add it. */
const places = ["asked", "left-out", "not-asked"] as const;

const roundMember = once(() =>
  z.strictObject({
    id: uuid(),
    name: z.string(),
    kind: z.enum(memberKinds),
    place: z.enum(places),
    /** Absent until the round has asked it. */
    report: z
      .strictObject(
        reportView().pick({
          state: true,
          due: true,
          extension: true,
          overdue: true,
          late: true,
          submittedAt: true,
        }).shape,
      )
      .optional(),
  }),
);
export type RoundMember = z.infer<ReturnType<typeof roundMember>>;

export const roundMembers = once(() =>
  z.strictObject({
    members: z.array(roundMember()),
    cursor: listCursor().optional(),
  }),
);

function placeOf(
  { memberId }: Member,
  isIn: boolean,
  { leftOut }: Round,
): RoundMember["place"] {
  if (leftOut.includes(memberId)) return "left-out";
  return isIn ? "asked" : "not-asked";
}

/** A member of a round, or one that could be; undefined of all the others. */
export function viewRoundMember(
  member: Member,
  records: { commitment: Commitment | undefined; report: Report | undefined },
  round: Round,
): RoundMember | undefined {
  const { commitment, report } = records;
  const couldBe = member.state === "active" && commitment !== undefined;
  if (!report && !couldBe) return undefined;
  const willBe =
    (round.state === "planned" || takesMembers(round)) &&
    isAsked({
      member,
      commitment,
      memberSince: commitment?.memberSince,
      round,
    });
  const { name, kind } = member.organisation;
  return {
    id: member.memberId,
    name,
    kind,
    place: placeOf(member, report !== undefined || willBe, round),
    ...(report && {
      report: {
        state: report.state,
        due: report.due,
        ...(report.extension && { extension: report.extension }),
        overdue: report.overdue,
        late: report.late,
        ...(report.submittedAt && { submittedAt: report.submittedAt }),
      },
    }),
  };
}
