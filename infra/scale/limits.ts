/** What the services give an account by default, and what the template asks of them; from AWS's lists of quotas. */
export const limits = {
  /** Units a second that one partition of a table or an index takes. */
  partitionWrites: 1000,
  partitionReads: 3000,
  /** Units a second that a table on demand takes by default. */
  tableWrites: 40_000,
  lambdaConcurrency: 1000,
  /** By the stage's own throttles (`infra/parts/api-stage.ts`); an account's is 10,000. */
  requestsPerSecond: 100,
  linksPerSecond: 50,
  /** Of an account that has left the sandbox; more for the asking. */
  mailsPerSecond: 14,
  mailsPerDay: 50_000,
  /** Half of the day's quota may be sign-in links: `functions/mailer/limits.ts`. */
  askedShare: 0.5,
  /** The calendar's schedule, in minutes of a day, and what a run has before it hands over to the next. */
  firstRun: 8 * 60,
  lastRun: 20 * 60,
  runEvery: 15,
  runSeconds: 9 * 60,
  foldSeconds: 60,
};
export type Limits = typeof limits;
