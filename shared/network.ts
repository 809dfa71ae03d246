import * as z from "zod";
import { once, text, line, language } from "./schema.ts";

const inThree = <T extends z.ZodType>(words: T) =>
  z.strictObject({ fi: words, sv: words, en: words });

/** `03-31`; a day every year has, so not 29 February. */
const monthDay = () =>
  z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .refine((value) => z.iso.date().safeParse(`2023-${value}`).success);

/** The yearly calendar: days of the year after the one reported about, and the reminders around the due day. */
const roundRules = once(() =>
  z
    .strictObject({
      opens: monthDay(),
      due: monthDay(),
      publishes: monthDay(),
      /** On that day coordinators are asked to publish; or the results come out by themselves. */
      publishing: z.enum(["person", "automatic"]).default("person"),
      /** The share of the reports asked for that must be accepted before results come out without a word. */
      floor: z.number().min(0).max(1).default(0.8),
      /** Days from the due day: −14 is two weeks before, 7 a week after. */
      reminders: z.array(z.int().min(-90).max(60)).max(10),
      mailOn: z.enum(["any-day", "working-days"]),
      holidays: z.enum(["FI", "none"]),
      /** The first year the network reports about. */
      firstYear: z.int().min(2000).max(2200),
    })
    .refine((rules) => rules.opens < rules.due, { path: ["due"] })
    .refine((rules) => rules.due < rules.publishes, { path: ["publishes"] }),
);
export type RoundRules = z.infer<ReturnType<typeof roundRules>>;

/** Of these rules, those a round's own calendar is made by. */
export type CalendarRules = Omit<RoundRules, "publishing" | "floor">;

/** How often in an hour one internet address may ask for something that nobody has to sign in for. */
const perAsker = once(() =>
  z.strictObject({
    applications: z.int().min(1).default(20),
    links: z.int().min(1).default(100),
    messages: z.int().min(1).default(20),
  }),
);
export type PerAsker = z.infer<ReturnType<typeof perAsker>>;

/** What the functions need to know of the network; the rest of the network file concerns the stack alone. */
export const networkSettings = once(() =>
  z.strictObject({
    name: inThree(line(80)),
    city: inThree(line(80)),
    description: inThree(text(600)),
    /** The first is used where nobody's language is known. */
    languages: z
      .array(language())
      .min(1)
      .refine((all) => new Set(all).size === all.length),
    timeZone: z.string().min(1),
    mail: z.strictObject({
      from: z.email(),
      coordinators: z.strictObject({ email: z.email(), language: language() }),
      /** How many mails a day SES lets this account send. */
      dailyQuota: z.int().min(2),
    }),
    rounds: roundRules(),
    perAsker: perAsker().prefault({}),
    /** How long a coordinator's decision can be undone; its mail waits for so long, and for the calendar's next run. */
    undoMinutes: z.number().min(0).max(60),
    /** Days may be played before they have come: only where nobody's real year is at stake. */
    playsAhead: z.boolean().optional(),
    /** 1 is right up to some 10,000 members; more spread one state's index entries over as many partitions. */
    shards: z.int().min(1).max(64),
    coordinatorRole: z.strictObject({ claim: line(200), value: line(200) }),
  }),
);
export type NetworkSettings = z.infer<ReturnType<typeof networkSettings>>;
