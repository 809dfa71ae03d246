import { Arn, ArnFormat, RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { Network } from "../network-schema.ts";
import { type TableIndex, tableShape } from "../table-shape.ts";

export type ServiceTable = {
  name: string;
  arn: string;
  indexArn: (index: TableIndex) => string;
  streamArn: string;
};

/** The one table: of the stack, or the restored one that the network file names. */
export function serviceTable(
  scope: Construct,
  { table }: Pick<Network, "table">,
): ServiceTable {
  return table === undefined ? ownTable(scope) : adoptedTable(table);
}

const withIndexes = (table: Omit<ServiceTable, "indexArn">): ServiceTable => ({
  ...table,
  indexArn: (index) => `${table.arn}/index/${index}`,
});

/** The ARN of a table's stream holds the table's. `npm run adopt` has turned on what the template would. */
function adoptedTable(streamArn: string): ServiceTable {
  const [arn = ""] = streamArn.split("/stream/");
  const { resourceName: name } = Arn.split(arn, ArnFormat.SLASH_RESOURCE_NAME);
  if (name === undefined) throw new Error(`${arn} names no table`);
  return withIndexes({ name, arn, streamArn });
}

const keyOf = ([partition, sort]: readonly [string, string]) => ({
  partitionKey: { name: partition, type: AttributeType.STRING },
  sortKey: { name: sort, type: AttributeType.STRING },
});

/** It outlives the stack: removing it is a deliberate act in the console. */
function ownTable(scope: Construct): ServiceTable {
  const table = new TableV2(scope, "Table", {
    ...keyOf(tableShape.key),
    billing: Billing.onDemand(),
    timeToLiveAttribute: tableShape.ttl,
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: Object.entries(tableShape.indexes).map(
      ([indexName, { key, holds }]) => ({
        indexName,
        ...keyOf(key),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...holds],
      }),
    ),
  });
  const streamArn = table.tableStreamArn;
  if (streamArn === undefined) throw new Error("The table has no stream");
  return withIndexes({ name: table.tableName, arn: table.tableArn, streamArn });
}
