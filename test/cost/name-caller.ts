/** Loaded into a function's thread before its code: each call to AWS says on the wire which function makes it, for `meter.ts`. */
import { ClientRequest } from "node:http";

const { AWS_LAMBDA_FUNCTION_NAME: name = "" } = process.env;

// eslint-disable-next-line @typescript-eslint/unbound-method -- Called on its own request below.
const { end } = ClientRequest.prototype;
// The SDK hands over a request's whole body with its end, and until then no header has left.
ClientRequest.prototype.end = function (...args: unknown[]) {
  this.setHeader("x-caller", name);
  return Reflect.apply(end, this, args) as ClientRequest;
};
