import { ArnFormat, Aws, Duration, Stack, Validations } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  FilterPattern,
  type ILogGroup,
  MetricFilter,
} from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Functions } from "./functions.ts";
import type { ServiceFunction } from "./service-function.ts";

/** Of the ten alarm metrics that are free in an account these use all ten; a second stage pays a dollar a month for its own. */
type Watch = {
  /** Who is hurt; what to do stands in docs/operations.md under this alarm's name. */
  hurts: string;
  metric: IMetric;
  above?: number;
  /** An alarm on silence: nothing in any one of this many periods. */
  silentPeriods?: number;
  /** The new version's fault, if it begins with a deployment: that is taken back. */
  undoes?: true;
};

const fiveMinutes = Duration.minutes(5);

/** How often a function's log says something, or what is as bad. */
const logged = (
  scope: Construct,
  { lambda }: ServiceFunction,
  {
    message,
    or = [],
    period,
  }: { message: string; or?: string[]; period: Duration },
) =>
  new MetricFilter(scope, message.replaceAll(" ", "-"), {
    logGroup: lambda.logGroup,
    filterPattern: FilterPattern.any(
      ...[message, ...or].map((one) =>
        FilterPattern.stringValue("$.message", "=", one),
      ),
    ),
    metricNamespace: "ClimatePartners",
    metricName: `${lambda.node.addr} ${message}`,
  }).metric({ statistic: "Sum", period });

/**
 * How often the gateway itself said 429, to whomever. An asker's own limit is answered by a function, and no matter. Functions of
 * which too many run at once are told by what follows: `RequestsFail`, or `WorkFailed`.
 */
const turnedAway = (scope: Construct, logGroup: ILogGroup) =>
  new MetricFilter(scope, "turned-away", {
    logGroup,
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue("$.status", "=", "429"),
      FilterPattern.stringValue("$.answered", "=", "-"),
    ),
    metricNamespace: "ClimatePartners",
    metricName: `${logGroup.node.addr} turned away`,
  }).metric({ statistic: "Sum", period: fiveMinutes });

/** One metric for the account's functions together: one for each would cost money. */
const ofAllFunctions = (metricName: string) =>
  new Metric({
    namespace: "AWS/Lambda",
    metricName,
    statistic: "Sum",
    period: fiveMinutes,
  });

const sumOf = (metrics: IMetric[]) =>
  new MathExpression({
    expression: "SUM(METRICS())",
    label: "sum",
    usingMetrics: Object.fromEntries(
      metrics.map((metric, index) => [`m${index}`, metric]),
    ),
    period: fiveMinutes,
  });

// In periods of five minutes, from 19:50, after a day's last run, to 09:05. An hour less would ring in the night in October that
// has an hour more.
const nightAndHour = (13 * 60 + 15) / fiveMinutes.toMinutes();

/** What no free alarm is left for, and a look tells: who complains of mail, what comes late, what is refused or slow. */
function seenOnly({ functions, api }: Watched): Record<string, IMetric[]> {
  const each = Object.values(functions).map(({ lambda }) => lambda);
  return {
    Complaints: [
      new Metric({
        namespace: "AWS/SES",
        metricName: "Reputation.ComplaintRate",
        statistic: "Maximum",
        period: Duration.hours(1),
      }),
    ],
    StreamsAge: [functions.mailer, functions.results].map(({ lambda }) =>
      lambda.metric("IteratorAge", {
        statistic: "Maximum",
        period: fiveMinutes,
      }),
    ),
    Refused: [api.metricClientError({ statistic: "Sum", period: fiveMinutes })],
    Slowest: each.map((lambda) =>
      lambda.metricDuration({ statistic: "Maximum", period: fiveMinutes }),
    ),
  };
}

type Watched = { functions: Functions; api: HttpApi; apiLog: ILogGroup };

