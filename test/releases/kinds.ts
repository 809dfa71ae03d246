/** The records of a release, and the schema that each kind is read by today. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { commitment } from "../../shared/commitment.ts";
import { historyEvent } from "../../shared/history.ts";
import { inboxItem } from "../../shared/inbox.ts";
import { member } from "../../shared/member.ts";
import { networkState } from "../../shared/network-state.ts";
import { mail } from "../../shared/outbox.ts";
import { report } from "../../shared/report.ts";
import { contributionVersion } from "../../shared/results/contribution-version.ts";
import { edition } from "../../shared/results/results.ts";
import { round } from "../../shared/round.ts";
import { story } from "../../shared/story.ts";
import { trackRecord } from "../../shared/track-record.ts";
import { commitmentDecision, reportDecision } from "../../shared/undo.ts";
import {
  businessIdClaim,
  confirmationToken,
  contactEntry,
  liveSignIn,
  notice,
  session,
  signInRequest,
  storedPreview,
  wakeUp,
} from "../../functions/store/records.ts";

export type StoredItem = {
  pk: string;
  sk: string;
  type: string;
  record: unknown;
};

const schemas: Record<string, (sk: string) => z.ZodType> = {
  claim: businessIdClaim,
  commitment,
  contribution: contributionVersion,
  decision: (sk) =>
    sk === "COMMITMENT" ? commitmentDecision() : reportDecision(),
  edition,
  email: contactEntry,
  event: historyEvent,
  inbox: inboxItem,
  "live-sign-in": liveSignIn,
  mail,
  member,
  notice,
  preview: storedPreview,
  report,
  revision: (sk) => (sk.includes("#report-") ? report() : commitment()),
  round,
  session,
  "sign-in": signInRequest,
  state: networkState,
  story,
  token: confirmationToken,
  "track-record": trackRecord,
  wake: wakeUp,
};

/** A counter has no record. */
export const isRecord = ({ record }: StoredItem) => record !== undefined;

export const kinds = Object.keys(schemas);

export function schemaOf({ type, sk }: StoredItem): z.ZodType {
  const schema = schemas[type];
  if (!schema) throw new Error(`No schema is known for ${type}`);
  return schema(sk);
}

const folder = import.meta.dirname;

/** The versions whose records are kept. */
export const releases = readdirSync(folder)
  .filter((file) => file.endsWith(".jsonl"))
  .map((file) => file.slice(0, -".jsonl".length));

export const itemsOf = (release: string): StoredItem[] =>
  readFileSync(join(folder, `${release}.jsonl`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as StoredItem);
