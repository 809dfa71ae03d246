import * as z from "zod";
import { goalStatuses } from "./codes.ts";
import { figures } from "./report.ts";
import { calendarYear, day, memberKind, once, theme, uuid } from "./schema.ts";

/**
 * What one member adds to one year's results: written when the round opens for it (`accepted` false), replaced with each
 * acceptance, deleted when the report is no longer required. Figures and statuses only; no text, no person.
 */
export const contribution = once(() =>
  z.strictObject({
    memberId: uuid(),
    year: calendarYear(),
    kind: memberKind(),
    /** Its business ID, where it has one; a unit shares it with other members. */
    organisation: z.string().optional(),
    isUnit: z.boolean().optional(),
    accepted: z.boolean(),
    /** First submitted after the due day. */
    late: z.boolean(),
    /** The day the member's first commitment came into force: like-for-like begins with the first full year after it. */
    memberSince: day(),
    /** The day another member was merged into this one, or this one was reorganised; like-for-like leaves it out around then. */
    mergedOn: day().optional(),
    goals: z.array(
      z.strictObject({ theme: theme(), status: z.enum(goalStatuses) }),
    ),
    figures: figures().optional(),
  }),
);
export type Contribution = z.infer<ReturnType<typeof contribution>>;
