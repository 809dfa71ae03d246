import * as z from "zod";
import { goalStatuses } from "./codes.ts";
import { measure } from "./measure.ts";
import { figures } from "./report.ts";
import { amount, calendarYear, language, once, uuid } from "./schema.ts";

/** A goal as a report had it: what an answer was measured against, whatever the commitment says since. */
const pinned = () =>
  z.strictObject({
    title: z.string(),
    measure: measure(),
    /** What the title is written in. */
    language: language().optional(),
  });
export type Pinned = z.infer<ReturnType<typeof pinned>>;

/** One acceptance of one year's report, as far as later years, the member's page and the next round need it. */
export const acceptance = once(() =>
  z.strictObject({
    year: calendarYear(),
    /** The edition of that year's results it first shows in; a later restatement waits for the next edition. */
    forEdition: z.int(),
    commitmentVersion: z.int(),
    goals: z.array(
      z.strictObject({
        goalId: uuid(),
        status: z.enum(goalStatuses),
        value: amount().nullable().optional(),
        progress: z.number().nullable(),
        /** The place of its goal in the record's `pinned`; absent where that was not kept yet. */
        pinned: z.int().min(0).optional(),
      }),
    ),
    figures: figures().optional(),
  }),
);
export type Acceptance = z.infer<ReturnType<typeof acceptance>>;

/** Every acceptance of a member's reports, oldest first. */
export const trackRecord = once(() =>
  z.strictObject({
    memberId: uuid(),
    acceptances: z.array(acceptance()),
    /** What the goals accepted promised, each promise once: most stay as they are for years. */
    pinned: z.array(pinned()).optional(),
    revision: z.int(),
  }),
);
export type TrackRecord = z.infer<ReturnType<typeof trackRecord>>;

/** What an accepted answer was measured against, where that was kept. */
export const pinnedOf = (
  record: Pick<TrackRecord, "pinned"> | undefined,
  { pinned }: Acceptance["goals"][number],
): Pinned | undefined =>
  pinned === undefined ? undefined : record?.pinned?.[pinned];
