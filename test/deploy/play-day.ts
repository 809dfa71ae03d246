/** DAY_COMMAND: invokes `calendar` for a day, as its schedule does every quarter of an hour, until the day is done. */
import { aws } from "./aws.ts";

const { CALENDAR_FUNCTION } = process.env;
const time = `${process.argv[2]}T09:00:00Z`;

for (let done = false; !done;) {
  const { FunctionError, Payload } = await aws("lambda", "invoke", {
    FunctionName: CALENDAR_FUNCTION,
    Payload: JSON.stringify({ time }),
  });
  if (FunctionError) throw new Error(JSON.stringify(Payload));
  done = Payload.done;
}
