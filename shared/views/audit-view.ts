import * as z from "zod";
import { historyCursor } from "../cursor.ts";
import { type HistoryEvent, transitions } from "../history.ts";
import type { Contact, Member } from "../member.ts";
import { calendarYear, instant, once, uuid } from "../schema.ts";

/** Who does something here: a person of a member, one who has been erased, an applicant as yet unconfirmed, and so on. */
const actorKinds = [
  "contact",
  "former-contact",
  "applicant",
  "coordinator",
  "calendar",
  "mail-service",
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** What is done something to: a version of a commitment, the report or story of a year, a member, a round and its results. */
const auditSubjects = [
  "commitment",
  "report",
  "story",
  "member",
  "round",
  "results",
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

/** One line of the audit: who did what when, and from which state to which. */
const auditEntry = once(() =>
  z.strictObject({
    at: instant(),
    by: z.strictObject({
      kind: z.enum(actorKinds),
      name: z.string().optional(),
    }),
    /** Absent where it concerns all members. */
    member: z.strictObject({ id: uuid(), name: z.string() }).optional(),
    subject: z.enum(auditSubjects),
    version: z.int().optional(),
    year: calendarYear().optional(),
    transition: z.enum(transitions),
    /** The state before, `none` where there was none; of results the number of the edition. */
    from: z.string(),
    to: z.string(),
    why: z.string().optional(),
  }),
);
export type AuditEntry = z.infer<ReturnType<typeof auditEntry>>;

export const auditPage = once(() =>
  z.strictObject({
    entries: z.array(auditEntry()),
    cursor: historyCursor().optional(),
  }),
);

function actorOf({ by }: HistoryEvent, contacts: Contact[]): AuditEntry["by"] {
  if (by.kind === "coordinator")
    return { kind: by.kind, name: by.name ?? by.id };
  if (by.kind !== "member") return { kind: by.kind };
  if (by.contactId === undefined) return { kind: "applicant" };
  const contact = contacts.find(({ contactId }) => contactId === by.contactId);
  return contact
    ? { kind: "contact", name: contact.name }
    : { kind: "former-contact" };
}

/** `report-2026` is the report of a year, `commitment-2` a version; undefined is what this release does not know. */
function subjectOf({
  subject,
}: HistoryEvent): Pick<AuditEntry, "subject" | "version" | "year"> | undefined {
  const [name, number] = subject.split("-");
  const kind = auditSubjects.find((one) => one === name);
  if (kind === undefined) return undefined;
  if (number === undefined) return { subject: kind };
  return {
    subject: kind,
    [kind === "commitment" ? "version" : "year"]: Number(number),
  };
}

/** An event with its actor by name, as long as the person is still a contact of the member; of one about something unknown nothing. */
export function viewAuditEntry(
  event: HistoryEvent,
  member: Member | undefined,
): AuditEntry | undefined {
  const subject = subjectOf(event);
  return (
    subject && {
      at: event.at,
      by: actorOf(event, member?.contacts ?? []),
      ...(member && {
        member: { id: member.memberId, name: member.organisation.name },
      }),
      ...subject,
      transition: event.transition,
      from: event.from,
      to: event.to,
      ...(event.why !== undefined && { why: event.why }),
    }
  );
}
