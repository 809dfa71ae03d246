import * as z from "zod";
import { readAs } from "../stored.ts";
import { goalStatuses, memberKinds, themes } from "../codes.ts";
import { each } from "../each.ts";
import { countedNames, figureNames, units } from "../figures.ts";
import {
  calendarYear,
  day,
  memberKind,
  once,
  optional,
  uuid,
} from "../schema.ts";
import { resultBoundaries } from "./figure.ts";
import { withheldReasons } from "./group.ts";
import { editionNote, noteInLanguages } from "./note.ts";
import { weights } from "./weights.ts";

const count = () => readAs(z.int().min(0), 0);

const withheld = () =>
  z.strictObject({
    state: z.literal("withheld"),
    reason: readAs(z.enum(withheldReasons), "too-few"),
  });

/** A sum rounded to 3 significant digits, of how many members, and the edition it was first told in. */
const total = () =>
  z.discriminatedUnion("state", [
    z.strictObject({
      state: z.literal("published"),
      total: z.number().min(0),
      members: count(),
      since: z.int().min(1),
    }),
    withheld(),
  ]);
export type Total = z.infer<ReturnType<typeof total>>;

/** The change since the year before, in whole per cent, over the members that gave the figure in both years. Never an amount. */
const likeForLike = () =>
  z.discriminatedUnion("state", [
    z.strictObject({
      state: z.literal("published"),
      percent: z.int(),
      members: count(),
      since: z.int().min(1),
    }),
    withheld(),
  ]);
export type LikeForLike = z.infer<ReturnType<typeof likeForLike>>;

export const resultKinds = ["all", ...memberKinds] as const;
export type ResultKind = (typeof resultKinds)[number];

/** One series within one boundary, of all members or of one kind. A row of a kind is there only where it may be shown. */
const figureCell = () =>
  z.strictObject({
    figure: z.enum(figureNames),
    unit: z.enum(units),
    boundary: z.enum(resultBoundaries),
    kind: z.enum(resultKinds),
    total: total(),
    /** Null when no member gave the figure in both years. */
    likeForLike: likeForLike().nullable(),
  });
export type FigureCell = z.infer<ReturnType<typeof figureCell>>;

const reporting = () =>
  readAs(
    z.strictObject({ asked: count(), accepted: count(), late: count() }),
    {},
  );

/** How many members gave a figure that is not summed. */
const counted = () => readAs(z.strictObject({ members: count() }), {});

const byStatus = () => readAs(z.record(z.enum(goalStatuses), count()), {});

/** A year's results as anyone may read them. */
const results = once(() =>
  z.strictObject({
    year: calendarYear(),
    /** Reporting rate = accepted ÷ asked; supporting members apart. `late` = accepted and first sent after the due day. */
    reporting: z.record(memberKind(), reporting()),
    /** Goals counted, their values never summed. */
    goals: z.strictObject({
      total: count(),
      byStatus: byStatus(),
      byTheme: z.record(z.enum(themes), byStatus()),
    }),
    figures: z.array(figureCell()),
    ...each(countedNames, counted),
  }),
);
export type Results = z.infer<ReturnType<typeof results>>;

/** A frozen fold: what the public reads of a year until the next edition. */
export const publicEdition = once(() =>
  z.strictObject({
    year: calendarYear(),
    number: z.int().min(1),
    day: day(),
    note: editionNote().optional(),
    results: results(),
  }),
);
export type PublicEdition = z.infer<ReturnType<typeof publicEdition>>;

/** When an edition was taken back, and why. */
const withdrawal = () =>
  z.strictObject({ day: day(), note: noteInLanguages() });

/** What the public reads in the place of an edition that was withdrawn. */
export const withdrawnEdition = once(() =>
  z.strictObject({
    ...publicEdition().pick({ year: true, number: true, day: true }).shape,
    withdrawn: withdrawal(),
  }),
);
export type WithdrawnEdition = z.infer<ReturnType<typeof withdrawnEdition>>;

/** An edition in the coordinators' history. */
export const pastEdition = once(() =>
  publicEdition().extend({ withdrawn: withdrawal().optional() }),
);
export type PastEdition = z.infer<ReturnType<typeof pastEdition>>;

/** The body of `POST …/withdrawal`: which edition, so that nobody takes back another than they saw, and why. */
export const editionToWithdraw = once(() =>
  z.strictObject({ edition: z.int().min(1), note: noteInLanguages() }),
);
export type EditionToWithdraw = z.infer<ReturnType<typeof editionToWithdraw>>;

/** The body of `POST …/editions`: what changed since the edition before, and whether few reports are enough. */
export const editionToPublish = once(() =>
  z.strictObject({
    note: optional(noteInLanguages()),
    /** Mail the members in it; those of the first edition are told in any case. */
    tellMembers: optional(z.boolean()),
    /** Publish although fewer reports are accepted than the network's floor. */
    belowFloor: optional(z.boolean()),
  }),
);
export type EditionToPublish = z.infer<ReturnType<typeof editionToPublish>>;

const cellName = () =>
  z.strictObject({
    figure: z.enum(figureNames),
    boundary: z.enum(resultBoundaries),
  });

/** What later folds must know of an edition besides what the public reads. No figure of a member. */
const basis = () => ({
  /** The edition of the year before it was compared with. */
  comparedWith: z.int().min(1).optional(),
  /** Per cents that stand free of every total; see `disclosure.ts`. */
  unanchored: z.array(cellName()),
  /** The sums it tells of few organisations; see `small-sums.ts`. Absent in what was stored before they were kept. */
  smallSums: z.array(z.string()).optional(),
});

/** An edition as stored: at most some 60 KB, however many members. */
export const edition = once(() => pastEdition().extend(basis()));
export type Edition = z.infer<ReturnType<typeof edition>>;

/** Coordinators only: why a cell is withheld, or stays as the edition before told it, and because of whom. */
const cause = () =>
  z.strictObject({
    ...cellName().shape,
    kind: z.enum(resultKinds),
    what: z.enum(["total", "change"]),
    reason: readAs(z.enum(withheldReasons), "too-few"),
    kept: z.boolean(),
    members: z.array(uuid()),
  });
export type Cause = z.infer<ReturnType<typeof cause>>;

/** Coordinators only: the results as the next edition would tell them. */
export const preview = once(() =>
  z.strictObject({
    year: calendarYear(),
    /** The number of the edition it would become. */
    number: z.int().min(1),
    ...basis(),
    results: results(),
    causes: z.array(cause()),
    /** Absent in a preview stored before there were any. */
    weights: weights().optional(),
  }),
);
export type Preview = z.infer<ReturnType<typeof preview>>;
