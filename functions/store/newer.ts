import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { isNewer, NewerShape } from "../../shared/upgrades.ts";

/** Whether a write was refused because of who wrote what lies there, as DynamoDB gives it back: a later release. */
export function newerIn(
  item: Record<string, AttributeValue> | undefined,
): NewerShape | undefined {
  const type = item?.["type"]?.S ?? "";
  const shape = Number(item?.["record"]?.M?.["shape"]?.N ?? 1);
  return isNewer(type, { shape }) ? new NewerShape(type, shape) : undefined;
}
