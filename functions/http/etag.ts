import type { Commitment } from "../../shared/commitment.ts";
import type { Member } from "../../shared/member.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Report } from "../../shared/report.ts";

export const reportEtag = ({ revision }: Report) => `"${revision}"`;
export const contactsEtag = ({ revision }: Member) => `"${revision}"`;
/** Versions follow each other in one place, so the version is part of it. */
export const commitmentEtag = ({ version, revision }: Commitment) =>
  `"${version}.${revision}"`;

/** What is written over something else than was read is refused; nothing is lost, the page shows both. */
export function refuseStale(ifMatch: string | undefined, etag: string) {
  if (ifMatch !== undefined && ifMatch !== etag)
    throw new Refusal("draft-stale");
}
