import * as z from "zod";
import { directionOf } from "./direction.ts";
import { readAs } from "./stored.ts";
import type { IssueCode } from "./issue-texts.ts";
import { amount, calendarYear, line, once, optional } from "./schema.ts";

const refuse =
  (code: IssueCode, path: string) =>
  <T>(context: z.core.ParsePayload<T>, input: unknown) => {
    context.issues.push({
      code: "custom",
      path: [path],
      params: { code },
      input,
    });
  };

const refuseTargetBeforeBaseline = (
  context: z.core.ParsePayload<{ baselineYear?: number; targetYear?: number }>,
) => {
  const { baselineYear, targetYear } = context.value;
  if (
    baselineYear !== undefined &&
    targetYear !== undefined &&
    targetYear < baselineYear
  )
    refuse("target-before-baseline", "targetYear")(context, targetYear);
};

/** −6 % energy use from 2010 by 2016. `change` is in per cent and signed; `unit` is that of `baselineValue` and the reported value. */
const change = () =>
  z
    .strictObject({
      kind: z.literal("change"),
      indicator: optional(line(80)),
      unit: optional(line(40)),
      change: amount()
        .min(-100)
        .refine((value) => value !== 0, { params: { code: "change-zero" } }),
      baselineYear: optional(calendarYear()),
      baselineValue: optional(
        amount().refine((value) => value > 0, {
          params: { code: "baseline-not-positive" },
        }),
      ),
      targetYear: optional(calendarYear()),
    })
    .check(refuseTargetBeforeBaseline);

/** 500 MW built; 50 % recycled: the state on 31 December. Without `direction` the target is a floor, or what the baseline says. */
const level = () =>
  z
    .strictObject({
      kind: z.literal("level"),
      indicator: optional(line(80)),
      unit: optional(line(40)),
      target: amount(),
      direction: optional(z.enum(["at-least", "at-most"])),
      baselineYear: optional(calendarYear()),
      baselineValue: optional(amount()),
      targetYear: optional(calendarYear()),
    })
    .check(refuseTargetBeforeBaseline);

/** Done or not. */
const action = () =>
  z.strictObject({
    kind: z.literal("action"),
    targetYear: optional(calendarYear()),
  });

export const measure = once(() =>
  // Of what is not understood the status alone speaks.
  readAs(z.discriminatedUnion("kind", [change(), level(), action()]), "action"),
);
export type Measure = z.infer<ReturnType<typeof measure>>;

/** What a measure says, in one spelling: a direction may be left out where it goes without saying. */
const saying = (measure: Measure): string =>
  JSON.stringify(
    Object.entries({
      ...measure,
      ...(measure.kind === "level" && { direction: directionOf(measure) }),
    }).sort(),
  );

/** Whether two measures promise the same from the same baseline: what was reported against one holds for the other. */
export const isSameMeasure = (one: Measure, other: Measure): boolean =>
  saying(one) === saying(other);

/** A measure that is still being written. */
export const draftMeasure = once(() =>
  z.strictObject({
    kind: optional(z.enum(["change", "level", "action"])),
    indicator: optional(line(80)),
    unit: optional(line(40)),
    change: optional(amount()),
    target: optional(amount()),
    direction: optional(z.enum(["at-least", "at-most"])),
    baselineYear: optional(calendarYear()),
    baselineValue: optional(amount()),
    targetYear: optional(calendarYear()),
  }),
);
export type DraftMeasure = z.infer<ReturnType<typeof draftMeasure>>;

/** Without what was written while another kind was chosen. */
export function measureOfKind(draft: DraftMeasure): DraftMeasure {
  switch (draft.kind) {
    case "change": {
      const { target, direction, ...own } = draft;
      return own;
    }
    case "level": {
      const { change, ...own } = draft;
      return own;
    }
    case "action":
      return { kind: draft.kind, targetYear: draft.targetYear };
    case undefined:
      return draft;
  }
}
