import { mailedSecret } from "../../shared/mailed-secret.ts";

/** The invitation of a mailed link, `memberId.contactId`, out of the address's fragment. */
export function invitationIn(hash: string): string | undefined {
  const found = new URLSearchParams(hash.slice(1)).get("invitation");
  return found === null ? undefined : mailedSecret(found);
}

export const memberOf = (invitation: string): string =>
  invitation.split(".")[0] ?? "";
