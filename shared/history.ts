import * as z from "zod";
import { readAs } from "./stored.ts";
import { instant, once, uuid } from "./schema.ts";

/** Who did it. A person is named by id only, so that erasure touches one item. */
const actor = once(() =>
  readAs(
    z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("member"),
        contactId: uuid().optional(),
      }),
      z.strictObject({
        kind: z.literal("coordinator"),
        id: z.string(),
        name: z.string().optional(),
      }),
      z.strictObject({ kind: z.literal("calendar") }),
      z.strictObject({ kind: z.literal("mail-service") }),
    ]),
    "calendar",
  ),
);
export type Actor = z.infer<ReturnType<typeof actor>>;

/** Everything that is ever done to a record. A new one is named here, and in three languages in `words.ts`. */
export const transitions = [
  "import",
  "apply",
  "confirm",
  "expire",
  "save",
  "submit",
  "takeBack",
  "return",
  "reject",
  "approve",
  "withdraw",
  "sign",
  "enterIntoForce",
  "supersede",
  "end",
  "open",
  "start",
  "accept",
  "reopen",
  "undo",
  "undoReopening",
  "reinstate",
  "extend",
  "markOverdue",
  "release",
  "change",
  "editContacts",
  "forgetContacts",
  "markUnreachable",
  "prepare",
  "postpone",
  "hold",
  "resume",
  "publish",
  "decline",
  "plan",
  "close",
  "skip",
  "remind",
] as const;
export type Transition = (typeof transitions)[number];

/** One transition, as the history keeps it: `subject` is e.g. `commitment-2`, `report-2026`, `member`. */
export const historyEvent = once(() =>
  z.strictObject({
    /** `network` where it concerns no single member. */
    memberId: z.union([uuid(), z.literal("network")]),
    at: instant(),
    by: actor(),
    subject: z.string(),
    transition: readAs(z.enum(transitions), "change"),
    from: z.string(),
    to: z.string(),
    why: z.string().optional(),
  }),
);
export type HistoryEvent = z.infer<ReturnType<typeof historyEvent>>;

/** What a transition gives: the record before and after, and its event. `before` is undefined for a new record. */
export type Change<R> = { before?: R; after: R; event: HistoryEvent };
