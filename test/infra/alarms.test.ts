import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resources, templateOf, the, type Json } from "./stack.ts";

const root = join(import.meta.dirname, "..", "..");
const template = templateOf({ alarms: "operations@city.example" });
const alarms: Json[] = resources(template, "AWS::CloudWatch::Alarm").map(
  ([, { Properties }]) => Properties,
);
const about = (name: string) =>
  alarms.find(({ AlarmDescription }) =>
    AlarmDescription.endsWith(`#${name.toLowerCase()}`),
  );

describe("an alarm", () => {
  it.each(alarms.map(({ AlarmDescription }): [string] => [AlarmDescription]))(
    "says who is hurt, and where it stands what to do: %s",
    (description) => {
      const [, hurt = "", anchor] =
        /^(.{30,}\.) What to do: docs\/operations\.md#(\w+)$/.exec(
          description,
        ) ?? [];
      expect(hurt).not.toBe("");
      const manual = readFileSync(join(root, "docs/operations.md"), "utf8");
      const headings = [...manual.matchAll(/^### (\w+)$/gm)].map(([, name]) =>
        name?.toLowerCase(),
      );
      expect(headings).toContain(anchor);
    },
  );

  it("takes a deployment back if a version can be its cause", () => {
    const named = JSON.stringify(template.toJSON().Outputs.RollbackAlarms);
    const undoing = resources(template, "AWS::CloudWatch::Alarm")
      .filter(([id]) => named.includes(id))
      .map(
        ([, { Properties }]) =>
          /#(\w+)$/.exec(Properties.AlarmDescription)?.[1],
      );
    expect(undoing.sort()).toEqual(["functionbroke", "requestsfail"]);
    // The most that CloudFormation takes.
    expect(undoing.length).toBeLessThanOrEqual(5);
  });

  it("is mailed to the address for alarms, else to the coordinators", () => {
    const mailedTo = (changes: Parameters<typeof templateOf>[0]) =>
      resources(templateOf(changes), "AWS::SNS::Subscription")
        .map(([, { Properties }]) => Properties)
        .filter(({ Protocol }) => Protocol === "email");
    expect(mailedTo({ alarms: "operations@city.example" })).toEqual([
      expect.objectContaining({ Endpoint: "operations@city.example" }),
    ]);
    expect(mailedTo({})).toEqual([
      expect.objectContaining({
        Endpoint: "climate-coordinators@city.example",
      }),
    ]);
    const [{ TopicArn }] = mailedTo({ alarms: "operations@city.example" });
    for (const { AlarmActions } of alarms)
      expect(AlarmActions).toEqual([TopicArn]);
    expect(TopicArn).toHaveProperty("Ref");
  });

  it("rings at the first mail, request, function or piece of work that fails", () => {
    for (const name of [
      "MailNotSent",
      "WorkFailed",
      "FunctionBroke",
      "RequestsFail",
      "TurnedAway",
    ])
      expect(about(name), name).toMatchObject({
        Threshold: 0,
        ComparisonOperator: "GreaterThanThreshold",
        EvaluationPeriods: 1,
        TreatMissingData: "notBreaching",
      });
  });

  it("counts every queue of failures", () => {
    const counted = about("WorkFailed").Metrics.flatMap(
      ({ MetricStat }: Json) =>
        MetricStat?.Metric.Dimensions.map(
          ({ Value }: Json) => Value["Fn::GetAtt"][0],
        ) ?? [],
    );
    expect(counted.sort()).toEqual(
      resources(template, "AWS::SQS::Queue")
        .map(([id]) => id)
        .sort(),
    );
  });

  it("rings when over 3 % of the mail comes back", () => {
    expect(about("MailComesBack")).toMatchObject({
      MetricName: "Reputation.BounceRate",
      Threshold: 0.03,
      ComparisonOperator: "GreaterThanThreshold",
    });
  });

  it("rings by 09:05 when the calendar has not run, and not in October's longer night", () => {
    const alarm = about("CalendarSilent");
    expect(alarm).toMatchObject({
      Threshold: 1,
      ComparisonOperator: "LessThanThreshold",
      TreatMissingData: "breaching",
    });
    const minutes = (alarm.EvaluationPeriods * alarm.Period) / 60;
    const { ScheduleExpression } = the(
      template,
      "AWS::Scheduler::Schedule",
    ).Properties;
    const [, from, to] = /^cron\(0\/15 (\d+)-(\d+) /.exec(ScheduleExpression)!;
    // The last run's own period has ended five minutes after it.
    const lastSeen = Number(to) * 60 + 50;
    expect(lastSeen + minutes - 24 * 60).toBe(9 * 60 + 5);
    const night = (24 + Number(from)) * 60 - lastSeen;
    expect(minutes).toBeGreaterThan(night + 60);
  });

  it("listens for what the functions really say", () => {
    const heard = resources(template, "AWS::Logs::MetricFilter").flatMap(
      ([, { Properties }]) =>
        [...Properties.FilterPattern.matchAll(/\$\.message = "([^"]+)"/g)].map(
          ([, message]) => message,
        ),
    );
    expect(heard.sort()).toEqual([
      "day played",
      "mail not sent",
      "mail stands still",
    ]);
    const said = [
      "functions/calendar/handler.ts",
      "functions/mailer/handler.ts",
    ].map((file) => readFileSync(join(root, file), "utf8"));
    for (const message of heard) expect(said.join()).toContain(`"${message}"`);
  });

  it("of a silent calendar has nobody type a day: the clock tells it", () => {
    const manual = readFileSync(join(root, "docs/operations.md"), "utf8");
    const [, todo = ""] = /^### CalendarSilent$([^]*?)^### /m.exec(manual)!;
    expect(todo).toContain("date -u +%Y-%m-%dT%H:%M:%SZ");
    expect(manual).not.toMatch(/"time\\?":\s*\\?"\d/);
  });

  it("of visitors turned away listens for the gateway's own 429, not for a function's", () => {
    const { FilterPattern, LogGroupName } = resources(
      template,
      "AWS::Logs::MetricFilter",
    ).find(([, { Properties }]) => Properties.FilterPattern.includes("429"))![1]
      .Properties;
    expect(FilterPattern).toBe('{ ($.status = "429") && ($.answered = "-") }');
    const { AccessLogSettings } = the(
      template,
      "AWS::ApiGatewayV2::Stage",
    ).Properties;
    expect(AccessLogSettings.DestinationArn["Fn::GetAtt"][0]).toBe(
      LogGroupName.Ref,
    );
    expect(JSON.parse(AccessLogSettings.Format)).toMatchObject({
      status: "$context.status",
      answered: "$context.integrationStatus",
    });
  });

  it("is free: all of them together take the ten metrics of an account that cost nothing", () => {
    const metrics = alarms.flatMap(({ Metrics }) =>
      Metrics
        ? Metrics.filter(({ MetricStat }: Json) => MetricStat)
        : ["one of its own"],
    );
    expect(metrics.length).toBeLessThanOrEqual(10);
  });
});

describe("the dashboard", () => {
  it("shows each alarm, and what no free alarm is left for", () => {
    const { DashboardBody } = the(
      template,
      "AWS::CloudWatch::Dashboard",
    ).Properties;
    const titles = [
      ...JSON.stringify(DashboardBody).matchAll(/title\\":\\"(\w+)/g),
    ].map(([, title = ""]) => title);
    const others = ["Complaints", "StreamsAge", "Refused", "Slowest"];
    expect(titles).toHaveLength(alarms.length + others.length);
    expect(titles.filter((title) => !about(title))).toEqual(others);
  });
});
