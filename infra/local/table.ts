import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Resources } from "./template.ts";

const keys = z.array(
  z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }),
);
/** What a table of the template is made of; the rest of its properties (recovery, alarms, replicas) has no local counterpart. */
const tableProperties = z.object({
  KeySchema: keys,
  AttributeDefinitions: z.array(
    z.object({
      AttributeName: z.string(),
      AttributeType: z.enum(["S", "N", "B"]),
    }),
  ),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keys,
        Projection: z.object({
          ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  StreamSpecification: z
    .object({ StreamViewType: z.literal("NEW_AND_OLD_IMAGES") })
    .optional(),
});

/** Makes the tables that the data folder has not; answers their streams' ARNs under the names the template has for them. */
export async function createTables(
  db: DynamoDBClient,
  resources: Resources,
): Promise<Record<string, string>> {
  const streams: Record<string, string> = {};
  for (const { id: TableName, properties } of resources(
    "AWS::DynamoDB::GlobalTable",
    tableProperties,
  )) {
    const { StreamSpecification: stream, ...shape } = properties;
    const StreamSpecification = {
      ...stream,
      StreamEnabled: stream !== undefined,
    };
    const create = new CreateTableCommand({
      TableName,
      ...shape,
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification,
    });
    await db.send(create).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
    const { Table } = await db.send(new DescribeTableCommand({ TableName }));
    const names = Table?.GlobalSecondaryIndexes?.map(
      (index) => index.IndexName,
    ).sort();
    if (
      String(names) !==
      String(
        shape.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort(),
      )
    )
      throw new Error(
        "The data folder holds a table of another shape. Start afresh: npm start -- --fresh",
      );
    streams[`${TableName}.StreamArn`] = Table?.LatestStreamArn ?? "";
  }
  return streams;
}
