/**
 * Least privilege, proven: each role of the template allows what its holder was seen to do while the other tests here played,
 * and nothing else.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, inject, it, type TestContext } from "vitest";
import * as z from "zod";
import { readTemplate } from "../../infra/local/template.ts";
import { templateOf } from "../infra/stack.ts";

const text = z.string();
const texts = z.union([text, z.array(text)]).transform((one) => [one].flat());
const resources = readTemplate(
  {
    template: templateOf().toJSON(),
    folders: {},
    role: { claim: "", value: "" },
  },
  {},
);

const functions = resources(
  "AWS::Lambda::Function",
  z.object({
    Role: text,
    LoggingConfig: z.object({ LogGroup: text }),
    Environment: z.object({
      Variables: z.object({ POWERTOOLS_SERVICE_NAME: text }),
    }),
  }),
).map(({ id, properties }) => ({
  id,
  name: properties.Environment.Variables.POWERTOOLS_SERVICE_NAME,
  role: properties.Role,
  log: properties.LoggingConfig.LogGroup,
}));
const nameOf = (id: string) =>
  functions.find((one) => one.id === id)?.name ?? id;

const schedules = resources(
  "AWS::Scheduler::Schedule",
  z.object({
    Target: z.object({
      Arn: text,
      RoleArn: text,
      DeadLetterConfig: z.object({ Arn: text }),
    }),
  }),
).map(({ properties }) => properties.Target);

const holders = new Map([
  ...functions.map(({ role, name }) => [role, name] as const),
  ...schedules.map(({ RoleArn }) => [RoleArn, "schedule"] as const),
]);

const leadingKeys = z
  .object({
    "ForAllValues:StringLike": z.object({
      "dynamodb:LeadingKeys": z.array(text),
    }),
  })
  .transform((one) => one["ForAllValues:StringLike"]["dynamodb:LeadingKeys"]);
/** In which partitions, if not in all: " M#". */
const partitionsOf = (condition: unknown): string[] =>
  leadingKeys
    .safeParse(condition)
    .data?.map((key) => ` ${key.replace(/\*$/, "")}`) ?? [""];

/** Every grant of every role: "holder action resource", and the partitions if not all are meant. */
const granted = resources(
  "AWS::IAM::Role",
  z.object({
    Policies: z
      .array(
        z.object({
          PolicyDocument: z.object({
            Statement: z.array(
              z.object({
                Effect: text,
                Action: texts,
                Resource: texts,
                Condition: z.unknown().optional(),
              }),
            ),
          }),
        }),
      )
      .default([]),
  }),
).flatMap(({ id, properties }) =>
  properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap(({ Action, Resource, Condition }) =>
      Action.flatMap((action) =>
        Resource.flatMap((resource) => {
          const part = resource.replace(/^arn:aws:ses:[^:]*:\d*:/, "");
          return partitionsOf(Condition).map(
            (partition) =>
              `${holders.get(`${id}.Arn`) ?? id} ${action} ${part}${partition}`,
          );
        }),
      ),
    ),
);

const onFailure = z.object({ OnFailure: z.object({ Destination: text }) });
const mappings = resources(
  "AWS::Lambda::EventSourceMapping",
  z.object({
    FunctionName: text,
    EventSourceArn: text,
    DestinationConfig: onFailure,
  }),
);
const invokeConfigs = resources(
  "AWS::Lambda::EventInvokeConfig",
  z.object({ FunctionName: text, DestinationConfig: onFailure }),
);

const siteBucket = resources("AWS::S3::Bucket", z.object({}))[0]?.id;

/** What AWS itself does in a role's name, or asks for at a deployment only, so that no function can be seen doing it here. */
const unseen: { why: string; grants: string[] }[] = [
  {
    why: "Lambda writes what a function prints into the function's log.",
    grants: functions.flatMap(({ name, log }) =>
      ["CreateLogStream", "PutLogEvents"].map(
        (action) => `${name} logs:${action} ${log}.Arn`,
      ),
    ),
  },
  {
    why: "The stream's mapping reads it in the function's name, and Lambda refuses a mapping without all four.",
    grants: mappings.flatMap(({ properties }) =>
      ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
        (action) =>
          `${nameOf(properties.FunctionName)} dynamodb:${action} ${properties.EventSourceArn}`,
      ),
    ),
  },
  {
    why: "Lambda sends what failed after all retries to the queue.",
    grants: [...mappings, ...invokeConfigs].map(
      ({ properties: { FunctionName, DestinationConfig } }) =>
        `${nameOf(FunctionName)} sqs:SendMessage ${DestinationConfig.OnFailure.Destination}`,
    ),
  },
  {
    why: "The scheduler invokes its target, and tells the queue if it cannot.",
    grants: schedules.flatMap(({ Arn, DeadLetterConfig }) => [
      `schedule lambda:InvokeFunction ${Arn}`,
      `schedule sqs:SendMessage ${DeadLetterConfig.Arn}`,
    ]),
  },
  {
    why: "A deployment alone runs this function: test/infra/site-upload.test.ts sees it put files, and npm run test:deploy does it.",
    grants: [`site-files s3:PutObject ${siteBucket}.Arn/*`],
  },
];
const doneByAws = unseen.flatMap(({ grants }) => grants);

const folder = inject("calls");
const called = [
  ...new Set(
    readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean),
    ),
  ),
];
const inAnyPartition = (call: string) => call.replace(/ [A-Z]#$/, "");
const silent = readdirSync(import.meta.dirname).filter(
  (file) =>
    file.endsWith(".test.ts") &&
    file !== basename(import.meta.filename) &&
    !existsSync(join(folder, file)),
);

/** Aloud: a check that did not run is not a check that passed. */
function notRun({ skip }: TestContext, why: string): never {
  console.warn(`NOT RUN: least privilege: ${why}`);
  return skip(why);
}

it("every call a function made, and all that AWS does in its name, is allowed by its role", (context) => {
  if (called.length === 0) notRun(context, "no calls were recorded");
  const allowed = new Set(granted);
  expect(
    [...called, ...doneByAws].filter(
      (one) => !allowed.has(one) && !allowed.has(inAnyPartition(one)),
    ),
  ).toEqual([]);
});

it("a role allows nothing that was not seen", (context) => {
  if (inject("pickedByName")) notRun(context, "tests were picked by name");
  if (silent.length > 0)
    notRun(context, `no calls of ${silent.join(", ")} were recorded`);
  const seen = new Set([
    ...called,
    ...called.map(inAnyPartition),
    ...doneByAws,
  ]);
  expect(granted.filter((one) => !seen.has(one))).toEqual([]);
});
