/** The walk over a template: whatever in it calls something else, and whether it may. */
import * as z from "zod";
import { jobs } from "../../infra/parts/jobs.ts";
import { readTemplate } from "../../infra/local/template.ts";
import { type Call, isAllowed, type Resources } from "./grants.ts";
import type { Json } from "./stack.ts";

const account = "000000000000";
const ours = (service: string, name: string) =>
  `arn:aws:${service}:eu-north-1:${account}:${name}`;

/** What is called by its ARN here, wherever the template names it; all else by its logical id. */
const arns: Record<string, (id: string) => string> = {
  "AWS::CloudWatch::Alarm": (id) => ours("cloudwatch", `alarm:${id}`),
  "AWS::Cognito::UserPool": (id) => ours("cognito-idp", `userpool/${id}`),
  "AWS::DynamoDB::GlobalTable": (id) => ours("dynamodb", `table/${id}`),
  "AWS::IAM::Role": (id) => `arn:aws:iam::${account}:role/${id}`,
  "AWS::Lambda::Function": (id) => ours("lambda", `function:${id}`),
  "AWS::Logs::LogGroup": (id) => ours("logs", `log-group:${id}:*`),
  "AWS::S3::Bucket": (id) => `arn:aws:s3:::${id}`,
  "AWS::SNS::Topic": (id) => ours("sns", id),
  "AWS::SQS::Queue": (id) => ours("sqs", id),
};

/** What calls nothing, or something that no grant in a template is needed for. */
const quiet = new Set([
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Authorizer",
  "AWS::ApiGatewayV2::Integration",
  // Its log is delivered by a right that the deployment itself has.
  "AWS::ApiGatewayV2::Stage",
  "AWS::CloudFront::CachePolicy",
  "AWS::CloudFront::Function",
  "AWS::CloudFront::OriginAccessControl",
  "AWS::CloudFront::ResponseHeadersPolicy",
  "AWS::CloudWatch::Dashboard",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::Cognito::UserPoolGroup",
  "AWS::DynamoDB::GlobalTable",
  "AWS::IAM::Role",
  "AWS::Lambda::Permission",
  "AWS::Logs::LogGroup",
  "AWS::Logs::MetricFilter",
  "AWS::S3::Bucket",
  "AWS::S3::BucketPolicy",
  "AWS::SES::ConfigurationSet",
  "AWS::SES::EmailIdentity",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::SQS::Queue",
  "AWS::SQS::QueuePolicy",
  // CloudFormation calls their functions with the rights of whoever deploys.
  "Custom::EdgeKey",
  "Custom::Pages",
]);

/** A template's resources with all names in them resolved. What CloudFront's is made of needs more than is known here. */
function resolved(template: Json): Resources {
  const physical = Object.fromEntries(
    Object.entries<Json>(template.Resources).flatMap(([id, { Type }]) => {
      const arn = arns[Type]?.(id);
      return arn === undefined
        ? []
        : [
            [id, arn],
            [`${id}.Arn`, arn],
            [`${id}.StreamArn`, `${arn}/stream/now`],
          ];
    }),
  );
  const read = readTemplate({ template, folders: {}, role: noRole }, physical);
  const types = new Set(
    Object.values<Json>(template.Resources).map(({ Type }): string => Type),
  );
  return Object.fromEntries(
    [...types].flatMap((Type) =>
      Type === "AWS::CloudFront::Distribution" || Type.startsWith("Custom::")
        ? Object.entries<Json>(template.Resources).filter(
            ([, one]) => one.Type === Type,
          )
        : read(Type, z.any()).map(({ id, properties }) => [
            id,
            { Type, Properties: properties },
          ]),
    ),
  );
}
const noRole = { claim: "", value: "" };

type Walk = { resources: Resources; find: (finding: string) => void };
/** What a resource does, in its own right or in a role's. */
type Walker = (
  it: { id: string; Properties: Json },
  walk: Walk,
) => (Call | Call[])[];

const from = (arn: string) => ({
  "aws:SourceArn": arn,
  "aws:SourceAccount": account,
});
const byService = (
  service: string,
  source: string,
  [action, on]: [string, string],
): Call => ({
  by: { service: `${service}.amazonaws.com` },
  action,
  on,
  context: from(source),
});
const assumed = (role: string, service: string): Call =>
  byService(service, ours(service, "any"), ["sts:AssumeRole", role]);
const byRole = (
  role: string,
  on: string,
  actions: readonly string[],
  context?: Record<string, string>,
): Call[] =>
  actions.map((action) => ({
    by: { role },
    action,
    on,
    ...(context && { context }),
  }));

const functionAt = ({ resources }: Walk, arn: string): Json =>
  resources[arn.split(":function:")[1] ?? ""]?.Properties;

