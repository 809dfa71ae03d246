/** The invitation of a mailed link, `memberId.contactId`, out of the address's fragment. */
export const invitationIn = (hash: string): string | undefined =>
  new URLSearchParams(hash.slice(1)).get("invitation") ?? undefined;

export const memberOf = (invitation: string): string =>
  invitation.split(".")[0] ?? "";
