/** Letters, digits and hyphens in labels of at most 63, two of them at least; the last is no number (RFC 1035, RFC 3696). */
const allowed =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;

/**
 * The domain of a mail address or a web address: `shown` as people write it, `ascii` as the network does (punycode). Undefined when
 * it can be none that the internet knows: an IP address, a single word, an escape.
 */
export function readDomain(
  typed: string,
): { shown: string; ascii: string } | undefined {
  const shown = typed.normalize("NFKC").toLowerCase().replaceAll("。", ".");
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(shown)) return undefined;
  const ascii = URL.parse(`http://${shown}`)?.hostname ?? "";
  return allowed.test(ascii) ? { shown, ascii } : undefined;
}
