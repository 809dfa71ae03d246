import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";

export type TableIndex = "work" | "mail";

export type ServiceTable = {
  name: string;
  arn: string;
  indexArn: (index: TableIndex) => string;
  streamArn: string;
};

/** The one table. It outlives the stack: removing it is a deliberate act in the console. */
export function serviceTable(scope: Construct): ServiceTable {
  const table = new TableV2(scope, "Table", {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billing: Billing.onDemand(),
    timeToLiveAttribute: "ttl",
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: [
      {
        // Sparse: an item is in it only while it waits for somebody.
        indexName: "work",
        partitionKey: { name: "queue", type: AttributeType.STRING },
        sortKey: { name: "place", type: AttributeType.STRING },
        // Not ALL: a large item would then be written twice.
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: ["memberId", "name", "due", "waits", "summary"],
      },
      {
        // Of mails alone, which are small: the coordinators' list shows them whole.
        indexName: "mail",
        partitionKey: { name: "mailbox", type: AttributeType.STRING },
        sortKey: { name: "written", type: AttributeType.STRING },
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: ["type", "record"],
      },
    ],
  });
  const streamArn = table.tableStreamArn;
  if (streamArn === undefined) throw new Error("The table has no stream");
  return {
    name: table.tableName,
    arn: table.tableArn,
    indexArn: (index) => `${table.tableArn}/index/${index}`,
    streamArn,
  };
}
