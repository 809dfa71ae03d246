import * as z from "zod";
import { readAs } from "./stored.ts";
import { addDays } from "./days.ts";
import { emailAddress } from "./email.ts";
import {
  calendarYear,
  type Day,
  instant,
  type Instant,
  line,
  once,
  optional,
  text,
  uuid,
  language,
} from "./schema.ts";

/** The body of `POST /api/feedback`; an address only where the sender wants an answer. */
export const feedback = once(() =>
  z.strictObject({
    message: text(4000),
    email: optional(emailAddress()),
    page: optional(line(200)),
  }),
);

/** The body of `POST /api/my/wishes`. */
export const wish = once(() => z.strictObject({ message: text(4000) }));
export type Wish = z.infer<ReturnType<typeof wish>>;

const inboxKinds = ["wish", "feedback"] as const;
export type InboxKind = (typeof inboxKinds)[number];

const inboxStates = ["unread", "read"] as const;
export type InboxState = (typeof inboxStates)[number];

/** Who of the coordinators did it, and when. */
const mark = once(() =>
  z.strictObject({
    id: z.string(),
    name: z.string().optional(),
    at: instant(),
  }),
);
type Mark = z.infer<ReturnType<typeof mark>>;

/** When it came and a UUID, so that its place in the order of time is known from its id. */
export const inboxId = () =>
  z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\.[0-9a-f-]{36}$/);

/** A wish or feedback: for the coordinators, never published. */
export const inboxItem = once(() =>
  z.strictObject({
    id: inboxId(),
    kind: readAs(z.enum(inboxKinds), "feedback"),
    state: readAs(z.enum(inboxStates), "read"),
    at: instant(),
    memberId: uuid().optional(),
    /** As the member was called then. */
    memberName: z.string().optional(),
    /** The report the wish came with. */
    year: calendarYear().optional(),
    message: z.string(),
    email: z.string().optional(),
    page: z.string().optional(),
    language: language(),
    read: mark().optional(),
    answered: mark().optional(),
    revision: z.int(),
  }),
);
export type InboxItem = z.infer<ReturnType<typeof inboxItem>>;

/** What comes in, before it has an id. */
export type Message = Omit<
  InboxItem,
  "id" | "state" | "read" | "answered" | "revision"
>;

export const arrived = (message: Message, uuid: string): InboxItem => ({
  ...message,
  id: `${message.at}.${uuid}`,
  state: "unread",
  revision: 0,
});

/** The body of `PATCH /api/coordinator/inbox/{inboxId}`. */
export const inboxEdit = once(() =>
  z.strictObject({
    state: optional(z.enum(inboxStates)),
    answered: optional(z.boolean()),
  }),
);
export type InboxEdit = z.infer<ReturnType<typeof inboxEdit>>;

/** What is answered is read, and the sender's address is needed no more. What is marked already keeps its mark. */
export function markInboxItem(
  item: InboxItem,
  { answered, state = answered ? "read" : item.state }: InboxEdit,
  by: Mark,
): InboxItem {
  const { read, answered: answeredBefore, email, ...rest } = item;
  const isAnswered = answered ?? answeredBefore !== undefined;
  return {
    ...rest,
    state,
    ...(email !== undefined && !isAnswered && { email }),
    ...(state === "read" && { read: read ?? by }),
    ...(isAnswered && { answered: answeredBefore ?? by }),
    revision: item.revision + 1,
  };
}

/** Whoever is erased may have sent feedback too, under the same address. */
export function withoutAddress({ email, ...item }: InboxItem): InboxItem {
  return { ...item, revision: item.revision + 1 };
}

const daysToAnswer = 14;

/**
 * The day by which feedback is answered: act 306/2019 on digital services gives 14 days for feedback on accessibility, and
 * which it is the coordinators see only when they read it.
 */
export const answerDue = (
  { kind, at }: Pick<InboxItem, "kind" | "at">,
  dayOf: (at: Instant) => Day,
): Day | undefined =>
  kind === "feedback" ? addDays(dayOf(at), daysToAnswer) : undefined;
