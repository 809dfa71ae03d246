import { describe, expect, it } from "vitest";
import { functionOf, resources, templateOf, the } from "./stack.ts";

const template = templateOf();
const table = the(template, "AWS::DynamoDB::GlobalTable");
const patterns = (name: "mailer" | "results") => {
  const [id] = functionOf(template, name);
  const mapping = resources(template, "AWS::Lambda::EventSourceMapping").find(
    ([, { Properties }]) => Properties.FunctionName.Ref === id,
  )![1].Properties;
  const filters = mapping.FilterCriteria.Filters.map(
    ({ Pattern }: { Pattern: string }) => JSON.parse(Pattern),
  );
  return { ...mapping, filters };
};

describe("what outlives the stack", () => {
  const policies = resources(template).flatMap(
    ([, { Type, DeletionPolicy = "Delete", UpdateReplacePolicy }]) =>
      DeletionPolicy === "Delete" || Type.startsWith("Custom::")
        ? []
        : [[Type, DeletionPolicy, UpdateReplacePolicy]],
  );

  it("stays also when its first deployment fails, where a name of its own lets the next one make another", () => {
    expect(policies.filter(([, deletion]) => deletion === "Retain")).toEqual([
      ["AWS::DynamoDB::GlobalTable", "Retain", "Retain"],
      ["AWS::Cognito::UserPool", "Retain", "Retain"],
      ["AWS::S3::Bucket", "Retain", "Retain"],
    ]);
    const named = resources(template).filter(
      ([, { Type, Properties }]) =>
        /GlobalTable|UserPool$|Bucket$/.test(Type) &&
        Object.keys(Properties).some((key) => /^(\w+)Name$/.test(key)),
    );
    expect(named).toEqual([]);
  });

  it("goes with a first deployment that fails, where the next one needs its name", () => {
    expect(policies.filter(([, deletion]) => deletion !== "Retain")).toEqual([
      ["AWS::SES::EmailIdentity", "RetainExceptOnCreate", "Retain"],
    ]);
  });
});

describe("the table", () => {
  it("can be brought back to any second of the last weeks and is not deleted with the stack", () => {
    expect(table.Properties.Replicas).toEqual([
      expect.objectContaining({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    ]);
    expect([table.DeletionPolicy, table.UpdateReplacePolicy]).toEqual([
      "Retain",
      "Retain",
    ]);
  });

  it("is paid for by use, forgets by ttl and streams what was and what is", () => {
    expect(table.Properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
    });
  });

  it("has an index of what waits, without the items themselves, and one of the mail", () => {
    expect(table.Properties.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: "work",
        KeySchema: [
          { AttributeName: "queue", KeyType: "HASH" },
          { AttributeName: "place", KeyType: "RANGE" },
        ],
        Projection: {
          ProjectionType: "INCLUDE",
          NonKeyAttributes: ["memberId", "name", "due", "waits", "summary"],
        },
      },
      {
        IndexName: "mail",
        KeySchema: [
          { AttributeName: "mailbox", KeyType: "HASH" },
          { AttributeName: "written", KeyType: "RANGE" },
        ],
        Projection: {
          ProjectionType: "INCLUDE",
          NonKeyAttributes: ["type", "record"],
        },
      },
    ]);
  });
});

/** What the functions of the last release read. One that is read no more goes from here a release later, then from the table. */
const read = {
  work: ["queue", "place", "memberId", "name", "due", "waits", "summary"],
  mail: ["mailbox", "written", "type", "record"],
};

it.each(Object.entries(read))(
  "the index %s has all that the last release reads of it, for that runs beside this one and may come back",
  (name, attributes) => {
    const index = table.Properties.GlobalSecondaryIndexes.find(
      ({ IndexName }: { IndexName: string }) => IndexName === name,
    );
    const keys = index.KeySchema.map(
      ({ AttributeName }: { AttributeName: string }) => AttributeName,
    );
    expect([...keys, ...index.Projection.NonKeyAttributes]).toEqual(
      expect.arrayContaining(attributes),
    );
    expect(keys).toEqual(attributes.slice(0, 2));
  },
);

describe("the stream", () => {
  it("wakes mailer for new mail, sign-ins and wake-up calls only", () => {
    expect(patterns("mailer").filters).toEqual([
      {
        eventName: ["INSERT"],
        dynamodb: { NewImage: { type: { S: ["mail", "sign-in", "wake"] } } },
      },
    ]);
    expect(patterns("mailer")).toMatchObject({ BatchSize: 10 });
    expect(patterns("mailer")).not.toHaveProperty(
      "MaximumBatchingWindowInSeconds",
    );
  });

  it("wakes results for contributions, those taken away included, a minute's at a time", () => {
    expect(patterns("results").filters).toEqual([
      { dynamodb: { NewImage: { type: { S: ["contribution"] } } } },
      {
        eventName: ["REMOVE"],
        dynamodb: { OldImage: { type: { S: ["contribution"] } } },
      },
    ]);
    expect(patterns("results")).toMatchObject({
      MaximumBatchingWindowInSeconds: 60,
    });
  });

  it.each(["mailer", "results"] as const)(
    "does not let one bad record hold up %s",
    (name) => {
      expect(patterns(name)).toMatchObject({
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 5,
        MaximumRecordAgeInSeconds: 900,
        StartingPosition: "TRIM_HORIZON",
      });
    },
  );
});
