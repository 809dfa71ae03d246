/** What is to be written: each one write of a transaction, with its condition. `save.ts` writes it. */
import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { RefusalCode } from "../../shared/refusal.ts";
import { restored } from "../../shared/kept.ts";
import { shaped, shapeWritten } from "../../shared/upgrades.ts";
import { tableName } from "../environment.ts";
import type { Location } from "./locations.ts";
import type { MailboxEntry } from "./mailbox.ts";
import type { QueueEntry } from "./queues.ts";

type TransactItem = NonNullable<
  TransactWriteCommandInput["TransactItems"]
>[number];

/** One write of a transaction, and what it means when its condition fails. */
export type Write = { item: TransactItem; refusal: RefusalCode };
export type Deletion = Write & { item: Required<Pick<TransactItem, "Delete">> };

/** The attributes that show an item in an index. */
type IndexEntry = Partial<QueueEntry & MailboxEntry>;

/** Where a record lies that need not be read again by its schema. */
type Place<T> = Omit<Location<T>, "schema">;

type Extras = { entry?: IndexEntry | undefined; ttl?: number | undefined };

const itemAt = <T>(
  { pk, sk, type }: Place<T>,
  record: T,
  { entry, ttl }: Extras,
) => ({
  pk,
  sk,
  type,
  record: shaped(type, restored(record)),
  ...entry,
  ...(ttl !== undefined && { ttl }),
});

/** The condition that the record is still the revision that was read; without one, that there is none. */
const unchanged = (revision: number | undefined) =>
  revision === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "#record.revision = :was",
        ExpressionAttributeNames: { "#record": "record" },
        ExpressionAttributeValues: { ":was": revision },
      };

/** Puts a record that was read at revision `was`, or is new. */
export const put = <T>(
  location: Location<T>,
  record: T,
  {
    was,
    refusal = "changed-meanwhile",
    ...extras
  }: Extras & { was?: number | undefined; refusal?: RefusalCode } = {},
): Write => ({
  item: {
    Put: {
      TableName: tableName(),
      Item: itemAt(location, record, extras),
      ...unchanged(was),
    },
  },
  refusal,
});

/** A condition on fields of the record, `#record.#name`. */
type Where = {
  condition: string;
  names?: string[];
  values?: Record<string, unknown>;
};

/**
 * The condition of a write over what was not read, or not at this revision: besides its own, that no later release wrote it in a shape
 * that this one would misread. What lies there comes with the refusal, so that `save.ts` can tell one from the other.
 */
export const conditionOf = (
  type: string,
  { condition, names = [], values = {} }: Partial<Where> = {},
) => ({
  ConditionExpression: [
    ...(condition ? [`(${condition})`] : []),
    "(attribute_not_exists(#record.#shape) OR #record.#shape <= :shape)",
  ].join(" AND "),
  ExpressionAttributeNames: {
    "#record": "record",
    "#shape": "shape",
    ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
  },
  ExpressionAttributeValues: { ":shape": shapeWritten(type), ...values },
  ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
});

/** Puts a record over one that fits a condition on some of its fields. */
export const putWhere = <T>(
  location: Location<T>,
  record: T,
  where: Where,
  extras: Extras = {},
): Write => ({
  item: {
    Put: {
      TableName: tableName(),
      Item: itemAt(location, record, extras),
      ...conditionOf(location.type, where),
    },
  },
  refusal: "changed-meanwhile",
});

/** Deletes a record that fits a condition on some of its fields. */
export const removeWhere = (
  { pk, sk, type }: Location<unknown>,
  where: Where,
  refusal: RefusalCode,
): Write => ({
  item: {
    Delete: {
      TableName: tableName(),
      Key: { pk, sk },
      ...conditionOf(type, where),
    },
  },
  refusal,
});

/** Puts a record whatever lies there, unless a later release wrote that. */
export const putAnyway = <T>(
  location: Place<T>,
  record: T,
  extras: Extras = {},
): Write => ({
  item: {
    Put: {
      TableName: tableName(),
      Item: itemAt(location, record, extras),
      ...conditionOf(location.type),
    },
  },
  refusal: "changed-meanwhile",
});

/** Changes fields of a record that must still be there, and nothing else of it. */
export const change = <T>(
  { pk, sk, type }: Location<T>,
  fields: Partial<T>,
  refusal: RefusalCode,
): Write => {
  const named = Object.entries(fields);
  return {
    item: {
      Update: {
        TableName: tableName(),
        Key: { pk, sk },
        UpdateExpression: `SET ${named.map(([name]) => `#record.#${name} = :${name}`).join(", ")}`,
        ...conditionOf(type, {
          condition: "attribute_exists(pk)",
          names: named.map(([name]) => name),
          values: Object.fromEntries(
            named.map(([name, value]) => [`:${name}`, value]),
          ),
        }),
      },
    },
    refusal,
  };
};

/** Deletes a record that was read at revision `was`; without it, whatever lies there. */
export const remove = (
  { pk, sk }: Location<unknown>,
  was?: number,
): Deletion => ({
  item: {
    Delete: {
      TableName: tableName(),
      Key: { pk, sk },
      ...(was !== undefined && unchanged(was)),
    },
  },
  refusal: "changed-meanwhile",
});

/** Deletes what must still be there: for what may be used once only. */
export const removeOnce = (
  { pk, sk }: Location<unknown>,
  refusal: RefusalCode,
): Deletion => ({
  item: {
    Delete: {
      TableName: tableName(),
      Key: { pk, sk },
      ConditionExpression: "attribute_exists(pk)",
    },
  },
  refusal,
});
