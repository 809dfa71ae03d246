/** The commands of docs/operations.md by how they begin. A test holds that none is missing; `npm run test:deploy`, that all of the first are typed. */

/** Typed by the plays, as they stand there. */
export const typed = [
  "export AWS_REGION",
  "aws cloudformation describe-stacks",
  "FUNCTIONS=",
  "npx cdk synth --quiet",
  "npx cdk bootstrap",
  "npx cdk deploy",
  "npx cdk deploy --rollback-trigger-alarm-arns none",
  'npx cdk deploy --app "node infra/pipeline.ts"',
  "STAGE=test npx cdk diff",
  "STAGE=test npx cdk deploy",
  "aws sesv2 get-email-identity",
  "aws sesv2 get-account",
  "aws cloudwatch describe-alarms",
  "aws cloudwatch set-alarm-state",
  "aws budgets create-budget",
  "npm run coordinator -- add",
  "npm run coordinator -- remove",
  "npm run coordinator -- list",
  "for F in $FUNCTIONS; do aws lambda put-function-concurrency",
  "for F in $FUNCTIONS; do aws lambda delete-function-concurrency",
  "aws sesv2 put-configuration-set-sending-options --configuration-set-name SET --no-sending-enabled",
  "aws sesv2 put-configuration-set-sending-options --configuration-set-name SET --sending-enabled",
  "aws dynamodb restore-table-to-point-in-time",
  "npm run adopt -- restored TABLE",
  "npm run adopt -- TABLE",
  "aws dynamodb update-table --table-name TABLE --no-deletion-protection-enabled",
  "npm run move -- export TABLE network.jsonl",
  "npm run move -- import TABLE network.jsonl",
  "aws dynamodb delete-table",
  "aws cloudformation update-termination-protection",
  "npx cdk destroy STACK",
  "aws acm request-certificate",
  "aws sesv2 create-email-identity",
  "npx cdk bootstrap aws://ACCOUNT/us-east-1",
  "npx cdk deploy --all",
  "npm run sbom",
  "npm run upgrade:check",
  "npx cdk diff",
  "aws sesv2 delete-email-identity",
  "aws lambda invoke --function-name RESULTS",
  "aws lambda invoke --function-name MAIL-EVENTS",
  "aws lambda invoke --function-name CALENDAR",
  "aws sqs purge-queue",
] as const;

const otherVersions =
  "other versions are not at hand; a newer code is deployed over this one, and this one over that";
const noDns =
  "no name server knows the domain; test/infra/mail-records asks one of its own";
const noCopies = "the emulator writes no copies of the nights";
const noAddress =
  "it asks the service at an address that no name server knows; test/browser/deploy runs it";
const run = "it is a test of its own";

/** Typed by nobody, and why. */
export const notTyped: Record<string, string> = {
  "aws configure": "the emulator takes any key",
  "npm run check:mail -- DOMAIN": noDns,
  "npm run check:mail -- NEW": noDns,
  "aws dynamodb list-exports": noCopies,
  "aws dynamodb import-table": noCopies,
  "aws dynamodb describe-import": noCopies,
  "npx cdk synth --json": noCopies,
  "npm run deploy": noAddress,
  "STAGE=test npm run deploy": noAddress,
  "npm run smoke": "it wants an address",
  "npm run smoke -- URL":
    "it asks Cognito at Amazon's own address, too; test/browser/smoke runs it",
  "STAGE=test npm run coordinator": "it is typed without STAGE=test",
  "npm test": run,
  "npm run check": run,
  "git fetch --tags": otherVersions,
  "git log --first-parent": otherVersions,
  "npm ci": "the packages are those of the project that is tested",
  "aws sesv2 delete-suppressed-destination":
    "the emulator keeps no list of addresses that bounced",
  "aws sesv2 put-email-identity-mail-from-attributes":
    "the emulator knows no such call",
  "npx cdk rollback": "no update fails there while it is taken back",
  "npm audit": "it asks the registry; CI does, and says what it heard",
  "npm run test:deploy": "it is what types all the others",
};
