/** The address book of sign-in: which address signs in for which members. */
import { hash } from "node:crypto";
import type { Change } from "../../shared/history.ts";
import { normalisedEmail } from "../../shared/email.ts";
import type { Contact, Member } from "../../shared/member.ts";
import { at } from "./locations.ts";
import { put, putAnyway, remove, type Write } from "./write.ts";

export const sha256 = (value: string) => hash("sha256", value, "base64url");

/** The hash an address is looked up by. */
export const emailHash = (typed: string) => sha256(normalisedEmail(typed));

/** Where an address is noted to sign in for a member. */
export const contactEntryOf = (
  memberId: string,
  { email, contactId }: Contact,
) => at.contactEntry(emailHash(email), memberId, contactId);

/** Contacts that came or went with a change of a member may or may no longer sign in. */
export function contactWrites({
  before,
  after,
  event,
}: Change<Member>): Write[] {
  const { memberId } = after;
  const was = before?.state === "active" ? before.contacts : [];
  const is = after.state === "active" ? after.contacts : [];
  const missingFrom = (others: Contact[]) => (one: Contact) =>
    !others.some(({ contactId }) => contactId === one.contactId);
  return [
    ...was
      .filter(missingFrom(is))
      .flatMap((contact) => [
        remove(contactEntryOf(memberId, contact)),
        remove(at.notice(memberId, `unreachable#${contact.contactId}`)),
      ]),
    ...is.filter(missingFrom(was)).map((contact) =>
      putAnyway(contactEntryOf(memberId, contact), {
        memberId,
        contactId: contact.contactId,
        lastUsedAt: event.at,
      }),
    ),
  ];
}

/** The claim on a business ID: held from confirmation to the end. */
export function claimWrites({ before, after }: Change<Member>): Write[] {
  const held = before?.state === "active" ? claimOf(before) : undefined;
  const wanted = after.state === "active" ? claimOf(after) : undefined;
  if (held?.pk === wanted?.pk) return [];
  return [
    ...(held ? [remove(held)] : []),
    ...(wanted
      ? [
          put(
            wanted,
            { memberId: after.memberId },
            { refusal: "business-id-taken" },
          ),
        ]
      : []),
  ];
}

const claimOf = ({ organisation: { businessId }, unit }: Member) =>
  businessId === undefined ? undefined : at.businessId(businessId, unit);
