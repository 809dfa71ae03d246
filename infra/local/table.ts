import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { type Item, putItems } from "../table-items.ts";
import type { Resources } from "./template.ts";

/** What a table of the template is made of, for the engine to check; the rest (recovery, alarms, replicas) has no local counterpart. */
const part = <K extends keyof CreateTableCommandInput>() =>
  z.custom<CreateTableCommandInput[K]>();
const tableProperties = z.object({
  KeySchema: part<"KeySchema">(),
  AttributeDefinitions: part<"AttributeDefinitions">(),
  GlobalSecondaryIndexes: part<"GlobalSecondaryIndexes">(),
  StreamSpecification: z.object({
    StreamViewType: z.literal("NEW_AND_OLD_IMAGES"),
  }),
});

/**
 * Makes the tables that the data folder has not, each with the items it begins with; answers their streams' ARNs under the names the
 * template has for them. A stream tells what happens to a table afterwards, not what it began with.
 */
export async function createTables(
  db: DynamoDBClient,
  resources: Resources,
  items?: readonly Item[],
): Promise<Record<string, string>> {
  const streams: Record<string, string> = {};
  const tables = resources("AWS::DynamoDB::GlobalTable", tableProperties);
  for (const { id: TableName, properties } of tables) {
    const { StreamSpecification: asked, ...shape } = properties;
    const StreamSpecification = { ...asked, StreamEnabled: true };
    const create = new CreateTableCommand({
      TableName,
      ...shape,
      BillingMode: "PAY_PER_REQUEST",
      ...(!items && { StreamSpecification }),
    });
    const isNew = await db.send(create).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof ResourceInUseException)) throw error;
        return false;
      },
    );
    if (isNew && items) {
      await putItems(DynamoDBDocumentClient.from(db), TableName, items);
      await db.send(new UpdateTableCommand({ TableName, StreamSpecification }));
    }
    const { Table } = await db.send(new DescribeTableCommand({ TableName }));
    const wanted = properties.GlobalSecondaryIndexes?.length;
    if (Table?.GlobalSecondaryIndexes?.length !== wanted)
      throw new Error(
        "The data folder holds a table of another shape. Start afresh: npm start -- --fresh",
      );
    streams[`${TableName}.StreamArn`] = Table?.LatestStreamArn ?? "";
  }
  return streams;
}
