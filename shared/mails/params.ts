import * as z from "zod";
import { calendarYear, day } from "../schema.ts";

/** A stored mail may be older than the code that sends it: an unknown param is passed over, a missing one is not. */
export const nothing = () => z.object({});
export const withMessage = () => z.object({ message: z.string() });
export const ofYear = () => z.object({ year: calendarYear() });
export const dueInYear = () => z.object({ year: calendarYear(), due: day() });
export const returnedInYear = () =>
  z.object({ year: calendarYear(), due: day(), message: z.string() });
