import * as z from "zod";
import { themes } from "./commitment.ts";
import { calendarYear, instant, once, uuid } from "./schema.ts";

/** A best practice its member agreed to publish: public once the report is accepted, a coordinator approved it and the year is out. */
export const story = once(() =>
  z.strictObject({
    memberId: uuid(),
    year: calendarYear(),
    state: z.enum(["offered", "approved", "declined"]),
    memberName: z.string(),
    /** Those of the goals its report was about. */
    themes: z.array(z.enum(themes)).default([]),
    title: z.string(),
    text: z.string(),
    since: instant(),
    revision: z.int(),
  }),
);
export type Story = z.infer<ReturnType<typeof story>>;
