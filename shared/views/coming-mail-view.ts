import * as z from "zod";
import { listCursor } from "../cursor.ts";
import { mailNames } from "../mails/names.ts";
import { mailStopped } from "../network-state.ts";
import { day, once, language } from "../schema.ts";
import { mailView } from "./mail-view.ts";

/** What the coming days will send if nobody does anything, in their order. */
export const comingMail = once(() =>
  z.strictObject({
    /** While mail is paused, what is shown is written and waits. */
    mailPaused: z.boolean(),
    mailStopped: mailStopped().optional(),
    from: day(),
    to: day(),
    /** One for each day and kind of mail, with all who get it. Another page may have more of the same for other members. */
    mailings: z.array(
      z.strictObject({
        day: day(),
        template: z.enum(mailNames),
        recipients: z.array(
          z.strictObject({
            ...mailView().pick({ member: true, to: true, language: true })
              .shape,
          }),
        ),
        /** As the first recipient of each language will get it. */
        words: z.array(
          z.strictObject({
            language: language(),
            subject: z.string(),
            text: z.string(),
            html: z.string(),
          }),
        ),
      }),
    ),
    cursor: listCursor().optional(),
  }),
);
export type ComingMail = z.infer<ReturnType<typeof comingMail>>;
