import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
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

/** Makes the tables that the data folder has not; answers their streams' ARNs under the names the template has for them. */
export async function createTables(
  db: DynamoDBClient,
  resources: Resources,
): Promise<Record<string, string>> {
  const streams: Record<string, string> = {};
  const tables = resources("AWS::DynamoDB::GlobalTable", tableProperties);
  for (const { id: TableName, properties } of tables) {
    const create = new CreateTableCommand({
      TableName,
      ...properties,
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: {
        ...properties.StreamSpecification,
        StreamEnabled: true,
      },
    });
    await db.send(create).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
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
