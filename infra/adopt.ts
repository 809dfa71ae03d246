/**
 * `npm run adopt`: makes a restored table fit to be the service's, for an administrator with credentials of the account, and prints
 * the setting by which the next deployment takes it. Called again, it changes nothing more.
 */
import { setTimeout as delay } from "node:timers/promises";
import {
  ContinuousBackupsUnavailableException,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  type KeySchemaElement,
  type TableDescription,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import {
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  PutCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { loadNetwork } from "./load-network.ts";
import { tagsOf } from "./stack-name.ts";
import { tableShape } from "./table-shape.ts";

function end(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const [TableName, former, ...others] = process.argv.slice(2);
if (TableName === undefined || TableName === former || others.length > 0)
  end(
    "npm run adopt -- RESTORED [FORMER]",
    "       FORMER, the table in use until now, knows which mail has left since",
  );

const network = await loadNetwork();
const client = new DynamoDBClient({ region: network.region });
const documents = DynamoDBDocumentClient.from(client);
const table = { TableName };

/** The table once nothing changes about it any more; a restored one takes its time. */
async function settled(said = ""): Promise<TableDescription> {
  const { Table = {} } = await client.send(new DescribeTableCommand(table));
  const states = [
    Table.TableStatus,
    ...(Table.GlobalSecondaryIndexes ?? []).map(
      ({ IndexStatus }) => IndexStatus,
    ),
  ];
  const state = states.find((one) => one !== undefined && one !== "ACTIVE");
  if (state === undefined) return Table;
  if (state !== said) console.log(`${TableName} is ${state}; waiting …`);
  await delay(5000);
  return settled(state);
}

const shown = (key: readonly string[], holds: readonly string[] = []) =>
  [`key ${key.join(" and ")}`, ...[...holds].sort()].join(", ");

/** What keeps it from being a table of this version: that cannot be turned on. */
function differences(found: TableDescription): string[] {
  const names = (schema: KeySchemaElement[] = []) =>
    schema.map(({ AttributeName = "" }) => AttributeName);
  const indexes = new Map(
    found.GlobalSecondaryIndexes?.map(
      ({ IndexName, KeySchema, Projection }) => [
        IndexName,
        shown(names(KeySchema), Projection?.NonKeyAttributes),
      ],
    ),
  );
  const parts: [what: string, wanted: string, is: string | undefined][] = [
    ["the table", shown(tableShape.key), shown(names(found.KeySchema))],
    ...Object.entries(tableShape.indexes).map(
      ([name, { key, holds }]): [string, string, string | undefined] => [
        `the index ${name}`,
        shown(key, holds),
        indexes.get(name),
      ],
    ),
  ];
  return parts
    .filter(([, wanted, is]) => is !== wanted)
    .map(
      ([what, wanted, is]) =>
        `${what} has ${is ?? "nothing: it is not there"}; this version needs ${wanted}`,
    );
}

const stored = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  queue: z.string().optional(),
});

/** Mail that waited then may have left since: what the former table knows of it is put in its place. */
async function takeOverMail(from: string | undefined): Promise<string> {
  let waiting = 0;
  let known = 0;
  for (let shard = 0; shard < network.shards; shard++) {
    const queue = `mail#${shard}`;
    const pages = paginateQuery(
      { client: documents },
      {
        ...table,
        IndexName: "work",
        KeyConditionExpression: "queue = :queue",
        ExpressionAttributeValues: { ":queue": queue },
      },
    );
    for await (const { Items = [] } of pages)
      for (const { pk, sk } of Items.map((one) => stored.parse(one))) {
        const { Item } = from
          ? await documents.send(
              new GetCommand({
                TableName: from,
                Key: { pk, sk },
                ConsistentRead: true,
              }),
            )
          : {};
        if (Item) await documents.send(new PutCommand({ ...table, Item }));
        if (Item && stored.parse(Item).queue !== queue) known += 1;
        else waiting += 1;
      }
  }
  return `Mail that waited at that moment: ${known} left since or need not any more, ${waiting} will leave`;
}

async function turnOn(
  what: string,
  isOn: boolean,
  act: () => Promise<unknown>,
): Promise<void> {
  if (isOn) return;
  await act();
  await settled();
  console.log(`Turned on: ${what}`);
}

/** DynamoDB prepares a new table's for some minutes. */
async function turnOnRecovery(): Promise<void> {
  const recovery = new UpdateContinuousBackupsCommand({
    ...table,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
  for (;;)
    try {
      await client.send(recovery);
      return;
    } catch (error) {
      if (!(error instanceof ContinuousBackupsUnavailableException))
        throw error;
      await delay(10_000);
    }
}

const update = (changes: Omit<UpdateTableCommandInput, "TableName">) => () =>
  client.send(new UpdateTableCommand({ ...table, ...changes }));

async function turnAllOn(found: TableDescription): Promise<void> {
  const { TimeToLiveDescription: ttl } = await client.send(
    new DescribeTimeToLiveCommand(table),
  );
  const { ContinuousBackupsDescription: backups } = await client.send(
    new DescribeContinuousBackupsCommand(table),
  );
  await turnOn(
    "payment by use",
    found.BillingModeSummary?.BillingMode === "PAY_PER_REQUEST",
    update({ BillingMode: "PAY_PER_REQUEST" }),
  );
  await turnOn(
    "the stream",
    found.StreamSpecification?.StreamEnabled === true,
    update({
      StreamSpecification: {
        StreamEnabled: true,
        StreamViewType: "NEW_AND_OLD_IMAGES",
      },
    }),
  );
  await turnOn(
    "protection from deletion",
    found.DeletionProtectionEnabled === true,
    update({ DeletionProtectionEnabled: true }),
  );
  await turnOn(
    "forgetting what has run out",
    ttl?.AttributeName === tableShape.ttl,
    () =>
      client.send(
        new UpdateTimeToLiveCommand({
          ...table,
          TimeToLiveSpecification: {
            Enabled: true,
            AttributeName: tableShape.ttl,
          },
        }),
      ),
  );
  await turnOn(
    "point-in-time recovery",
    backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus ===
      "ENABLED",
    turnOnRecovery,
  );
  // Again and again is no harm.
  await client.send(
    new TagResourceCommand({
      ResourceArn: found.TableArn,
      Tags: Object.entries(tagsOf(network)).map(([Key, Value]) => ({
        Key,
        Value,
      })),
    }),
  );
}

async function adopt(): Promise<string[]> {
  const found = await settled();
  const wrong = differences(found);
  const view = found.StreamSpecification?.StreamViewType;
  if (view !== undefined && view !== "NEW_AND_OLD_IMAGES")
    wrong.push(`its stream has ${view} only: turn it off first`);
  if (wrong.length > 0)
    end(...wrong.map((one) => `${TableName} cannot be adopted: ${one}`));
  const mail = await takeOverMail(former);
  await turnAllOn(found);
  const { LatestStreamArn } = await settled();
  return [
    mail,
    "Put this line into the stage's network file (infra/network.ts), in place of one that begins with table, and deploy:",
    `  table: "${LatestStreamArn}",`,
  ];
}

try {
  for (const line of await adopt()) console.log(line);
} catch (error) {
  // AWS's own words, without a developer's stack.
  end(error instanceof Error ? error.message : String(error));
}
