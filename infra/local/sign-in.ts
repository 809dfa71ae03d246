import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { Events, OAuth2Issuer, OAuth2Service } from "oauth2-mock-server";
import * as z from "zod";
import type { Stack } from "./template.ts";

export const audience = "climate-partners";

type Signing = { payload: Record<string, unknown> };

/** The coordinators' issuer: lets anyone in as a coordinator. Its key is kept, so that tokens outlive a restart. */
export async function createIssuer(
  url: string,
  role: Stack["role"],
  keyFile: string,
) {
  const issuer = new OAuth2Issuer();
  issuer.url = url;
  if (!existsSync(keyFile)) {
    const key = JSON.stringify(await new OAuth2Issuer().keys.generate("RS256"));
    writeFileSync(`${keyFile}.new`, key, { mode: 0o600 });
    renameSync(`${keyFile}.new`, keyFile); // Whole, or not at all.
  }
  const key: unknown = JSON.parse(readFileSync(keyFile, "utf8"));
  await issuer.keys.add(z.record(z.string(), z.unknown()).parse(key));
  const service = new OAuth2Service(issuer);
  service.on(Events.BeforeTokenSigning, ({ payload }: Signing) => {
    payload["aud"] ??= audience;
    payload["client_id"] = audience;
    payload["sub"] = "coordinator";
    payload[role.claim] = [role.value];
  });
  return service.requestHandler;
}
