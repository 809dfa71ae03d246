/** Each part of the service under a played round: how much of its limit is used, and what to turn on when it is full. */
import type { Limits } from "./limits.ts";
import type { Played } from "./play.ts";
import { perReport, takes } from "./workload.ts";

export type PartUnderLoad = {
  part: string;
  load: number;
  limit: number;
  unit: string;
  then: string;
  /** Its load is the same whatever the number of members. */
  isSteady?: true;
};

/** In seconds: this year's contributions and those of the year before. */
const foldTime = (members: number) =>
  (2 * members * takes.foldSeconds) / takes.foldShare;

export function partsUnderLoad(
  members: number,
  {
    played,
    shards,
    limits,
  }: { played: Played; shards: number; limits: Limits },
): PartUnderLoad[] {
  const runsADay = (limits.lastRun - limits.firstRun) / limits.runEvery;
  return [
    {
      part: "sign-in mails on the busiest day",
      load: played.signInsOfBusiestDay,
      limit: limits.mailsPerDay * limits.askedShare,
      unit: "mails",
      then: "a higher SES quota, told to mail.dailyQuota",
    },
    {
      part: "sign-in links asked for in the busiest second",
      load: played.submissionsPerSecond * perReport.signIns,
      limit: limits.linksPerSecond,
      unit: "links/s",
      then: "a higher throttle of the stage, together with the quota of mail",
    },
    {
      part: "opening mails before the first reminder",
      load: played.openingMailDays,
      limit: 44,
      unit: "days",
      then: "a higher SES quota and sending rate",
    },
    {
      part: "results folded in one run",
      load: foldTime(members),
      limit: limits.foldSeconds,
      unit: "s",
      then: "1,769 MB and ten minutes; then Step Functions' distributed map over the shards",
    },
    {
      part: "members asked on the opening day",
      load: played.openingRuns,
      limit: runsADay,
      unit: "runs",
      then: "more memory for calendar; then SQS, a message for each page",
    },
    {
      isSteady: true,
      part: "one partition of the index, while the round opens",
      load: (played.openingRate * takes.openingQueueWrites) / shards,
      limit: limits.partitionWrites,
      unit: "writes/s",
      then: "more shards in the network file",
    },
    {
      part: "the queue of submitted reports, in the busiest second",
      load: (played.submissionsPerSecond * takes.openingQueueWrites) / shards,
      limit: limits.partitionWrites,
      unit: "writes/s",
      then: "more shards in the network file",
    },
    {
      part: "the round's own item, in the busiest second",
      load: played.requestsPerSecond * takes.roundReads,
      limit: limits.partitionReads,
      unit: "reads/s",
      then: "the round kept for some seconds in each function",
    },
    {
      part: "the table's writes, in the busiest second",
      load:
        played.submissionsPerSecond *
        (takes.submitWrites + 30 * takes.saveWrites),
      limit: limits.tableWrites,
      unit: "units/s",
      then: "a higher quota of the table; warm throughput before the last week",
    },
    {
      part: "functions at once, in the busiest second",
      load: played.requestsPerSecond * takes.answerSeconds,
      limit: limits.lambdaConcurrency,
      unit: "functions",
      then: "a higher concurrency of the account",
    },
    {
      part: "requests at the gateway, in the busiest second",
      load: played.requestsPerSecond,
      limit: limits.requestsPerSecond,
      unit: "requests/s",
      then: "a higher throttle of the stage",
    },
  ];
}
