import type { Commitment } from "../../shared/commitment.ts";
import type { Member } from "../../shared/member.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Report } from "../../shared/report.ts";

export const reportEtag = ({ revision }: Report) => `"${revision}"`;
export const contactsEtag = ({ revision }: Member) => `"${revision}"`;
/** Versions follow each other in one place, so the version is part of it. */
export const commitmentEtag = ({ version, revision }: Commitment) =>
  `"${version}.${revision}"`;

const tags = /(W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;
const list = new RegExp(`^[\\s,]*(${tags.source}\\s*(,[\\s,]*|$))+$`);

/** The ETags that a condition names, `*` for any; undefined if it names none as RFC 9110, 8.8.3 writes them. */
function named(condition: string) {
  if (condition.trim() === "*") return "*";
  if (!list.test(condition)) return undefined;
  return [...condition.matchAll(tags)].map(([, weak, tag]) => ({ weak, tag }));
}

/** Compared weakly: an answer that was compressed on its way is the same answer. A condition that cannot be read is none. */
export function isKnown(ifNoneMatch: string | undefined, etag: string) {
  const known = named(ifNoneMatch ?? "");
  return known === "*" || (known?.some(({ tag }) => tag === etag) ?? false);
}

/**
 * What is written over something else than was read is refused; nothing is lost, the page shows both. Compared strongly: a weak
 * ETag never fits.
 */
export function refuseStale(ifMatch: string | undefined, etag: string) {
  if (ifMatch === undefined) return;
  const read = named(ifMatch);
  if (read === undefined) throw new Refusal("unreadable-etag");
  if (read !== "*" && !read.some(({ weak, tag }) => !weak && tag === etag))
    throw new Refusal("draft-stale");
}
