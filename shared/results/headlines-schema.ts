import * as z from "zod";
import { calendarYear, once } from "../schema.ts";
import { figureNames, units } from "../figures.ts";

const count = () => z.int().min(0);

/** `Headlines` as they are answered and mailed. */
export const headlines = once(() =>
  z.object({
    year: calendarYear(),
    asked: count(),
    accepted: count(),
    goals: count(),
    going: count(),
    figures: z.array(
      z.object({
        figure: z.enum(figureNames),
        unit: z.enum(units),
        total: z.number(),
      }),
    ),
  }),
);
