/** Loaded into a function's thread before its code: writes down every call to DynamoDB as it leaves on the wire. */
import { appendFileSync } from "node:fs";
import { ClientRequest } from "node:http";

const { AWS_LAMBDA_FUNCTION_NAME: who = "", COUNT_FILE: file = "" } =
  process.env;

// eslint-disable-next-line @typescript-eslint/unbound-method -- Called on its own request below.
const { end } = ClientRequest.prototype;
// The SDK hands over a request's whole body with its end.
ClientRequest.prototype.end = function (...args: unknown[]) {
  const target = String(this.getHeader("x-amz-target") ?? "");
  if (target) appendFileSync(file, `${who} ${target.split(".").at(-1)}\n`);
  return Reflect.apply(end, this, args) as ClientRequest;
};
