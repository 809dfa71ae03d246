import * as z from "zod";
import { measure } from "../measure.ts";
import { language, once, uuid } from "../schema.ts";

/** What an import does, or on a dry run would do; nothing of it as long as anything is wrong. */
export const importView = once(() =>
  z.strictObject({
    dryRun: z.boolean(),
    members: z.array(
      z.strictObject({
        row: z.int(),
        id: uuid(),
        name: z.string(),
        goals: z.int(),
        /** Each goal as it was understood, in the caller's language. */
        promises: z.array(
          z.strictObject({
            row: z.int(),
            title: z.string(),
            measure: measure(),
            /** What its texts are written in: as the file tells, else its contact’s. */
            language: language(),
            promise: z.string(),
          }),
        ),
        /** It was imported before, by the same rows: it is left as it is. */
        known: z.boolean(),
      }),
    ),
    /** The row as a spreadsheet numbers it, and the column by its code. */
    errors: z.array(
      z.strictObject({
        row: z.int(),
        column: z.string(),
        code: z.string(),
        message: z.string(),
      }),
    ),
  }),
);
