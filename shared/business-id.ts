import * as z from "zod";

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

export const businessId = () =>
  z.string().refine(isBusinessId, { params: { code: "business-id" } });
