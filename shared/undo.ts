import * as z from "zod";
import { commitment } from "./commitment.ts";
import type { Change } from "./history.ts";
import { Refusal } from "./refusal.ts";
import { report } from "./report.ts";
import { contributionVersion } from "./results/contribution-version.ts";
import { instant, type Instant, once, uuid } from "./schema.ts";
import { story } from "./story.ts";
import { acceptance } from "./track-record.ts";
import type { UndoMark } from "./undo-mark.ts";

const decided = () => ({
  memberId: uuid(),
  /** The mail that tells of it, which has not left. */
  mails: z.array(z.string()),
});

/** What a decision on a commitment changed, kept while it can be undone. */
export const commitmentDecision = once(() =>
  z.strictObject({
    ...decided(),
    before: commitment(),
    /** The version in force that it superseded. */
    superseded: commitment().optional(),
    /** The membership that ended with it, as it is since: no person is kept here. */
    ended: z.strictObject({ since: instant(), revision: z.int() }).optional(),
  }),
);
export type CommitmentDecision = z.infer<ReturnType<typeof commitmentDecision>>;

/** What an acceptance wrote over. */
const replaced = () =>
  z.strictObject({
    forEdition: z.int(),
    acceptance: acceptance().optional(),
    contribution: contributionVersion().optional(),
    story: z
      .strictObject({ before: story().optional(), after: story().optional() })
      .optional(),
  });
export type Replaced = z.infer<ReturnType<typeof replaced>>;

/** What a decision on a report changed. */
export const reportDecision = once(() =>
  z.strictObject({
    ...decided(),
    before: report(),
    accepted: replaced().optional(),
  }),
);
export type ReportDecision = z.infer<ReturnType<typeof reportDecision>>;

type Marked = { revision: number; undo?: UndoMark | undefined };

/** A decision that can be undone until then; for good at once without a time. */
export const undoable = <R extends Marked>(
  change: Change<R>,
  until: Instant | undefined,
): Change<R> =>
  until === undefined
    ? change
    : {
        ...change,
        after: {
          ...change.after,
          undo: { until, revision: change.after.revision },
        },
      };

/** Until when the last thing that happened to a record can be undone, be it past or to come. */
export const undoUntil = ({ revision, undo }: Marked): Instant | undefined =>
  undo?.revision === revision ? undo.until : undefined;

/** Refuses what was no decision, is followed by something else, or has been for too long. */
export function refuseToUndo(record: Marked, now: Instant): void {
  const until = undoUntil(record);
  if (until === undefined) throw new Refusal("nothing-to-undo");
  if (until <= now) throw new Refusal("undo-too-late");
}
