import { createRemoteJWKSet, jwtVerify } from "jose";
import * as z from "zod";

export const authorizerProperties = z.object({
  JwtConfiguration: z.object({
    Issuer: z.string(),
    Audience: z.array(z.string()),
  }),
});

/** Lambda gets every claim as text, a list as `[a b]`. */
const claimText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(claimText).join(" ")}]`;
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** The gateway's JWT authorizer: the claims of a good token, or undefined. Its issuer is the local one, whose keys lie at /jwks. */
export function createAuthorizer({
  JwtConfiguration: { Issuer: issuer, Audience },
}: z.infer<typeof authorizerProperties>) {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return async (header = "") => {
    const { payload } = await jwtVerify(header.replace(/^Bearer /i, ""), keys, {
      issuer,
      algorithms: ["RS256"],
      requiredClaims: ["exp"],
    }).catch(() => ({ payload: undefined }));
    const audience = [payload?.aud ?? payload?.["client_id"]].flat();
    if (!payload || !audience.some((one) => Audience.includes(String(one))))
      return undefined;
    const claims = Object.entries(payload);
    return Object.fromEntries(
      claims.map(([name, value]) => [name, claimText(value)]),
    );
  };
}
