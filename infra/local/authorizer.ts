import { createRemoteJWKSet, jwtVerify } from "jose";
import * as z from "zod";

export const authorizerProperties = z.object({
  AuthorizerType: z.literal("JWT"),
  IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
  JwtConfiguration: z.object({
    Issuer: z.string(),
    Audience: z.array(z.string()),
  }),
});
const discovery = z.object({ jwks_uri: z.string() });

/** Lambda gets every claim as text, a list as `[a b]`. */
const claimText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(claimText).join(" ")}]`;
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** The gateway's JWT authorizer: the claims of a good token, or undefined. */
export function createAuthorizer({
  Issuer,
  Audience,
}: z.infer<typeof authorizerProperties>["JwtConfiguration"]) {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async (header = "") => {
    try {
      if (!keys) {
        const found = await fetch(`${Issuer}/.well-known/openid-configuration`);
        keys = createRemoteJWKSet(
          new URL(discovery.parse(await found.json()).jwks_uri),
        );
      }
      const token = header.replace(/^Bearer /i, "");
      const { payload } = await jwtVerify(token, keys, {
        issuer: Issuer,
        algorithms: ["RS256"],
        requiredClaims: ["exp"],
      });
      const audience = [payload.aud ?? payload["client_id"]].flat();
      if (!audience.some((one) => Audience.includes(String(one))))
        return undefined;
      return Object.fromEntries(
        Object.entries(payload).map(([name, value]) => [
          name,
          claimText(value),
        ]),
      );
    } catch {
      return undefined;
    }
  };
}
