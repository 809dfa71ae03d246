import type { AppProps } from "aws-cdk-lib";
import cdk from "../cdk.json" with { type: "json" };

/** For every synthesis. Checking the template against CloudFormation's schemas takes 2 to 4 seconds: a test does that. */
export const appSettings: AppProps = {
  // CDK's feature flags, which else only the command `cdk` would read.
  context: cdk.context,
  builtinCloudFormationValidation: false,
  analyticsReporting: false,
  treeMetadata: false,
  stackTraces: false,
};
