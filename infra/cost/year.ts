/** How often a year asks for what was measured: estimates, on the generous side. */
export const operations = [
  "join",
  "sign",
  "open",
  "signIn",
  "read",
  "save",
  "submit",
  "accept",
  "remind",
  "visit",
  "quiet",
] as const;
export type Operation = (typeof operations)[number];

/** Times a year for each member. */
export const perMember: Partial<Record<Operation, number>> = {
  join: 0.2,
  sign: 0.2,
  open: 1,
  signIn: 4,
  read: 20,
  save: 30,
  submit: 1.2,
  accept: 1.2,
  remind: 1.5,
  /** Citizens' reading, a page at a time; at least that of a small network. */
  visit: 300,
};

/** Times a year whatever the size: the calendar's runs, and a thousand readers a month. */
export const perNetwork: Partial<Record<Operation, number>> = {
  quiet: 48 * 365,
  visit: 12_000,
};

/** Bytes that a member leaves a year, and files that a reader's browser asks CloudFront for. */
export const storedBytesPerMember = 30_000;
export const filesPerVisit = 10;
export const bytesPerFile = 30_000;
/** The edge's function is asked before and after a file. */
export const edgeCallsPerFile = 2;
export const loggedBytesPerInvocation = 1500;
