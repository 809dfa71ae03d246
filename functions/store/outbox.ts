import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type DropReason, isOutboxMail } from "../../shared/mails/names.ts";
import type { Member } from "../../shared/member.ts";
import { type Mail, mail } from "../../shared/outbox.ts";
import type { Instant } from "../../shared/schema.ts";
import { tableName } from "../environment.ts";
import { later } from "../../shared/moments.ts";
import { client } from "./client.ts";
import { at } from "./locations.ts";
import { queued } from "./queues.ts";
import { newerIn } from "./newer.ts";
import { parseItem, recordOf } from "./read.ts";
import { conditionOf } from "./write.ts";

const leaseMinutes = 2;
const pauseMinutes = 15;

type Id = Pick<Mail, "memberId" | "mailId">;

type Update = {
  set: Record<string, unknown>;
  entry?: Record<string, unknown> | null;
  when?: string;
  /** A try begins, which may be a copy: one more is unanswered; or it has ended, and none is. */
  unanswered?: "one more" | "none";
  /** Fields of the record that only the condition names. */
  names?: string[];
  values?: Record<string, unknown>;
};

/** Sets fields of a mail's record, and its place in the index: an entry, none (null), or as it is. Throws `NewerShape`. */
async function update(
  { memberId, mailId }: Id,
  { set, entry, unanswered, when, names = [], values }: Update,
) {
  const { pk, sk, type } = at.mail(memberId, mailId);
  const fields = Object.keys(set);
  const placed = Object.keys(entry ?? {});
  const isTry = unanswered === "one more";
  const removed = [
    ...(entry === null ? ["#queue", "#place"] : []),
    ...(unanswered === "none" ? ["#record.#unanswered"] : []),
  ];
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk, sk },
    UpdateExpression: [
      `SET ${[
        ...fields.map((field) => `#record.#${field} = :${field}`),
        ...(isTry
          ? [
              "#record.#unanswered = if_not_exists(#record.#unanswered, :zero) + :one",
            ]
          : []),
        ...placed.map((name) => `#${name} = :${name}`),
      ].join(", ")}`,
      ...(removed.length > 0 ? [`REMOVE ${removed.join(", ")}`] : []),
    ].join(" "),
    ...conditionOf(type, {
      condition: when ?? "attribute_exists(pk)",
      names: [
        ...fields,
        ...placed,
        ...(entry === null ? ["queue", "place"] : []),
        ...(unanswered ? ["unanswered"] : []),
        ...names,
      ],
      values: {
        ...Object.fromEntries(
          Object.entries({ ...set, ...entry }).map(([name, value]) => [
            `:${name}`,
            value,
          ]),
        ),
        ...(isTry && { ":zero": 0, ":one": 1 }),
        ...values,
      },
    }),
    ReturnValues: "ALL_NEW",
  });
  const { Attributes } = await client()
    .send(command)
    .catch((error: unknown) => {
      throw refusalOf(error);
    });
  return recordOf(parseItem(Attributes), mail);
}

/** The refusal behind a failed update: a later release wrote the mail. */
const refusalOf = (error: unknown): unknown =>
  error instanceof ConditionalCheckFailedException
    ? (newerIn(error.Item) ?? error)
    : error;

const hasCome =
  "(attribute_not_exists(#record.#sendAfter) OR #record.#sendAfter <= :now)";

/**
 * Takes a mail for sending, for two minutes: one that somebody else holds or has sent, or whose time has not come, is left
 * alone (undefined). From here on it may have left, until what became of it is written down.
 */
export async function lease(id: Id, now: Instant): Promise<Mail | undefined> {
  try {
    return await update(id, {
      set: {
        state: "sending",
        since: now,
        leaseUntil: later(now, { minutes: leaseMinutes }),
      },
      unanswered: "one more",
      when: `(#record.#state = :queued AND ${hasCome}) OR (#record.#state = :state AND #record.#leaseUntil < :now)`,
      names: ["sendAfter"],
      values: { ":queued": "queued", ":now": now },
    });
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

export const markSent = (id: Id, messageId: string, now: Instant) =>
  update(id, {
    set: { state: "sent", since: now, sentAt: now, messageId },
    entry: null,
    unanswered: "none",
  });

/** It is of no use any more: too late, or nobody left to read it. */
export const markDropped = (id: Id, failure: DropReason, now: Instant) =>
  update(id, {
    set: { state: "dropped", since: now, failure },
    entry: null,
    unanswered: "none",
  });

/** It will never leave like this: a coordinator has to look at it. */
export const markFailed = (
  { memberId, mailId, template }: Id & Pick<Mail, "template">,
  failure: string,
  { member, now }: { member: Member | undefined; now: Instant },
) =>
  update(
    { memberId, mailId },
    {
      set: { state: "failed", since: now, failure },
      entry: queued("waiting", `${now}#${mailId}`, {
        id: memberId,
        memberId,
        waits: "mail-failed",
        ...(isOutboxMail(template) && { summary: { template } }),
        ...(member && { name: member.organisation.name }),
      }),
    },
  );

type Outcome = {
  state: "delivered" | "bounced" | "complained";
  at: Instant;
  failure?: string;
};

/**
 * What the mail service tells afterwards, in whatever order: a delivery says nothing new of a mail that came back or was
 * complained about, and all of one whose answer was lost. A mail that is not known any more is no matter.
 */
export async function markOutcome(
  id: Id,
  { state, at: since, failure }: Outcome,
): Promise<void> {
  try {
    await update(id, {
      set: { state, since, ...(failure && { failure }) },
      entry: null,
      ...(state === "delivered" && {
        when: "#record.#state IN (:sending, :sent) OR (#record.#state IN (:queued, :failed) AND #record.#unanswered > :none)",
        names: ["unanswered"],
        values: {
          ":sending": "sending",
          ":sent": "sent",
          ":queued": "queued",
          ":failed": "failed",
          ":none": 0,
        },
      }),
    });
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** Back into the queue: for the first sweep of the calendar after a quarter of an hour, or after a moment that is known. */
export function requeue(
  { memberId, mailId, attempts, unanswered = 0 }: Mail,
  failure: string,
  { now, until }: { now: Instant; until?: Instant | undefined },
) {
  const nextAttemptAt = until ?? later(now, { minutes: pauseMinutes });
  return update(
    { memberId, mailId },
    {
      set: {
        state: "queued",
        since: now,
        failure,
        attempts: attempts + 1,
        unanswered,
        nextAttemptAt,
      },
      entry: queued("mail", `${nextAttemptAt}#${memberId}#${mailId}`, {
        id: memberId,
        memberId,
      }),
    },
  );
}
