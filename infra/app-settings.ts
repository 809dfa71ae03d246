import type { AppProps } from "aws-cdk-lib";

/** For every synthesis. Checking the template against CloudFormation's schemas takes 2 to 4 seconds: a test does that. */
export const appSettings: AppProps = {
  builtinCloudFormationValidation: false,
  analyticsReporting: false,
  treeMetadata: false,
  stackTraces: false,
};
