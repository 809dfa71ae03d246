import { aws } from "./aws.ts";

/** Invokes `calendar` for a day, as its schedule does every quarter of an hour, until the day is done. */
export async function playDay(
  FunctionName: string | undefined,
  day: string | undefined,
): Promise<void> {
  const time = `${day}T09:00:00Z`;
  for (let done = false; !done;) {
    const { FunctionError, Payload } = await aws("lambda", "invoke", {
      FunctionName,
      Payload: JSON.stringify({ time }),
    });
    if (FunctionError) throw new Error(JSON.stringify(Payload));
    done = Payload.done;
  }
}
