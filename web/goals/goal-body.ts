import type { DraftGoal } from "../../shared/commitment.ts";
import type { Language } from "../../shared/language.ts";
import { measureOfKind } from "../../shared/measure.ts";
import { filled } from "../forms/filled.ts";

/** Goals as a form holds them. */
export type GoalsForm = { goals: DraftGoal[] };

/** In the language of its page, until its writer says another. */
export const newGoal = (language: Language): DraftGoal => ({
  id: crypto.randomUUID(),
  language,
  measure: {},
});

/** A goal as the service takes it: what was filled in, of the measure that is chosen. */
export const goalBody = ({ measure = {}, ...goal }: DraftGoal): unknown =>
  Object.assign({}, filled(goal), {
    measure: filled(measureOfKind(measure)) ?? {},
  });
