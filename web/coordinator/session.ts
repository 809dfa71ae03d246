/** The coordinators' sign-in: OpenID Connect, authorization code with PKCE. Tokens live in this tab's own storage. */
import { useSuspenseQuery } from "@tanstack/react-query";
import { type User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import type { TokenSource } from "../api/call.ts";
import { Problem } from "../api/problem.ts";
import { type Network, useNetwork } from "../network.tsx";

type SignedIn = {
  user: User | undefined;
  /** Where the person was heading before the sign-in that has just ended. */
  to?: string;
  failed?: true;
};

let managers: UserManager | undefined;

/** One for the tab: it keeps what it learnt of the issuer. */
const managerOf = ({ issuer, clientId }: Network["signIn"]): UserManager =>
  (managers ??= new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}/coordinator`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: "openid profile email",
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    // It would open a frame, which the pages' policy forbids; tokens are renewed when one is needed.
    automaticSilentRenew: false,
  }));

/** Whether the address holds the issuer's answer (RFC 6749, 4.1.2): a page's own filter may be a `state`, too. */
export function isAnswered(): boolean {
  const answer = new URLSearchParams(location.search);
  return answer.has("state") && (answer.has("code") || answer.has("error"));
}

/** Who is signed in; ends the sign-in that the issuer has just answered. */
async function current(manager: UserManager): Promise<SignedIn> {
  if (!isAnswered()) return { user: (await manager.getUser()) ?? undefined };
  const user = await manager.signinRedirectCallback().catch(() => undefined);
  if (!user) return { user, failed: true };
  return typeof user.state === "string" ? { user, to: user.state } : { user };
}

let renewing: Promise<User | null> | undefined;

/** Calls at the same time share one renewal: a refresh token may be good once. */
const renewed = (manager: UserManager) =>
  (renewing ??= manager
    .signinSilent()
    .catch(() => null)
    .finally(() => {
      renewing = undefined;
    }));

const leastSeconds = 30;

async function tokenOf(manager: UserManager): Promise<string> {
  const kept = await manager.getUser();
  const isGood = (kept?.expires_in ?? 0) > leastSeconds;
  const user = isGood || !kept?.refresh_token ? kept : await renewed(manager);
  if (!user || user.expired) throw new Problem(401);
  return user.access_token;
}

/** Leaves here and at the issuer, which shows the front page afterwards. */
async function signOut(manager: UserManager): Promise<void> {
  const { metadataService, settings } = manager;
  if (await metadataService.getRevocationEndpoint(true))
    await manager.revokeTokens(["refresh_token"]);
  if (await metadataService.getEndSessionEndpoint())
    await manager.signoutRedirect({
      // As Cognito calls them.
      extraQueryParams: {
        client_id: settings.client_id,
        logout_uri: `${location.origin}/`,
      },
    });
  else {
    await manager.removeUser();
    location.assign("/");
  }
}

export type Session = SignedIn & {
  token: TokenSource;
  /** Leaves for the issuer; comes back to this page. */
  signIn: (to: string) => Promise<void>;
  signOut: () => Promise<void>;
};

/** The session of this tab. */
export function useSession(): Session {
  const manager = managerOf(useNetwork().signIn);
  const { data } = useSuspenseQuery({
    queryKey: ["coordinator"],
    queryFn: () => current(manager),
    staleTime: Infinity,
  });
  return {
    ...data,
    token: () => tokenOf(manager),
    signIn: (to) => manager.signinRedirect({ state: to }),
    signOut: () => signOut(manager),
  };
}
