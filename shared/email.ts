import * as z from "zod";

/**
 * The form under which an address is looked up: trimmed, NFC, lower case, domain in punycode. Undefined when it is no address.
 * The form the person typed is kept for sending.
 */
export function normalisedEmail(typed: string): string | undefined {
  const match =
    /^([^\s@"<>()[\]\\,;:\p{Cc}]{1,64})@([^\s@"<>()[\]\\,;:\p{Cc}/?#]{1,190})$/u.exec(
      typed.trim().normalize("NFC").toLowerCase(),
    );
  const [, local, domain] = match ?? [];
  if (!local || !domain || !domain.isWellFormed() || !local.isWellFormed())
    return undefined;
  const url = URL.parse(`http://${domain}`);
  return url &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(url.hostname)
    ? `${local}@${url.hostname}`
    : undefined;
}

/** The address as a mail server takes it: the local part as typed, the domain in punycode. */
export function deliverableEmail(typed: string): string {
  const normalised = normalisedEmail(typed) ?? "";
  // In the form that was checked: decomposed, `≮` would begin with a bracket.
  const composed = typed.trim().normalize("NFC");
  const local = composed.slice(0, composed.lastIndexOf("@"));
  return `${local}${normalised.slice(normalised.lastIndexOf("@"))}`;
}

export const emailAddress = () =>
  z
    .string()
    .max(254)
    .refine((value) => normalisedEmail(value) !== undefined, {
      params: { code: "email" },
    });
