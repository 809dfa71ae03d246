import * as z from "zod";
import type { Commitment } from "../commitment.ts";
import { type Contact, contact, type Member, organisation } from "../member.ts";
import { reportStates } from "../report.ts";
import { calendarYear, day, once, text, uuid } from "../schema.ts";
import { commitmentView, viewCommitment } from "./commitment-view.ts";

/** What a desk shows of a year's report; read out of the report, so that the rest of it need not be. */
export const deskReport = once(() =>
  z.object({
    year: calendarYear(),
    state: z.enum(reportStates),
    due: day(),
    overdue: z.boolean(),
    late: z.boolean(),
    /** What the coordinators wrote when returning it. */
    message: text(2000).optional(),
  }),
);
type DeskReport = z.infer<ReturnType<typeof deskReport>>;

/** A member's desk: the state of its commitment and of each year's report, what is expected and by when. */
export const deskView = once(() =>
  z.strictObject({
    member: z.strictObject({ id: uuid(), organisation: organisation() }),
    you: uuid(),
    contacts: z.array(contact()),
    inForce: commitmentView().optional(),
    underWay: commitmentView().optional(),
    reports: z.array(deskReport().strict()),
  }),
);
export type DeskView = z.infer<ReturnType<typeof deskView>>;

export const viewDesk = ({
  member,
  contact: you,
  inForce,
  underWay,
  reports,
}: {
  member: Member;
  contact: Contact;
  inForce?: Commitment | undefined;
  underWay?: Commitment | undefined;
  reports: DeskReport[];
}): DeskView => ({
  member: { id: member.memberId, organisation: member.organisation },
  you: you.contactId,
  contacts: member.contacts,
  ...(inForce && { inForce: viewCommitment(inForce) }),
  ...(underWay && { underWay: viewCommitment(underWay) }),
  reports: reports.toSorted((a, b) => b.year - a.year),
});
