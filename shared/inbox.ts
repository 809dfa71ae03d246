import * as z from "zod";
import { instant, line, once, text, uuid } from "./schema.ts";
import { emailAddress } from "./email.ts";
import { language } from "./language.ts";

/** The body of `POST /api/feedback`; an address only where the sender wants an answer. */
export const feedback = once(() =>
  z.strictObject({
    message: text(4000),
    email: emailAddress().optional(),
    page: line(200).optional(),
  }),
);

/** The body of `POST /api/my/wishes`. */
export const wish = once(() => z.strictObject({ message: text(4000) }));
export type Wish = z.infer<ReturnType<typeof wish>>;

/** A wish or feedback: for the coordinators, never published. */
export const inboxItem = once(() =>
  z.strictObject({
    id: uuid(),
    kind: z.enum(["wish", "feedback"]),
    state: z.enum(["unread", "read"]),
    at: instant(),
    memberId: uuid().optional(),
    message: z.string(),
    email: z.string().optional(),
    page: z.string().optional(),
    language: language(),
  }),
);
export type InboxItem = z.infer<ReturnType<typeof inboxItem>>;
