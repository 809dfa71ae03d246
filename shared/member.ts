import type { memberKinds } from "./codes.ts";
import * as z from "zod";
import { requestMark } from "./repeated.ts";
import { readAs } from "./stored.ts";
import { businessId } from "./business-id.ts";
import { emailAddress } from "./email.ts";
import {
  day,
  instant,
  isObject,
  line,
  memberKind,
  once,
  optional,
  phone,
  removable,
  text,
  uuid,
  language,
} from "./schema.ts";
import { webAddress } from "./web-address.ts";

export type MemberKind = (typeof memberKinds)[number];

/** A business ID is required of a business, welcome from a supporting member. */
export const organisation = once(() =>
  z
    .strictObject({
      name: line(200),
      kind: memberKind(),
      businessId: optional(businessId()),
      website: optional(webAddress()),
    })
    .refine(
      ({ kind, businessId }) => kind !== "business" || businessId !== undefined,
      {
        path: ["businessId"],
        params: { code: "required" },
        when: isObject,
      },
    ),
);
export type Organisation = z.infer<ReturnType<typeof organisation>>;

const person = () => ({
  name: line(120),
  email: emailAddress(),
  phone: optional(phone()),
  language: language(),
});

export const contactDetails = once(() => z.strictObject(person()));

/** A contact as its member edits it: without `contactId` a new one. */
const contactEdit = once(() =>
  z.strictObject({
    ...person(),
    contactId: optional(uuid()),
    primary: z.boolean(),
    roundMail: optional(z.boolean()),
  }),
);
export type ContactEdit = z.infer<ReturnType<typeof contactEdit>>;

export const mostContacts = 5;

/** The body of `PUT /api/my/contacts`: all of them. */
export const contactsEdit = once(() =>
  z.strictObject({ contacts: z.array(contactEdit()).max(mostContacts) }),
);
export type ContactsEdit = z.infer<ReturnType<typeof contactsEdit>>;

/** What a coordinator changes of a member; null takes a fact away. */
export const memberChange = once(() =>
  z.strictObject({
    organisation: optional(organisation()),
    unit: removable(line(80)),
    coveredBy: removable(uuid()),
    mergedOn: removable(day()),
    contacts: optional(z.array(contactEdit()).max(mostContacts)),
  }),
);
export type MemberChange = z.infer<ReturnType<typeof memberChange>>;

export const contact = once(() =>
  z.strictObject({
    ...person(),
    contactId: uuid(),
    primary: z.boolean(),
    /** Gets the opening mail and the reminders of a round. */
    roundMail: z.boolean(),
    /** Mail to the address bounced or was complained about. */
    unreachable: z
      .strictObject({
        since: instant(),
        why: readAs(z.enum(["bounce", "complaint"]), "bounce"),
      })
      .optional(),
  }),
);
export type Contact = z.infer<ReturnType<typeof contact>>;

export const endReasons = [
  "left",
  "merged",
  "ceased",
  "completed",
  "removed",
] as const;

export const ending = once(() =>
  z.strictObject({
    reason: readAs(z.enum(endReasons), "left"),
    on: day(),
    successorId: optional(uuid()),
    message: optional(text(2000)),
  }),
);
export type Ending = z.infer<ReturnType<typeof ending>>;

/** A member as stored: organisation and contacts. Its commitment and reports are records of their own. */
export const member = once(() =>
  z.strictObject({
    memberId: uuid(),
    state: readAs(z.enum(["unconfirmed", "active", "ended"]), "ended"),
    organisation: organisation(),
    /** Units of one organisation share a business ID; only a coordinator sets one. */
    unit: optional(line(80)),
    contacts: z.array(contact()),
    /** Reports are given by this member: no report, no mail. */
    coveredBy: uuid().optional(),
    /** The day another member was merged into this one: like-for-like leaves it out around then. */
    mergedOn: day().optional(),
    ended: ending().optional(),
    createdAt: instant(),
    since: instant(),
    /** SHA-256 of the application's canonical body, so that a replay gets the original answer. */
    bodyHash: z.string(),
    revision: z.int(),
    request: requestMark(),
  }),
);
export type Member = z.infer<ReturnType<typeof member>>;
