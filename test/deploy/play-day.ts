/** DAY_COMMAND: invokes `calendar` for a day, as its schedule would, and waits until its mail has left. */
import { aws } from "./aws.ts";

const { CALENDAR_FUNCTION, MAILBOX_URL = "" } = process.env;
const time = `${process.argv[2]}T09:00:00Z`;

const mails = async () =>
  ((await (await fetch(MAILBOX_URL)).json()) as { emails: unknown[] }).emails.length;

for (let done = false; !done;) {
  const { FunctionError, Payload } = await aws("lambda", "invoke", {
    FunctionName: CALENDAR_FUNCTION,
    Payload: JSON.stringify({ time }),
  });
  if (FunctionError) throw new Error(JSON.stringify(Payload));
  done = Payload.done;
}
// Nobody tells when the stream has drained: until no mail has left for a while.
for (let before = -1, now = await mails(); now !== before; now = await mails()) {
  before = now;
  await new Promise((resolve) => setTimeout(resolve, 2000));
}
