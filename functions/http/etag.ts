import { Refusal, StaleDecision } from "../../shared/refusal.ts";

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

/** Compared strongly: a weak ETag never fits. */
export function isStale(ifMatch: string, etag: string): boolean {
  const read = named(ifMatch);
  if (read === undefined) throw new Refusal("unreadable-etag");
  return read !== "*" && !read.some(({ weak, tag }) => !weak && tag === etag);
}

/** What is written over something else than was read is refused; nothing is lost, the page shows both. */
export function refuseStale(ifMatch: string | undefined, etag: string) {
  if (ifMatch !== undefined && isStale(ifMatch, etag))
    throw new Refusal("draft-stale");
}

/** A decision on something else than was read is refused, and told what it would have been on. */
export function refuseUnread(ifMatch: string, current: { etag: string }) {
  if (isStale(ifMatch, current.etag)) throw new StaleDecision(current);
}
