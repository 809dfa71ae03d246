import * as z from "zod";

/** Where a list goes on, as its last page told it; callers need not know what it says. */
export const listCursor = () => z.string().regex(/^[A-Za-z0-9_-]{1,1000}$/);

/** The place of the last entry of a page in the order of time: its day or moment, and what it is. */
export const historyCursor = () =>
  z
    .string()
    .regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[A-Za-z0-9:.#_-]{1,300}$/,
    );
