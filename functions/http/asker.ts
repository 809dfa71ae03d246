import { hash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { edgeKeys } from "../environment.ts";

/** Whoever has an address of version 6 has as many as there are in its network of 64 bits; one of version 4 may be written as one of 6. */
function networkOf(written: string): string {
  const address = written.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length));
  return [...left, ...zeros.fill("0"), ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}

/**
 * The address a request comes from. Behind CloudFront the gateway sees CloudFront's; whom that speaks for it says at the end of
 * `x-forwarded-for`, where the gateway may add what it sees. It can be believed: whoever asks the gateway itself is refused before.
 */
function addressOf({ headers, requestContext }: APIGatewayProxyEventV2) {
  const { sourceIp } = requestContext.http;
  const way = (headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  if (way.at(-1) === sourceIp) way.pop();
  return way.at(-1) ?? sourceIp;
}

/** Who asks, as far as an address tells: a name to count under, which tells nobody the address. With other keys all are counted anew. */
export const askerOf = (event: APIGatewayProxyEventV2): string =>
  hash(
    "sha256",
    `${edgeKeys().join()} ${networkOf(addressOf(event))}`,
    "base64url",
  );
