import type { Commitment } from "../../shared/commitment.ts";
import type { Member } from "../../shared/member.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Report } from "../../shared/report.ts";

export const reportEtag = ({ revision }: Report) => `"${revision}"`;
export const contactsEtag = ({ revision }: Member) => `"${revision}"`;
/** Versions follow each other in one place, so the version is part of it. */
export const commitmentEtag = ({ version, revision }: Commitment) =>
  `"${version}.${revision}"`;

/** A draft written over something else than was read is refused; nothing is lost, the page shows both. */
export function refuseStale(ifMatch: string, etag: string) {
  if (ifMatch !== etag) throw new Refusal("draft-stale");
}
