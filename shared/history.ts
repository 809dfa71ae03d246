import * as z from "zod";
import { instant, once, uuid } from "./schema.ts";

/** Who did it. A person is named by id only, so that erasure touches one item. */
const actor = once(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("member"), contactId: uuid().optional() }),
    z.strictObject({
      kind: z.literal("coordinator"),
      id: z.string(),
      name: z.string().optional(),
    }),
    z.strictObject({ kind: z.literal("calendar") }),
    z.strictObject({ kind: z.literal("mail-service") }),
  ]),
);
export type Actor = z.infer<ReturnType<typeof actor>>;

/** One transition, as the history keeps it: `subject` is e.g. `commitment-2`, `report-2026`, `member`. */
export const historyEvent = once(() =>
  z.strictObject({
    memberId: uuid(),
    at: instant(),
    by: actor(),
    subject: z.string(),
    transition: z.string(),
    from: z.string(),
    to: z.string(),
    why: z.string().optional(),
  }),
);
export type HistoryEvent = z.infer<ReturnType<typeof historyEvent>>;

/** What a transition gives: the record before and after, and its event. `before` is undefined for a new record. */
export type Change<R> = { before?: R; after: R; event: HistoryEvent };
