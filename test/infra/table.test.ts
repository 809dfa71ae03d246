import { describe, expect, it } from "vitest";
import type { NetworkFile } from "../../infra/network-schema.ts";
import { functionOf, resources, templateOf, the } from "./stack.ts";
import { elsewhere, restored } from "./variants.ts";

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

describe("a table that was restored", () => {
  const [arn] = restored.split("/stream/");
  const adopted = templateOf({ table: restored });

  it("takes the place of the stack's own everywhere, and nothing else changes", () => {
    const [id] = resources(template, "AWS::DynamoDB::GlobalTable")[0]!;
    const attribute = (name: string) =>
      JSON.stringify({ "Fn::GetAtt": [id, name] });
    const { [id]: own, ...others } = JSON.parse(
      JSON.stringify(template.toJSON().Resources)
        .replaceAll(JSON.stringify({ Ref: id }), `"restored"`)
        .replaceAll(attribute("StreamArn"), `"${restored}"`)
        .replaceAll(attribute("Arn"), `"${arn}"`)
        .replaceAll(
          /\{"Fn::Join":\["",\["([^"]+)","(\/index\/\w+)"\]\]\}/g,
          `"$1$2"`,
        ),
    );
    expect(own.Type).toBe("AWS::DynamoDB::GlobalTable");
    expect(adopted.toJSON().Resources).toEqual(others);
    expect(JSON.stringify(others)).toContain(`${arn}/index/work`);
  });

  it("is the one that the deployment names", () => {
    expect(adopted.toJSON().Outputs.TableName.Value).toBe("restored");
  });
});

describe("the copy of every night", () => {
  const backedUp = (backups: NetworkFile["backups"]) =>
    templateOf({ backups: backups! });
  const before = resources(template).map(([id]) => id);
  const added = (backups: NetworkFile["backups"]) =>
    resources(backedUp(backups)).filter(([id]) => !before.includes(id));
  const exporting = (backups: NetworkFile["backups"]) =>
    added(backups).find(
      ([, { Type }]) => Type === "AWS::Scheduler::Schedule",
    )![1].Properties;

  it("is not made unless the file asks for it", () => {
    expect(JSON.stringify(template.toJSON())).not.toContain("exportTable");
  });

  it("goes into a bucket that outlives the stack, forgets in time and gives back what was deleted by mistake", () => {
    const [, bucket] = added({ keepDays: 90 }).find(
      ([, { Type }]) => Type === "AWS::S3::Bucket",
    )!;
    expect(bucket).toMatchObject({
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        VersioningConfiguration: { Status: "Enabled" },
        LifecycleConfiguration: {
          Rules: [
            {
              Status: "Enabled",
              ExpirationInDays: 90,
              NoncurrentVersionExpiration: { NoncurrentDays: 7 },
            },
          ],
        },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true },
      },
    });
  });

  it("is asked for at night, in the network's own time, and what fails is told as the calendar's failures are", () => {
    const { Target, ...schedule } = exporting({ keepDays: 90 });
    expect(schedule).toMatchObject({
      ScheduleExpression: "cron(30 1 * * ? *)",
      ScheduleExpressionTimezone: "Europe/Helsinki",
      State: "ENABLED",
    });
    const calendar = resources(template, "AWS::Scheduler::Schedule")[0]![1];
    expect(Target.DeadLetterConfig).toEqual(
      calendar.Properties.Target.DeadLetterConfig,
    );
  });

  it("goes to another account where the file names its bucket, and the stack has none", () => {
    expect(
      added(elsewhere)
        .map(([, { Type }]) => Type)
        .sort(),
    ).toEqual(["AWS::IAM::Role", "AWS::Scheduler::Schedule"]);
    expect(JSON.stringify(exporting(elsewhere).Target.Input)).toContain(
      String.raw`\"S3Bucket\":\"city-backups\",\"S3BucketOwner\":\"111122223333\"`,
    );
  });
});

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
