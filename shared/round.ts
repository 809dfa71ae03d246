import * as z from "zod";
import { requestMark } from "./repeated.ts";
import { readAs } from "./stored.ts";
import { calendarYear, day, instant, once, optional, uuid } from "./schema.ts";

/** A round is skipped whose days went by before the calendar could open it: nobody was asked. */
export const roundStates = ["planned", "open", "closed", "skipped"] as const;
export const roundState = () => readAs(z.enum(roundStates), "closed");

/** One year's reporting. It keeps the calendar it opened with, holidays included. */
export const round = once(() =>
  z.strictObject({
    year: calendarYear(),
    state: roundState(),
    opens: day(),
    due: day(),
    publishes: day(),
    /** Days from the due day, as in the network file. */
    reminders: z.array(z.int()),
    mailOn: readAs(z.enum(["any-day", "working-days"]), "working-days"),
    /** Public holidays from the opening year's first day to the end of the year after it. */
    holidays: z.array(day()),
    /** In how many shards its contributions lie. */
    shards: z.int().min(1),
    /** Members a coordinator added though the rules do not ask them, and those left out though they do. */
    added: z.array(uuid()),
    leftOut: z.array(uuid()),
    /** Editions of the results published so far. */
    editions: z.int().min(0),
    /** The day the coordinators were told what still waits, two weeks before publication. */
    announcedOn: day().optional(),
    /** The day they were asked to publish its results. */
    preparedOn: day().optional(),
    /** A coordinator holds the first edition back: it is neither prepared nor published by itself. */
    held: z.literal(true).optional(),
    /** The editions that were taken back. While the newest is among them, the public reads none. */
    withdrawn: z.array(z.int().min(1)).optional(),
    /** The sums of few organisations that any edition told, the withdrawn ones too. */
    smallSums: z.array(z.string()).optional(),
    /** The edition whose members are yet to be told that it is out, and the day it came out. */
    untold: z.strictObject({ edition: z.int().min(1), on: day() }).optional(),
    since: instant(),
    revision: z.int(),
    request: requestMark(),
  }),
);
export type Round = z.infer<ReturnType<typeof round>>;

/** Members were asked for its reports. */
export const hasBegun = ({ state }: Pick<Round, "state">): boolean =>
  state === "open" || state === "closed";

/** The newest edition was taken back, and no other has come out since. */
export const isWithdrawn = ({
  editions,
  withdrawn = [],
}: Pick<Round, "editions" | "withdrawn">): boolean =>
  withdrawn.includes(editions);

/** What a coordinator may set until the round opens; reminders in days from the due day. */
export const roundPlan = once(() =>
  z.strictObject({
    opens: day(),
    due: day(),
    publishes: day(),
    reminders: z.array(z.int().min(-90).max(60)).max(10),
  }),
);
export type RoundPlan = z.infer<ReturnType<typeof roundPlan>>;

/** The calendar before a round opens; afterwards who is in, that it is closed, and until its results are out their day. */
export const roundEdit = once(() =>
  z.strictObject({
    opens: optional(roundPlan().shape.opens),
    due: optional(roundPlan().shape.due),
    publishes: optional(roundPlan().shape.publishes),
    reminders: optional(roundPlan().shape.reminders),
    added: optional(z.array(uuid()).max(100)),
    leftOut: optional(z.array(uuid()).max(100)),
    closed: optional(z.literal(true)),
    held: optional(z.boolean()),
  }),
);
export type RoundEdit = z.infer<ReturnType<typeof roundEdit>>;
