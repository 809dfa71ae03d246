import * as z from "zod";
import { readCode } from "./typed-text.ts";

const weights = [7, 9, 10, 5, 8, 4, 2];

/**
 * Whether a Finnish business ID (Y-tunnus) is well formed: seven digits, a hyphen and a check digit, which is 11 minus the
 * weighted sum modulo 11; a remainder of 1 is never given out. Source: Finnish Patent and Registration Office, Y-tunnus.
 */
export function isBusinessId(value: string): boolean {
  const match = /^(\d{7})-(\d)$/.exec(value);
  if (!match) return false;
  const [, digits = "", check] = match;
  const sum = weights.reduce(
    (total, weight, index) => total + weight * Number(digits[index]),
    0,
  );
  const rest = sum % 11;
  return rest !== 1 && Number(check) === (rest === 0 ? 0 : 11 - rest);
}

/**
 * A business ID as registers, invoices and old papers write it, in its one form: with any hyphen or none, with blanks, as the VAT
 * number `FI01120389`, and from before 2001 without its leading zero. Undefined when it is none.
 */
export function readBusinessId(typed: string): string | undefined {
  const bare = readCode(typed).replace(/[ \p{Pd}\u2212]/gu, "");
  const [, digits = "", check = ""] =
    /^(?:FI)?(\d{6,7})(\d)$/i.exec(bare) ?? [];
  const id = `${digits.padStart(7, "0")}-${check}`;
  return isBusinessId(id) ? id : undefined;
}

export const businessId = () =>
  z
    .string()
    .overwrite((typed) => readBusinessId(typed) ?? typed)
    .refine(isBusinessId, { params: { code: "business-id" } });
