/** What each function does, how much machine it gets, what it must know and what it may touch: all in one list. */
import { Duration } from "aws-cdk-lib";
import type { FunctionName } from "../bundle.ts";
import type { TableIndex } from "../table-shape.ts";

export type Variable =
  | "NETWORK"
  | "WEB_ORIGIN"
  | "SIGN_IN_ISSUER"
  | "SIGN_IN_CLIENT"
  | "EDGE"
  | "MAIL_CONFIGURATION_SET";

export type Job = {
  does: string;
  /** Megabytes; the processor's share grows with it. */
  memory: number;
  timeout: Duration;
  knows: readonly Variable[];
  /** DynamoDB actions on the table. */
  table: readonly string[];
  /** Of these actions, those that it may do in some partitions only: what their keys begin with. A transaction counts as all of its partitions for each. */
  within?: Readonly<Record<string, readonly string[]>>;
  /** The indexes it may query. */
  indexes: readonly TableIndex[];
  /** What starts it without anyone waiting for an answer, so that a failure needs a place to go. */
  startedBy?: "stream" | "event";
};

// Tests compare these with the calls in each function's bundle, and with those it makes. A transaction needs the rights of its parts.
const read = "dynamodb:BatchGetItem";
const query = "dynamodb:Query";
const put = "dynamodb:PutItem";
const update = "dynamodb:UpdateItem";
const remove = "dynamodb:DeleteItem";

/** With one processor, the most that JavaScript can use; the work costs the same with less, and takes longer (docs/decisions/0022). */
const wholeProcessor = 1769;

export const jobs: Record<FunctionName, Job> = {
  public: {
    does: "Answers anybody: applications, sign-in, published results",
    memory: wholeProcessor,
    timeout: Duration.seconds(10),
    knows: [
      "NETWORK",
      "WEB_ORIGIN",
      "SIGN_IN_ISSUER",
      "SIGN_IN_CLIENT",
      "EDGE",
    ],
    table: [read, query, put, update, remove],
    // Anybody calls it: no round, result or contribution to write, no inbox to read. A member's records stay within its reach, for
    // applications and sessions lie beside them; of its history, what version 0.1.0 kept of a superseded commitment.
    within: {
      [read]: ["E#", "M#", "N#"],
      [query]: ["E#", "H#", "N#"],
      [put]: ["B#", "E#", "H#", "I#", "L#", "M#"],
      [update]: ["A#", "E#", "M#"],
      [remove]: ["E#", "M#"],
    },
    indexes: ["work"],
  },
  member: {
    does: "Answers signed-in members: commitment, reports, contacts, wishes",
    memory: wholeProcessor,
    timeout: Duration.seconds(10),
    knows: ["NETWORK", "WEB_ORIGIN", "EDGE"],
    table: [read, query, put, update, remove],
    within: {
      [read]: ["M#", "N#"],
      [query]: ["H#", "M#"],
      [put]: ["B#", "E#", "H#", "I#", "M#"],
      [update]: ["M#"],
      [remove]: ["B#", "E#", "H#", "I#", "M#"],
    },
    indexes: [],
  },
  coordinator: {
    does: "Answers the city's coordinators: worklist, decisions, rounds, export",
    memory: wholeProcessor,
    // Just under the gateway's own limit, for the export's large pages.
    timeout: Duration.seconds(28),
    knows: ["NETWORK", "WEB_ORIGIN", "EDGE"],
    table: [read, query, put, update, remove],
    indexes: ["work", "mail"],
  },
  calendar: {
    does: "Does what the day asks for: opens rounds, writes due reminders, sweeps unsent mail",
    memory: 512,
    // Shorter than the schedule's step, so that runs do not overlap.
    timeout: Duration.minutes(10),
    knows: ["NETWORK"],
    table: [read, query, put, remove],
    indexes: ["work"],
    startedBy: "event",
  },
  mailer: {
    does: "Renders and sends what lies in the outbox",
    memory: 512,
    // Shorter than the two minutes for which it reserves a mail before sending it.
    timeout: Duration.seconds(60),
    knows: ["NETWORK", "WEB_ORIGIN", "MAIL_CONFIGURATION_SET"],
    table: [read, query, put, update, remove],
    indexes: [],
    startedBy: "stream",
  },
  results: {
    does: "Folds a year's accepted reports anew when one of them changes",
    memory: 1024,
    timeout: Duration.seconds(60),
    knows: ["NETWORK"],
    table: [read, query, put],
    within: { [read]: ["N#"], [query]: ["N#", "Y#"], [put]: ["N#"] },
    indexes: [],
    startedBy: "stream",
  },
  "mail-events": {
    does: "Takes SES's word on bounces, complaints, deliveries and rejections",
    memory: 256,
    timeout: Duration.seconds(15),
    knows: ["NETWORK"],
    table: [read, put, update],
    within: { [read]: ["H#", "M#"], [put]: ["H#", "M#"], [update]: ["H#"] },
    indexes: [],
    startedBy: "event",
  },
};