function watched(
  scope: Construct,
  { functions, api, apiLog }: Watched,
): Record<string, Watch> {
  const queues = Object.values(functions).flatMap(
    ({ failures }) => failures ?? [],
  );
  return {
    MailNotSent: {
      hurts:
        "Somebody does not get a mail that they should have, or nobody gets any.",
      metric: logged(scope, functions.mailer, {
        message: "mail not sent",
        or: ["mail stands still"],
        period: fiveMinutes,
      }),
    },
    WorkFailed: {
      hurts:
        "Mail, reminders or results stand still: something failed after all its retries.",
      metric: sumOf(
        queues.map((queue) =>
          queue.metricApproximateNumberOfMessagesVisible({
            period: fiveMinutes,
          }),
        ),
      ),
    },
    CalendarSilent: {
      hurts:
        "No round opens and no reminder leaves: the calendar has not finished a day by 09:00.",
      metric: logged(scope, functions.calendar, {
        message: "day played",
        period: fiveMinutes,
      }),
      silentPeriods: nightAndHour,
    },
    FunctionBroke: {
      hurts:
        "A function of this account broke off: a visitor got an error, or mail, reminders or results are late until it is tried again.",
      metric: ofAllFunctions("Errors"),
      undoes: true,
    },
    RequestsFail: {
      hurts: "Somebody got an error instead of an answer.",
      metric: api.metricServerError({ statistic: "Sum", period: fiveMinutes }),
      undoes: true,
    },
    TurnedAway: {
      hurts:
        "Visitors are turned away: more requests come than the gateway lets through.",
      metric: turnedAway(scope, apiLog),
    },
    MailComesBack: {
      hurts:
        "Over 3 % of the mail comes back. At 5 % Amazon warns, at 10 % it stops the sending.",
      metric: new Metric({
        namespace: "AWS/SES",
        metricName: "Reputation.BounceRate",
        statistic: "Maximum",
        period: Duration.hours(1),
      }),
      above: 0.03,
    },
  };
}

/**
 * Where alarms are told. A topic that asks for TLS has a policy of its own, which takes the place of the one by which this
 * account's alarms may publish anywhere: CloudWatch is let in by name, or it fails where nobody looks.
 */
function alarmTopic(scope: Construct): Topic {
  const topic = new Topic(scope, "Topic", { enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
        ArnLike: {
          "aws:SourceArn": Stack.of(scope).formatArn({
            service: "cloudwatch",
            resource: "alarm",
            resourceName: "*",
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        },
      },
    }),
  );
  return topic;
}

/**
 * Mails an administrator when somebody is hurt, in words that say who; and one page that shows it all. Gives the ARNs of the alarms
 * by which a deployment is taken back.
 */
export function watch(
  scope: Construct,
  { address, ...services }: Watched & { address: string },
): string[] {
  const part = new Construct(scope, "Alarms");
  const topic = alarmTopic(part);
  topic.addSubscription(new EmailSubscription(address));
  Validations.of(topic).acknowledge({
    id: "Serverless-SNSRedrivePolicy",
    reason:
      "A mail that SNS could not deliver in hours of trying would lie in a queue that nobody is told of; the alarm itself stays to be seen.",
  });
  const watches = Object.entries(watched(part, services));
  const alarms = watches.map(
    ([name, { hurts, metric, above = 0, silentPeriods }]) => {
      const alarm = new Alarm(part, name, {
        alarmDescription: `${hurts} What to do: docs/operations.md#${name.toLowerCase()}`,
        metric,
        threshold: silentPeriods ? 1 : above,
        comparisonOperator: silentPeriods
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: silentPeriods ?? 1,
        treatMissingData: silentPeriods
          ? TreatMissingData.BREACHING
          : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
      return alarm;
    },
  );
  new Dashboard(part, "Dashboard", {
    widgets: [
      alarms.map(
        (alarm) =>
          new GraphWidget({
            title: alarm.node.id,
            left: [alarm.metric],
            leftAnnotations: [alarm.toAnnotation()],
            width: 8,
          }),
      ),
      Object.entries(seenOnly(services)).map(
        ([title, left]) => new GraphWidget({ title, left, width: 8 }),
      ),
    ],
  });
  return alarms
    .filter((_, index) => watches[index]?.[1].undoes)
    .map(({ alarmArn }) => alarmArn);
}
