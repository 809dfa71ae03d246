import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** `memberId.secret`; only the secret's hash is stored. */
export const sessionCookie = "__Host-session";
/** Ties an emailed link to the browser that asked for it. */
export const signInCookie = "__Host-sign-in";

/** API Gateway's format 2.0 hands each cookie over as `name=value`. */
export const cookiesOf = ({
  cookies = [],
}: APIGatewayProxyEventV2): Record<string, string | undefined> =>
  Object.fromEntries(
    cookies.map((cookie) => {
      const [name = "", ...value] = cookie.split("=");
      return [name.trim(), value.join("=")];
    }),
  );

export const setCookie = (name: string, value: string, maxAgeSeconds: number) =>
  `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=Strict`;
