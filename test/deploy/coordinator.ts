import { createHash, randomBytes } from "node:crypto";
import { aws } from "./aws.ts";

import type { Outputs } from "./stack.ts";
import type { Stage } from "./stage.ts";

/** The coordinator of whom the manual tells. */
export const coordinator = "kaisa@city.example";
/** Somebody of the pool who is not in its group. */
export const gardener = "gunnar@city.example";
const password = `${randomBytes(12).toString("base64url")}-Aa1!`;

/** Makes the pool's users as an administrator does; only one is a coordinator. */
export async function makeUsers(
  stage: Stage,
  { SignInIssuer }: Outputs,
): Promise<void> {
  const UserPoolId = SignInIssuer.split("/").at(-1);
  await stage.type("npm run coordinator -- add");
  await aws("cognito-idp", "admin_create_user", {
    UserPoolId,
    Username: gardener,
    MessageAction: "SUPPRESS",
    UserAttributes: [
      { Name: "email", Value: gardener },
      { Name: "email_verified", Value: "true" },
    ],
  });
  // At the first sign-in they choose their own.
  for (const Username of [coordinator, gardener])
    await aws("cognito-idp", "admin_set_user_password", {
      UserPoolId,
      Username,
      Password: password,
      Permanent: true,
    });
}

/** Signs in as the pages do: the pool's hosted pages, authorization code with PKCE. Gives the access token. */
export async function signIn(
  emulator: string,
  { SignInAudience: client, WebOrigin: webOrigin }: Outputs,
  username: string,
): Promise<string> {
  const verifier = randomBytes(32).toString("base64url");
  const asked = {
    client_id: client,
    redirect_uri: `${webOrigin}/coordinator`,
    response_type: "code",
    scope: "openid email profile",
    state: randomBytes(16).toString("base64url"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  const page = await fetch(
    `${emulator}/oauth2/authorize?${new URLSearchParams(asked).toString()}`,
  );
  if (page.status !== 200)
    throw new Error(`The sign-in page: ${page.status} ${await page.text()}`);
  const login = await fetch(`${emulator}/login`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ ...asked, username, password }),
  });
  const back = new URL(login.headers.get("location") ?? "", webOrigin);
  if (back.searchParams.get("state") !== asked.state)
    throw new Error(`Signing in led to ${back.href}`);
  const response = await fetch(`${emulator}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: client,
      code: back.searchParams.get("code") ?? "",
      redirect_uri: asked.redirect_uri,
      code_verifier: verifier,
    }),
  });
  const { access_token } = (await response.json()) as { access_token?: string };
  if (!access_token) throw new Error(`No token: ${response.status}`);
  return access_token;
}
