import { goalStatuses, boundaries } from "./codes.ts";
import * as z from "zod";
import { requestMark } from "./repeated.ts";
import { readAs } from "./stored.ts";
import { goal } from "./commitment.ts";
import { inboxId } from "./inbox.ts";
import type { Language } from "./language.ts";
import { measure } from "./measure.ts";
import {
  amount,
  calendarYear,
  day,
  instant,
  language,
  line,
  once,
  optional,
  positiveOrZero,
  text,
  atMostBytes,
  bytesOfText,
  uniqueBy,
  unknowable,
  uuid,
} from "./schema.ts";
import { undoMark } from "./undo-mark.ts";
import { webAddress } from "./web-address.ts";

export type GoalStatus = (typeof goalStatuses)[number];

const figure = () => unknowable(positiveOrZero());

/** Energy in MWh, emissions in tCO2e. Null or absent: unknown, or within the rent; 0: none. */
export const figures = once(() =>
  z.strictObject({
    boundary: optional(z.enum(boundaries)),
    /** `electricity` = bought + own production used; `heat` = heat and cooling bought; `fuels` = burnt in buildings and vehicles. */
    energy: optional(
      z.strictObject({
        electricity: figure(),
        heat: figure(),
        fuels: figure(),
      }),
    ),
    emissions: optional(
      z.strictObject({
        scope1: figure(),
        scope2: figure(),
        scope2Method: unknowable(z.enum(["market", "location"])),
        scope3: figure(),
      }),
    ),
    /** The member claims its figures as a trade secret: shown to coordinators only. */
    tradeSecret: optional(z.boolean()),
    /** The member agrees that its figure may be most of a published sum. */
    mayDominate: optional(z.boolean()),
  }),
);
export type Figures = z.infer<ReturnType<typeof figures>>;

const goalAnswer = once(() =>
  z.strictObject({
    goalId: uuid(),
    status: optional(z.enum(goalStatuses)),
    /** What it means is told by `answerOf(measure)`. */
    value: unknowable(amount()),
    did: optional(text(4000)),
    links: optional(z.array(webAddress()).max(10)),
  }),
);
export type GoalAnswer = z.infer<ReturnType<typeof goalAnswer>>;

/** The body of `PUT /api/my/reports/{year}`: the whole draft, everything optional. */
export const answers = once(() =>
  z
    .strictObject({
      goals: optional(
        z.array(goalAnswer()).max(20).check(uniqueBy<GoalAnswer>("goalId")),
      ),
      figures: optional(figures()),
      story: optional(
        z.strictObject({
          title: optional(line(160)),
          text: optional(text(6000)),
          publish: optional(z.boolean()),
        }),
      ),
      wishes: optional(text(4000)),
      /** What its texts are written in. */
      language: optional(language()),
    })
    .check(atMostBytes(bytesOfText)),
);
export type Answers = z.infer<ReturnType<typeof answers>>;

/** Answers in the language their writer was using, unless they say another. */
export const writtenIn = (
  answers: Answers,
  language: Language | undefined,
): Answers => ({ ...(language && { language }), ...answers });

/** What a member answered in one accepted year: shown beside next year's fields, never copied into them. */
export const lastYear = once(() =>
  z.strictObject({
    year: calendarYear(),
    goals: z.array(
      z.strictObject({
        ...goalAnswer().pick({ goalId: true, status: true, value: true }).shape,
        /** What it was measured by then, where this year's goal has another measure. */
        measure: measure().optional(),
        /** What that measure's own words are written in. */
        language: language().optional(),
      }),
    ),
    figures: figures().optional(),
  }),
);
export type LastYear = z.infer<ReturnType<typeof lastYear>>;

export const reportStates = [
  "open",
  "draft",
  "submitted",
  "returned",
  "accepted",
  "not-required",
] as const;
export type ReportState = (typeof reportStates)[number];

/** A later due day for one member. */
export const extension = once(() =>
  z.strictObject({ due: day(), reason: text(1000) }),
);
export type Extension = z.infer<ReturnType<typeof extension>>;

/** A report: the year's goals as pinned when the round opened, the draft being written, and the answers last submitted. */
export const report = once(() =>
  z.strictObject({
    memberId: uuid(),
    year: calendarYear(),
    state: readAs(z.enum(reportStates), "not-required"),
    since: instant(),
    /** The day of its opening mail. */
    openedOn: day(),
    /** The day the member's first commitment came into force. */
    memberSince: day(),
    /** The commitment version it answers, for good. */
    commitmentVersion: z.int(),
    /** The goals asked. */
    goals: z.array(goal()),
    /** Goals of the version that are not asked any more, shown read-only. */
    settled: z.array(
      z.strictObject({
        goal: goal(),
        status: z.enum(goalStatuses),
        year: calendarYear(),
      }),
    ),
    lastYear: lastYear().optional(),
    due: day(),
    extension: z
      .strictObject({ reason: text(1000), from: day(), on: day() })
      .optional(),
    /** Marked by `calendar` the day after the due day. */
    overdue: z.boolean(),
    /** First submitted after it was marked overdue. */
    late: z.boolean(),
    submittedAt: instant().optional(),
    draft: answers().optional(),
    answers: answers().optional(),
    /** How often it was returned or reopened; absent where never. */
    returned: z.int().optional(),
    /** What its wish became in the coordinators' inbox. */
    wishId: inboxId().optional(),
    /** What the coordinator wrote when returning or reopening it. */
    message: text(2000).optional(),
    /** Times it was accepted: a reopened report keeps its last accepted revision in the results. */
    accepted: z.int(),
    undo: undoMark().optional(),
    revision: z.int(),
    request: requestMark(),
  }),
);
export type Report = z.infer<ReturnType<typeof report>>;
