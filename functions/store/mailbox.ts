/** The index `mail`: every mail of the outbox, whatever its state, by the moment it was written. */
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { type Mail, mail } from "../../shared/outbox.ts";
import { network, tableName } from "../environment.ts";
import { client } from "./client.ts";
import { cursorTo, readCursor } from "./cursor.ts";
import { at } from "./locations.ts";
import { parseItem, recordOf } from "./read.ts";
import { shardOf } from "./shards.ts";

export type MailboxEntry = { mailbox: string; written: string };

const mailboxOf = (shard: number) => `mail#${shard}`;

export const mailboxEntry = ({
  memberId,
  mailId,
  queuedAt,
}: Mail): MailboxEntry => ({
  mailbox: mailboxOf(shardOf(memberId, network().shards)),
  written: `${queuedAt}#${mailId}`,
});

/** A place in the list: a shard of the index, or the history of one member. */
const position = (memberId: string | undefined) =>
  z
    .strictObject({
      shard: z
        .int()
        .min(0)
        .max(network().shards - 1),
      after: z
        .strictObject({
          pk:
            memberId === undefined
              ? z.string().min(1)
              : z.literal(`H#${memberId}`),
          sk: z.string().min(1),
          ...(memberId === undefined && {
            mailbox: z.string(),
            written: z.string().min(1),
          }),
        })
        .optional(),
    })
    .refine(
      ({ shard, after }) =>
        !after || !("mailbox" in after) || after.mailbox === mailboxOf(shard),
    );

type Filter = {
  memberId?: string | undefined;
  state?: Mail["state"] | undefined;
  cursor?: string | undefined;
};

/** How many mails are looked through for those of a rare state. */
const perLook = 1000;

/** As many as are shown at once; their members fit into one read. */
const perPage = 50;

/**
 * One page of the mail, newest first, in one call; a rare state, or a member with a long history, may give a page that is
 * short or empty: the cursor leads on as long as there is one.
 */
export async function listMail({
  memberId,
  state,
  cursor,
}: Filter): Promise<{ mails: Mail[]; next: string | undefined }> {
  const places = position(memberId);
  const { shard, after } = readCursor(places, cursor) ?? { shard: 0 };
  const isUsual =
    state === undefined || state === "sent" || state === "delivered";
  const { Items = [], LastEvaluatedKey } = await client().send(
    new QueryCommand({
      TableName: tableName(),
      ...(memberId === undefined && { IndexName: "mail" }),
      KeyConditionExpression:
        memberId === undefined ? "mailbox = :place" : "pk = :place",
      FilterExpression: state
        ? "#type = :type AND #record.#state = :state"
        : "#type = :type",
      ExpressionAttributeNames: {
        "#type": "type",
        ...(state && { "#record": "record", "#state": "state" }),
      },
      ExpressionAttributeValues: {
        ":place": memberId === undefined ? mailboxOf(shard) : `H#${memberId}`,
        ":type": "mail",
        ...(state && { ":state": state }),
      },
      ScanIndexForward: false,
      Limit: memberId === undefined ? (isUsual ? perPage : perLook) : undefined,
      ExclusiveStartKey: after,
    }),
  );
  const mails = Items.slice(0, perPage).map((item) =>
    recordOf(parseItem(item), mail),
  );
  const last = mails.at(-1);
  if (last && Items.length > perPage) {
    const { pk, sk } = at.mail(last.memberId, last.mailId);
    const key = memberId === undefined ? mailboxEntry(last) : {};
    return { mails, next: cursorTo({ shard, after: { pk, sk, ...key } }) };
  }
  if (LastEvaluatedKey)
    return { mails, next: cursorTo({ shard, after: LastEvaluatedKey }) };
  const isLast = memberId !== undefined || shard + 1 >= network().shards;
  return { mails, next: isLast ? undefined : cursorTo({ shard: shard + 1 }) };
}
