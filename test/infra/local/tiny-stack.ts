import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "../../../infra/compile.ts";
import { edgeCode } from "../../../infra/parts/site-paths.ts";
import type { Stack } from "../../../infra/local/template.ts";

/** The folder of the functions' one code, bundled as theirs is: the SDK in many files takes each of them half a second. */
async function bundledCode(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tiny-code-"));
  const handler = join(import.meta.dirname, "tiny-code/index.ts");
  const { outputFiles } = await compile(
    [{ in: handler, out: "index" }],
    folder,
  );
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  return folder;
}
let bundled: Promise<string> | undefined;

type Properties = Record<string, unknown>;

const lambda = (name: string, extra: Properties = {}) => ({
  Type: "AWS::Lambda::Function",
  Properties: {
    Handler: "index.handler",
    Code: {
      S3Bucket: { "Fn::Sub": "assets-${AWS::AccountId}-${AWS::Region}" },
      S3Key: "tiny.zip",
    },
    Timeout: 2,
    MemorySize: 128,
    Environment: {
      Variables: {
        POWERTOOLS_SERVICE_NAME: name,
        TABLE_NAME: { Ref: "Table" },
        COLOUR: `the colour of ${name}`,
      },
    },
    ...extra,
  },
});

const route = (key: string, extra: Properties = {}) => [
  `Route${key.replace(/\W/g, "")}`,
  {
    Type: "AWS::ApiGatewayV2::Route",
    Properties: {
      ApiId: { Ref: "Api" },
      RouteKey: key,
      Target: { "Fn::Join": ["", ["integrations/", { Ref: "Integration" }]] },
      AuthorizationType: "NONE",
      ...extra,
    },
  },
];

const mapping = (functionId: string, extra: Properties) => ({
  Type: "AWS::Lambda::EventSourceMapping",
  Properties: {
    FunctionName: { Ref: functionId },
    EventSourceArn: { "Fn::GetAtt": ["Table", "StreamArn"] },
    StartingPosition: "TRIM_HORIZON",
    BatchSize: 10,
    MaximumRetryAttempts: 2,
    FilterCriteria: {
      Filters: [
        {
          Pattern: JSON.stringify({
            eventName: ["INSERT"],
            dynamodb: { NewImage: { type: { S: ["mail", "sign-in"] } } },
          }),
        },
      ],
    },
    ...extra,
  },
});

const signedIn = {
  AuthorizationType: "JWT",
  AuthorizerId: { Ref: "Authorizer" },
};

/** A whole service in one template: a table, three functions of the same code, routes, two subscriptions, a schedule. */
export function tinyStack(
  subscription: Properties = {},
): (url: string) => Promise<Stack> {
  return async (url) => {
    const code = await (bundled ??= bundledCode());
    return {
      folders: { Web: code, Mailer: code, Calendar: code },
      role: { claim: "cognito:groups", value: "coordinators" },
      template: {
        Resources: {
          Table: {
            Type: "AWS::DynamoDB::GlobalTable",
            Properties: {
              KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
              AttributeDefinitions: [
                { AttributeName: "pk", AttributeType: "S" },
                { AttributeName: "type", AttributeType: "S" },
              ],
              GlobalSecondaryIndexes: [
                {
                  IndexName: "types",
                  KeySchema: [
                    { AttributeName: "type", KeyType: "HASH" },
                    { AttributeName: "pk", KeyType: "RANGE" },
                  ],
                  Projection: { ProjectionType: "ALL" },
                },
              ],
              BillingMode: "PAY_PER_REQUEST",
              StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
              TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
              Replicas: [{ Region: { Ref: "AWS::Region" } }],
            },
          },
          Web: lambda("web"),
          Mailer: lambda("mailer"),
          Calendar: lambda("calendar"),
          Api: {
            Type: "AWS::ApiGatewayV2::Api",
            Properties: { Name: "tiny", ProtocolType: "HTTP" },
          },
          Stage: {
            Type: "AWS::ApiGatewayV2::Stage",
            Properties: {
              ApiId: { Ref: "Api" },
              StageName: "$default",
              AutoDeploy: true,
              DefaultRouteSettings: {
                ThrottlingRateLimit: 100,
                ThrottlingBurstLimit: 200,
              },
              RouteSettings: {
                "POST /api/slow": {
                  ThrottlingRateLimit: 0.1,
                  ThrottlingBurstLimit: 2,
                },
              },
            },
          },
          Authorizer: {
            Type: "AWS::ApiGatewayV2::Authorizer",
            Properties: {
              ApiId: { Ref: "Api" },
              Name: "coordinators",
              AuthorizerType: "JWT",
              IdentitySource: ["$request.header.Authorization"],
              JwtConfiguration: {
                Audience: ["climate-partners"],
                Issuer: `${url}/oidc`,
              },
            },
          },
          Integration: {
            Type: "AWS::ApiGatewayV2::Integration",
            Properties: {
              ApiId: { Ref: "Api" },
              IntegrationType: "AWS_PROXY",
              IntegrationUri: { "Fn::GetAtt": ["Web", "Arn"] },
              PayloadFormatVersion: "2.0",
            },
          },
          ...Object.fromEntries([
            route("GET /api/things/fixed"),
            route("GET /api/things/{id}"),
            route("POST /api/echo"),
            route("POST /api/slow"),
            route("POST /api/do/{what}"),
            route("GET /api/closed", signedIn),
            route("$default"),
          ]),
          Edge: {
            Type: "AWS::CloudFront::Function",
            Properties: {
              FunctionCode: edgeCode({
                languages: ["fi", "en"],
                contact: "city@city.example",
                origin: undefined,
              }),
            },
          },
          Mapping: mapping("Mailer", {
            BisectBatchOnFunctionError: true,
            FunctionResponseTypes: ["ReportBatchItemFailures"],
            DestinationConfig: {
              OnFailure: { Destination: { "Fn::GetAtt": ["Queue", "Arn"] } },
            },
            ...subscription,
          }),
          Schedule: {
            Type: "AWS::Scheduler::Schedule",
            Properties: {
              ScheduleExpression: "cron(0/15 8-20 * * ? *)",
              ScheduleExpressionTimezone: "Europe/Helsinki",
              FlexibleTimeWindow: { Mode: "OFF" },
              Target: {
                Arn: { "Fn::GetAtt": ["Calendar", "Arn"] },
                Input: '{"time":"<aws.scheduler.scheduled-time>"}',
              },
            },
          },
        },
      },
    };
  };
}