const failing = (role: string, { OnFailure }: Json) =>
  byRole(role, OnFailure.Destination, ["sqs:SendMessage"]);

const ofAlarm: Walker = ({ id, Properties }, { resources, find }) => {
  const all = Object.values(resources);
  const written = all.flatMap(({ Type, Properties: filter }) =>
    Type === "AWS::Logs::MetricFilter"
      ? filter.MetricTransformations.map(({ MetricName }: Json) => MetricName)
      : [],
  );
  if (Properties.Namespace && !Properties.Namespace.startsWith("AWS/"))
    if (!written.includes(Properties.MetricName))
      find(`${id} watches a metric that nobody writes`);
  const topics: string[] = Properties.AlarmActions ?? [];
  if (topics.length === 0) find(`${id} tells nobody`);
  for (const topic of topics)
    if (
      !all.some(
        (one) =>
          one.Type === "AWS::SNS::Subscription" &&
          one.Properties.TopicArn === topic,
      )
    )
      find(`Nobody hears the topic that ${id} tells`);
  const alarm = ours("cloudwatch", `alarm:${id}`);
  return topics.map((topic) =>
    byService("cloudwatch", alarm, ["sns:Publish", topic]),
  );
};

const ofSubscription: Walker = ({ id, Properties }, { find }) => {
  const { Protocol, Endpoint, TopicArn, RedrivePolicy } = Properties;
  const failures = RedrivePolicy?.deadLetterTargetArn;
  const lost = failures
    ? [byService("sns", TopicArn, ["sqs:SendMessage", failures])]
    : [];
  if (Protocol === "lambda")
    return [
      byService("sns", TopicArn, ["lambda:InvokeFunction", Endpoint]),
      ...lost,
    ];
  if (Protocol !== "email" || !Endpoint.includes("@"))
    find(`${id} leads nowhere that is known here`);
  return lost;
};

const ofDestination: Walker = ({ Properties }) => {
  const { ConfigurationSetName, EventDestination } = Properties;
  const set = ours("ses", `configuration-set/${ConfigurationSetName}`);
  return [
    byService("ses", set, [
      "sns:Publish",
      EventDestination.SnsDestination.TopicARN,
    ]),
  ];
};

/** What a schedule does: it calls a function, or DynamoDB itself, which then writes by the same right. */
function scheduled({ RoleArn: role, Arn, Input }: Json): Call[] {
  if (!Arn.includes(":aws-sdk:"))
    return byRole(role, Arn, ["lambda:InvokeFunction"]);
  const { TableArn, S3Bucket } = JSON.parse(Input);
  const bucket = S3Bucket.startsWith("arn:")
    ? S3Bucket
    : `arn:aws:s3:::${S3Bucket}`;
  return Arn === "arn:aws:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime"
    ? [
        ...byRole(role, TableArn, ["dynamodb:ExportTableToPointInTime"]),
        ...byRole(role, `${bucket}/AWSDynamoDB/1/data/2.json.gz`, [
          "s3:AbortMultipartUpload",
          "s3:PutObject",
          "s3:PutObjectAcl",
        ]),
      ]
    : [];
}

const ofSchedule: Walker = ({ id, Properties: { Target } }, { find }) => {
  const calls = scheduled(Target);
  if (calls.length === 0) find(`Nobody here knows what ${id} calls`);
  return [
    assumed(Target.RoleArn, "scheduler"),
    calls,
    byRole(Target.RoleArn, Target.DeadLetterConfig.Arn, ["sqs:SendMessage"]),
  ];
};

const ofMapping: Walker = ({ Properties }, walk) => {
  const { Role } = functionAt(walk, Properties.FunctionName);
  return [
    byRole(Role, Properties.EventSourceArn, [
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
      "dynamodb:ListStreams",
    ]),
    failing(Role, Properties.DestinationConfig),
  ];
};

const ofInvocation: Walker = ({ Properties }, walk) => [
  failing(
    functionAt(walk, Properties.FunctionName).Role,
    Properties.DestinationConfig,
  ),
];

const ofRoute: Walker = ({ Properties }, { resources }) => {
  const { ApiId, RouteKey, Target } = Properties;
  const [, integration = ""] = /^integrations\/(.+)$/.exec(Target) ?? [];
  // GET/api/network; of what no route knows, $default without a path.
  const asked = RouteKey.replace(" ", "");
  const source = ours("execute-api", `${ApiId}/$default/${asked}`);
  return [
    byService("apigateway", source, [
      "lambda:InvokeFunction",
      resources[integration]?.Properties.IntegrationUri,
    ]),
  ];
};

