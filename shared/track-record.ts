import * as z from "zod";
import { goalStatuses } from "./codes.ts";
import { figures } from "./report.ts";
import { amount, calendarYear, once, uuid } from "./schema.ts";

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
    revision: z.int(),
  }),
);
export type TrackRecord = z.infer<ReturnType<typeof trackRecord>>;
