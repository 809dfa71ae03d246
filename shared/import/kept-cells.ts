/** What the cells of a row say, each in the form that it will be kept in: two spellings of one value are one. */
import * as z from "zod";
import { goal } from "../commitment.ts";
import { directionOf } from "../direction.ts";
import { draftMeasure } from "../measure.ts";
import { once } from "../schema.ts";
import { type Habits, read } from "./cells.ts";
import { cellAt, type CellValue, type Column } from "./columns.ts";
import { imported } from "./imported.ts";

export const memberFields = imported;
/** Of a measure of any kind, or of none yet. */
export const goalFields = once(() =>
  goal().extend({ measure: draftMeasure() }),
);

function fieldAt(
  schema: unknown,
  [key, ...rest]: readonly string[],
): z.ZodType | undefined {
  if (key === undefined)
    return schema instanceof z.ZodType ? schema : undefined;
  const fields: unknown =
    schema instanceof z.ZodObject ? schema.shape : undefined;
  return fieldAt(
    fields instanceof Object ? Reflect.get(fields, key) : undefined,
    rest,
  );
}

/** As its field keeps it; as it stands there where the field refuses it, and told apart from others where it is asked about. */
function kept(
  column: Column,
  fields: z.ZodType,
  { value = "", doubt }: ReturnType<typeof read>,
): CellValue {
  if (doubt) return `${value} ${doubt}`;
  const { data } = fieldAt(fields, column.paths[0])?.safeParse(value) ?? {};
  return data === undefined ? value : cellAt(data, []);
}

export type Values = Record<string, CellValue>;

/** The values of a row by the codes of their columns. */
export const keptCells = (
  columns: Record<string, Column>,
  fields: z.ZodType,
  { cells, habits = {} }: { cells: Record<string, string>; habits?: Habits },
): Values =>
  Object.fromEntries(
    Object.entries(columns).map(([code, column]) => {
      const reading = { ...habits, unit: cells["unit"] };
      const cell = read(column, cells[code] ?? "", reading);
      return [code, kept(column, fields, cell)];
    }),
  );

/** A goal's values with the direction that goes without saying. */
export function withDirection(goal: Values): Values {
  const { target, direction, baselineValue } = goal;
  if (typeof target !== "number") return goal;
  return {
    ...goal,
    direction: directionOf({
      target,
      ...(direction === "at-most" && { direction }),
      ...(typeof baselineValue === "number" && { baselineValue }),
    }),
  };
}
