import * as z from "zod";
import { readDomain } from "./domain-name.ts";
import { isBroken, readLine } from "./typed-text.ts";

/** `www.company.example` means a page of the web; what comes before a port is a name, not a scheme. */
function withScheme(typed: string): string {
  if (/^https?:/i.test(typed)) return typed;
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)
    ? ""
    : `https://${typed.replace(/^\/\//, "")}`;
}

/**
 * A web address as people write it, in its one form: with its scheme, the domain in lower case, the rest as the URL Standard has
 * it, and no slash alone at its end. Undefined when it leads to no page of the web, or carries a name and password, behind which
 * another domain can hide.
 */
function readWebAddress(typed: string): string | undefined {
  const line = readLine(typed);
  if (isBroken(line) || /\p{Cc}/u.test(line)) return undefined;
  const address = withScheme(line);
  const url = URL.parse(address);
  if (!url || url.username || url.password) return undefined;
  const [, host = ""] = /^https?:[/\\]*([^/\\?#:]*)/i.exec(address) ?? [];
  const domain = readDomain(host.replace(/\.$/, ""));
  if (domain?.ascii !== url.hostname.replace(/\.$/, "")) return undefined;
  const port = url.port && `:${url.port}`;
  const rest = `${url.pathname}${url.search}${url.hash}`;
  return `${url.protocol}//${domain.shown}${port}${rest === "/" ? "" : rest}`;
}

export const webAddress = () =>
  z
    .string()
    .overwrite((typed) => readWebAddress(typed) ?? typed)
    .max(500)
    .refine((value) => readWebAddress(value) !== undefined, {
      params: { code: "not-a-web-address" },
    });
