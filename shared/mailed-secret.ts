/** Apart from the schemas, for every page needs it: a secret out of a mailed link, without the bracket, stop or quote that a mail program took for part of the address. */
export const mailedSecret = (found: string): string =>
  found.trim().replace(/[^\w-]+$/, "");
