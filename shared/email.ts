import * as z from "zod";
import { readDomain } from "./domain-name.ts";
import { readCode } from "./typed-text.ts";

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
/** RFC 5321's dot-string: what SES takes before the @. A quoted local part is allowed there too, and has nobody. */
const dotString = new RegExp(`^(?=.{1,64}$)${atom}(?:\\.${atom})*$`, "i");

/** Out of what else a mail program copies with an address: `Kim Virta <mailto:kim@company.example>`. */
const bare = (typed: string) =>
  readCode(typed)
    .replace(/^[^<>@]*<([^<>]*)>$/, "$1")
    .replace(/^mailto:/i, "")
    .trim();

/** Before and after the last @. */
function parts(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf("@");
  return at < 0 ? ["", ""] : [address.slice(0, at), address.slice(at + 1)];
}

/**
 * An address that mail can reach: `shown` as its person writes it, `wire` as a mail server takes it, with the domain in punycode.
 * Undefined when it is none, or none that SES sends to.
 */
export function readEmail(
  typed: string,
): { shown: string; wire: string } | undefined {
  const [local, typedDomain] = parts(bare(typed));
  if (!dotString.test(local)) return undefined;
  const domain = readDomain(typedDomain);
  if (!domain) return undefined;
  const wire = `${local}@${domain.ascii}`;
  return wire.length <= 254
    ? { shown: `${local}@${domain.shown}`, wire }
    : undefined;
}

/** The form an address is looked up under: of an address, in lower case; of what was kept as one before, itself. */
export const normalisedEmail = (typed: string): string =>
  (readEmail(typed)?.wire ?? typed.trim().normalize("NFC")).toLowerCase();

/** The address as a mail server takes it. */
export const deliverableEmail = (typed: string): string =>
  readEmail(typed)?.wire ?? typed;

const isBeyondAscii = (typed: string) => {
  const [local, domain] = parts(bare(typed));
  return /(?!\p{ASCII})\p{L}/u.test(local) && readDomain(domain) !== undefined;
};

/** Kept as it is shown. */
export const emailAddress = () =>
  z
    .string()
    .overwrite((typed) => readEmail(typed)?.shown ?? typed)
    .check(({ value, issues }) => {
      if (readEmail(value) === undefined)
        issues.push({
          code: "custom",
          params: { code: isBeyondAscii(value) ? "email-ascii" : "email" },
          input: value,
        });
    });
