/** What lies under a member, named in a path: a mail of its history, a notice. `memberId` may be `network`. */
export const pathIdOf = (memberId: string, name: string): string =>
  `${memberId}.${encodeURIComponent(name).replaceAll("%", "~")}`;

/** Reads such a name back; undefined where it is none. */
export function readPathId(
  id: string,
): { memberId: string; name: string } | undefined {
  const [memberId = "", name = ""] = id.split(/\.(.*)/s);
  try {
    return { memberId, name: decodeURIComponent(name.replaceAll("~", "%")) };
  } catch {
    return undefined;
  }
}