const ofPool: Walker = ({ id, Properties }) => [
  byService("cognito-idp", ours("cognito-idp", `userpool/${id}`), [
    "lambda:InvokeFunction",
    Properties.LambdaConfig.PreTokenGenerationConfig.LambdaArn,
  ]),
];

const ofDistribution: Walker = ({ id, Properties }, { resources }) =>
  Properties.DistributionConfig.Origins.filter(
    ({ S3OriginConfig }: Json) => S3OriginConfig,
  ).flatMap(({ DomainName }: Json) => {
    const [bucket] = DomainName["Fn::GetAtt"];
    const arn = resources[bucket] && `arn:aws:s3:::${bucket}`;
    const distribution = `arn:aws:cloudfront::${account}:distribution/${id}`;
    return [
      byService("cloudfront", distribution, [
        "s3:GetObject",
        `${arn}/index.html`,
      ]),
      // Without it what is not there is a 403.
      byService("cloudfront", distribution, ["s3:ListBucket", `${arn}`]),
    ];
  });

function mailing(role: string, { MAIL_CONFIGURATION_SET, NETWORK }: Json) {
  if (!MAIL_CONFIGURATION_SET) return [];
  const { from: address } = JSON.parse(NETWORK).mail;
  const [, domain] = address.split("@");
  return [`identity/${domain}`, `configuration-set/${MAIL_CONFIGURATION_SET}`]
    .map((name) => ours("ses", name))
    .map((on) =>
      byRole(role, on, ["ses:SendEmail"], { "ses:FromAddress": address }),
    );
}

const ofFunction: Walker = ({ Properties }) => {
  const { Role, Environment, LoggingConfig } = Properties;
  const { Variables } = Environment;
  const { TABLE_NAME, BUCKET_NAME: bucket } = Variables;
  const table = TABLE_NAME?.startsWith("arn:")
    ? TABLE_NAME
    : ours("dynamodb", `table/${TABLE_NAME}`);
  const job = Object.entries(jobs).find(
    ([name]) => name === Variables.POWERTOOLS_SERVICE_NAME,
  )?.[1];
  return [
    assumed(Role, "lambda"),
    byRole(Role, LoggingConfig.LogGroup, [
      "logs:CreateLogStream",
      "logs:PutLogEvents",
    ]),
    ...(job?.table ?? []).flatMap((action) =>
      (job?.within?.[action] ?? [""]).map((key) =>
        byRole(Role, table, [action], { "dynamodb:LeadingKeys": `${key}1` }),
      ),
    ),
    ...(job?.indexes ?? []).map((index) =>
      byRole(Role, `${table}/index/${index}`, ["dynamodb:Query"]),
    ),
    ...(bucket ? [byRole(Role, `${bucket}/index.html`, ["s3:PutObject"])] : []),
    ...mailing(Role, Variables),
  ];
};

const walkers: Record<string, Walker> = {
  "AWS::ApiGatewayV2::Route": ofRoute,
  "AWS::CloudFront::Distribution": ofDistribution,
  "AWS::CloudWatch::Alarm": ofAlarm,
  "AWS::Cognito::UserPool": ofPool,
  "AWS::Lambda::EventInvokeConfig": ofInvocation,
  "AWS::Lambda::EventSourceMapping": ofMapping,
  "AWS::Lambda::Function": ofFunction,
  "AWS::SES::ConfigurationSetEventDestination": ofDestination,
  "AWS::SNS::Subscription": ofSubscription,
  "AWS::Scheduler::Schedule": ofSchedule,
};

/** Of two policies for one thing the second takes the first one's place, and nothing says so. */
const twice = (resources: Resources): string[] =>
  ["Topics", "Queues", "Bucket"].flatMap((key) => {
    const things: string[] = Object.values(resources).flatMap(
      ({ Type, Properties }) =>
        Type.endsWith("Policy") ? (Properties[key] ?? []) : [],
    );
    return things
      .filter((thing, index) => things.indexOf(thing) !== index)
      .map((thing) => `${thing} has two policies`);
  });

/** What would fail in this template without a word: whoever may not call what it is there to call. */
export function findings(template: Json): string[] {
  const resources = resolved(template);
  const found = twice(resources);
  const walk = {
    resources,
    find: (finding: string) => void found.push(finding),
  };
  for (const [id, { Type, Properties }] of Object.entries(resources)) {
    const walker = walkers[Type];
    if (!walker && !quiet.has(Type))
      found.push(`Nobody here knows what ${id} calls (${Type})`);
    for (const call of walker?.({ id, Properties }, walk).flat() ?? [])
      if (!isAllowed(resources, call)) {
        const who = "role" in call.by ? call.by.role : call.by.service;
        found.push(`${id}: ${who} may not ${call.action} ${call.on}`);
      }
  }
  return found;
}
