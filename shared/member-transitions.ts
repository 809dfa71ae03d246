import type { Application } from "./commitment.ts";
import { normalisedEmail } from "./email.ts";
import type { Change } from "./history.ts";
import {
  type Contact,
  type ContactEdit,
  type Ending,
  type Member,
  mostContacts,
  type Organisation,
} from "./member.ts";
import { Refusal, invalid } from "./refusal.ts";
import type { Day, Instant } from "./schema.ts";
import { keeping } from "./kept.ts";
import { type Act, type Machine, moved } from "./state-machine.ts";

type MemberState = Member["state"];

/** A member is active from the confirmation of its application until it ends, also while its commitment is being decided. */
const memberMachine = {
  confirm: { from: ["unconfirmed"], to: "active" },
  editContacts: { from: ["active"] },
  forgetContacts: { from: ["unconfirmed", "active", "ended"] },
  markUnreachable: { from: ["active"] },
  change: { from: ["active"] },
  expire: { from: ["unconfirmed"], to: "ended" },
  end: { from: ["active"], to: "ended" },
  undo: { from: ["ended"], to: "active" },
} as const satisfies Machine<MemberState, string>;

type Transition = keyof typeof memberMachine;

const move = (
  before: Member,
  transition: Transition,
  act: Act,
  fields?: Partial<Member>,
) =>
  moved<MemberState, Transition, Member>(memberMachine, {
    subject: "member",
    before,
    transition,
    act,
    ...(fields && { fields }),
  });

/** The record of an applicant: one contact, who is the primary one. */
export const appliedMember = (
  {
    id,
    organisation,
    contact,
  }: Pick<Application, "id" | "organisation" | "contact">,
  {
    bodyHash,
    contactId,
    now,
  }: { bodyHash: string; contactId: string; now: Instant },
): Member => ({
  memberId: id,
  state: "unconfirmed",
  organisation,
  contacts: [{ ...contact, contactId, primary: true, roundMail: true }],
  createdAt: now,
  since: now,
  bodyHash,
  revision: 0,
});

export const confirmMember = (member: Member, act: Act) =>
  move(member, "confirm", act);

/**
 * Replaces a member's contacts: one to five, exactly one primary. A contact keeps its id only while its address stays the
 * same: sessions and links belong to an address, so whoever takes over signs in anew.
 */
export function editContacts(
  member: Member,
  edits: ContactEdit[],
  newId: () => string,
  act: Act,
): Change<Member> {
  const change = move(member, "editContacts", act);
  if (edits.length === 0) throw new Refusal("last-contact");
  if (edits.length > mostContacts)
    throw new Refusal("invalid", [
      {
        pointer: "/contacts",
        code: "too-many",
        params: { maximum: mostContacts },
      },
    ]);
  if (edits.filter(({ primary }) => primary).length !== 1)
    throw invalid("/contacts", "primary-needed");
  const seen = new Set<string>();
  const contacts = edits.map((edit, index): Contact => {
    const address = normalisedEmail(edit.email);
    if (seen.has(address))
      throw invalid(`/contacts/${index}/email`, "duplicate");
    seen.add(address);
    const known = member.contacts.find(
      ({ contactId }) => contactId === edit.contactId,
    );
    if (edit.contactId !== undefined && !known)
      throw invalid(`/contacts/${index}/contactId`, "unknown-contact");
    const same =
      known && normalisedEmail(known.email) === address ? known : undefined;
    return keeping(same, {
      ...edit,
      contactId: same?.contactId ?? newId(),
      roundMail: edit.roundMail ?? edit.primary,
      ...(same?.unreachable && { unreachable: same.unreachable }),
    });
  });
  return { ...change, after: { ...change.after, contacts } };
}

/** Takes people away for good; of those who stay one is the primary contact. */
export function forgetContacts(
  member: Member,
  gone: Contact[],
  act: Act,
): Change<Member> {
  const rest = member.contacts.filter((contact) => !gone.includes(contact));
  const [first, ...others] = rest;
  return move(member, "forgetContacts", act, {
    contacts:
      first && !rest.some(({ primary }) => primary)
        ? [{ ...first, primary: true, roundMail: true }, ...others]
        : rest,
  });
}

/** Takes one person away for good. The last contact of an active member is replaced, never just removed. */
export function eraseContact(
  member: Member,
  contactId: string,
  act: Act,
): Change<Member> {
  const contact = member.contacts.find((one) => one.contactId === contactId);
  if (!contact) throw new Refusal("not-found");
  if (member.contacts.length === 1 && member.state === "active")
    throw new Refusal("last-contact");
  return forgetContacts(member, [contact], act);
}

/** Mail to a contact came back for good, or was complained about; undefined where there is nothing new to note. */
export function markUnreachable(
  member: Member,
  { contactId, why }: { contactId: string; why: "bounce" | "complaint" },
  act: Act,
): Change<Member> | undefined {
  const contact = member.contacts.find((one) => one.contactId === contactId);
  if (!contact || contact.unreachable || member.state !== "active")
    return undefined;
  return move(member, "markUnreachable", act, {
    contacts: member.contacts.map((one) =>
      one === contact ? { ...one, unreachable: { since: act.now, why } } : one,
    ),
  });
}

/** What a coordinator may change of a member; null takes the field away. */
export type MemberPatch = {
  organisation?: Organisation;
  unit?: string | null;
  coveredBy?: string | null;
  mergedOn?: string | null;
};

/** A renamed member keeps its id and its past. */
export function changeMember(
  member: Member,
  patch: MemberPatch,
  act: Act,
): Change<Member> {
  if (patch.coveredBy === member.memberId)
    throw invalid("/coveredBy", "unknown-member");
  const { organisation, unit, coveredBy, mergedOn } = patch;
  const set = <T>(value: T | null | undefined, before: T | undefined) =>
    value === undefined ? before : (value ?? undefined);
  return move(member, "change", act, {
    organisation: organisation
      ? keeping(member.organisation, organisation)
      : member.organisation,
    unit: set(unit, member.unit),
    coveredBy: set(coveredBy, member.coveredBy),
    mergedOn: set(mergedOn, member.mergedOn),
  });
}

/** Nobody confirmed the application: the person behind it is forgotten with it. */
export const expireMember = (member: Member, act: Act) =>
  move(member, "expire", act, { contacts: [] });

/** A membership that ended with a rejection goes on as it was when the rejection is undone. */
export function undoEnd(
  member: Member,
  { since, revision }: Pick<Member, "since" | "revision">,
  act: Act,
): Change<Member> {
  const change = move(member, "undo", act);
  if (member.revision !== revision) throw new Refusal("nothing-to-undo");
  return { ...change, after: { ...change.after, since } };
}

/** Ends a membership, today at the latest, for all it ends is ended at once; without an ending it never began. */
export function endMember(
  member: Member,
  act: Act,
  ended?: { ending: Ending; today: Day },
): Change<Member> {
  if (!ended) return move(member, "end", act);
  const { ending, today } = ended;
  const change = move(
    member,
    "end",
    { ...act, why: ending.reason },
    { ended: ending },
  );
  if (ending.successorId === member.memberId)
    throw invalid("/successorId", "unknown-member");
  if (ending.on > today) throw invalid("/on", "in-the-future");
  return change;
}
