import * as z from "zod";
import { instant, once } from "./schema.ts";

/** On a record that was decided on: which revision the decision left, and until when it can be undone. */
export const undoMark = once(() =>
  z.strictObject({ until: instant(), revision: z.int() }),
);
export type UndoMark = z.infer<ReturnType<typeof undoMark>>;
