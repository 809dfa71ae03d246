import * as z from "zod";
import { emailAddress } from "./email.ts";
import { mailedSecret } from "./mailed-secret.ts";
import { line, once } from "./schema.ts";

/** Whom to send a sign-in link: whose address it is, is told to nobody. */
export const linkRequest = once(() =>
  z.strictObject({ email: emailAddress() }),
);
export type LinkRequest = z.infer<ReturnType<typeof linkRequest>>;

const id =
  "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

/** Who is asked, out of a mailed link: `memberId.contactId`. */
export const invitation = () =>
  z
    .string()
    .overwrite(mailedSecret)
    .regex(new RegExp(`^${id}\\.${id}$`));

/** The token of a mailed link. */
export const mailedToken = once(() =>
  z.strictObject({ token: line(200).overwrite(mailedSecret) }),
);

/** The code as it was typed, on whatever device. */
export const codeEntry = once(() =>
  z.strictObject({ email: emailAddress(), code: line(20) }),
);
export type CodeEntry = z.infer<ReturnType<typeof codeEntry>>;

/** How long a mailed link and its code are good. */
export const signInMinutes = 10;
