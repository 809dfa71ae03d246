import * as z from "zod";
import { inboxId } from "./inbox.ts";
import { once, uuid } from "./schema.ts";

/** The id of a mail or a notice: `path-id.ts`. */
const nameUnderMember = () =>
  z.string().regex(/^(network|[0-9A-Fa-f-]{36})\.[A-Za-z0-9_.~-]{1,800}$/);

/** What a path's parameters look like; what looks otherwise names nothing. */
export const pathParams = once((): Record<string, z.ZodType> => ({
  id: uuid(),
  contactId: uuid(),
  year: z
    .string()
    .regex(/^(19\d\d|2(0|1)\d\d|2200)$/)
    .transform(Number),
  version: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
  mailId: nameUnderMember(),
  itemId: nameUnderMember(),
  inboxId: inboxId(),
  storyId: z.string().regex(/^[0-9A-Fa-f-]{36}\.\d{4}$/),
}));
