/** What runs without anybody waiting for an answer: when it runs, and where its failures go. */
import { describe, expect, it } from "vitest";
import { network } from "../../infra/network.ts";
import { functionOf, resources, templateOf, the, type Json } from "./stack.ts";
import type { FunctionName } from "../../infra/bundle.ts";

const template = templateOf();
const idOf = (name: Parameters<typeof functionOf>[1]) =>
  functionOf(template, name)[0];
const isQueue = (arn: Json) =>
  resources(template, "AWS::SQS::Queue").some(
    ([id]) => id === arn["Fn::GetAtt"][0],
  );
const invokeConfig = (name: FunctionName) =>
  resources(template, "AWS::Lambda::EventInvokeConfig").find(
    ([, { Properties }]) => Properties.FunctionName.Ref === idOf(name),
  )?.[1].Properties;

describe("the calendar", () => {
  const schedule = the(template, "AWS::Scheduler::Schedule").Properties;

  it("runs every quarter of an hour of the working day, in Helsinki's time", () => {
    expect(schedule).toMatchObject({
      ScheduleExpression: "cron(0/15 8-19 * * ? *)",
      ScheduleExpressionTimezone: "Europe/Helsinki",
      FlexibleTimeWindow: { Mode: "OFF" },
      State: "ENABLED",
    });
  });

  it("runs in the time of the network it serves", () => {
    const lisbon = templateOf({ timeZone: "Europe/Lisbon" });
    expect(
      the(lisbon, "AWS::Scheduler::Schedule").Properties
        .ScheduleExpressionTimezone,
    ).toBe("Europe/Lisbon");
  });

  it("is told the time it was to run at, so that a late run does that quarter's work", () => {
    expect(JSON.parse(schedule.Target.Input)).toEqual({
      time: "<aws.scheduler.scheduled-time>",
    });
    expect(schedule.Target.Arn["Fn::GetAtt"][0]).toBe(idOf("calendar"));
  });
});

describe("a failure", () => {
  it("to call calendar, and one inside it, ends in a queue", () => {
    const { Target } = the(template, "AWS::Scheduler::Schedule").Properties;
    expect(isQueue(Target.DeadLetterConfig.Arn)).toBe(true);
    expect(Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
    expect(
      isQueue(invokeConfig("calendar").DestinationConfig.OnFailure.Destination),
    ).toBe(true);
  });

  it("to tell mail-events, and one inside it, ends in a queue", () => {
    const told = resources(template, "AWS::SNS::Subscription").filter(
      ([, { Properties }]) => Properties.Protocol === "lambda",
    );
    expect(told).toHaveLength(1);
    const { Endpoint, RedrivePolicy } = told[0]![1].Properties;
    expect(Endpoint["Fn::GetAtt"][0]).toBe(idOf("mail-events"));
    expect(isQueue(RedrivePolicy.deadLetterTargetArn)).toBe(true);
    expect(
      isQueue(
        invokeConfig("mail-events").DestinationConfig.OnFailure.Destination,
      ),
    ).toBe(true);
  });

  it("of every stream mapping ends in a queue", () => {
    const mappings = resources(template, "AWS::Lambda::EventSourceMapping");
    expect(mappings).toHaveLength(2);
    for (const [, { Properties }] of mappings)
      expect(isQueue(Properties.DestinationConfig.OnFailure.Destination)).toBe(
        true,
      );
  });

  it("is covered for every function that the gateway does not call", () => {
    const called = new Set(
      ["public", "member", "coordinator"].map((name) =>
        idOf(name as FunctionName),
      ),
    );
    const covered = new Set([
      ...resources(template, "AWS::Lambda::EventSourceMapping").map(
        ([, { Properties }]) => Properties.FunctionName.Ref,
      ),
      ...resources(template, "AWS::Lambda::EventInvokeConfig").map(
        ([, { Properties }]) => Properties.FunctionName.Ref,
      ),
    ]);
    const alone = resources(template, "AWS::Lambda::Function")
      .map(([id]) => id)
      .filter((id) => !called.has(id) && !covered.has(id));
    // CloudFormation waits for their answers: a failure is the deployment's. Cognito does, too: there it is the sign-in's.
    expect(alone.sort()).toEqual(
      [
        idOf("coordinator-claims"),
        idOf("edge-keys"),
        idOf("site-files"),
      ].sort(),
    );
    for (const [, { Properties }] of resources(template, "Custom::EdgeKey"))
      expect(Properties.ServiceToken).toEqual({
        "Fn::GetAtt": [idOf("edge-keys"), "Arn"],
      });
    expect(the(template, "Custom::Pages").Properties.ServiceToken).toEqual({
      "Fn::GetAtt": [idOf("site-files"), "Arn"],
    });
  });

  it("waits two weeks for somebody to look, encrypted", () => {
    for (const [, { Properties }] of resources(template, "AWS::SQS::Queue"))
      expect(Properties).toMatchObject({
        MessageRetentionPeriod: 14 * 86_400,
        SqsManagedSseEnabled: true,
      });
  });
});

describe("mail", () => {
  const ses = (changes: Parameters<typeof templateOf>[0]) =>
    resources(templateOf(changes))
      .map(([, { Type }]) => Type)
      .filter((type) => type.includes("SES"))
      .sort();
  const { mail } = network;

  it("reports bounces, complaints, deliveries and rejections, and follows nobody's clicks", () => {
    expect(
      the(
        template,
        "AWS::SES::ConfigurationSetEventDestination",
      ).Properties.EventDestination.MatchingEventTypes.sort(),
    ).toEqual(["bounce", "complaint", "delivery", "reject"]);
  });

  it("takes the identity of another stage where the file says so", () => {
    expect(ses({ mail: { ...mail, identity: "create" } })).toContain(
      "AWS::SES::EmailIdentity",
    );
    expect(ses({ mail: { ...mail, identity: "existing" } })).not.toContain(
      "AWS::SES::EmailIdentity",
    );
    expect(ses({ mail: { ...mail, identity: "existing" } })).toContain(
      "AWS::SES::ConfigurationSet",
    );
  });

  it("is not sent at all where the file says none", () => {
    const silent = templateOf({ mail: { ...mail, identity: "none" } });
    expect(ses({ mail: { ...mail, identity: "none" } })).toEqual([]);
    expect(
      functionOf(silent, "mailer")[1].Properties.Environment.Variables,
    ).not.toHaveProperty("MAIL_CONFIGURATION_SET");
    expect(JSON.stringify(silent.toJSON())).not.toContain("ses:");
  });
});
