import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { Events, OAuth2Issuer, OAuth2Service } from "oauth2-mock-server";
import * as z from "zod";
import type { Stack } from "./template.ts";

export const audience = "climate-partners";

/** Whom this issuer lets in. */
const coordinator = "kaisa@city.example";

type Signing = { payload: Record<string, unknown> };

/** Whether the issuer can read a request's address, and the one it shall lead back to: it would answer that it is broken. */
function isReadable(path = "/"): boolean {
  if (!URL.canParse(path, "http://localhost")) return false;
  const { searchParams } = new URL(path, "http://localhost");
  return ["redirect_uri", "post_logout_redirect_uri"]
    .flatMap((name) => searchParams.getAll(name))
    .every((address) => URL.canParse(address));
}

/** The coordinators' issuer: lets anyone in as a coordinator. Its key is kept, so that tokens outlive a restart. */
export async function createIssuer(
  url: string,
  role: Stack["role"],
  keyFile: string,
): Promise<RequestListener> {
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
    payload["email"] = coordinator;
    payload[role.claim] = [role.value];
  });
  return (request, response) => {
    if (isReadable(request.url)) service.requestHandler(request, response);
    else response.writeHead(400, { "content-type": "text/plain" }).end();
  };
}
