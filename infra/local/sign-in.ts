import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Events, OAuth2Issuer, OAuth2Service } from "oauth2-mock-server";
import * as z from "zod";
import type { Stack } from "./template.ts";

export const audience = "climate-partners";

/** The coordinators' issuer: lets anyone in as a coordinator. Its key is kept, so that tokens outlive a restart. */
export async function createIssuer(
  url: string,
  role: Stack["role"],
  keyFile: string,
) {
  const issuer = new OAuth2Issuer();
  issuer.url = url;
  const key = z.record(z.string(), z.unknown());
  if (existsSync(keyFile))
    await issuer.keys.add(key.parse(JSON.parse(readFileSync(keyFile, "utf8"))));
  else
    writeFileSync(
      keyFile,
      JSON.stringify(await issuer.keys.generate("RS256")),
      { mode: 0o600 },
    );
  const service = new OAuth2Service(issuer);
  service.on(
    Events.BeforeTokenSigning,
    ({ payload }: { payload: Record<string, unknown> }) => {
      payload["aud"] ??= audience;
      Object.assign(payload, {
        client_id: audience,
        sub: "coordinator",
        [role.claim]: [role.value],
      });
    },
  );
  return service.requestHandler;
}
