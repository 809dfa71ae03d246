import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type AppProps } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { appSettings } from "../../infra/app-settings.ts";
import { functionNames, type FunctionName } from "../../infra/bundle.ts";
import { network as helsinki } from "../../infra/network.ts";
import { readNetwork, type NetworkFile } from "../../infra/network-schema.ts";
import type {
  ServiceStack,
  ServiceStackProps,
} from "../../infra/service-stack.ts";
import { stage } from "../../infra/stage.ts";

/** A template is JSON of many shapes; a wrong path in it fails the test that takes it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export type Resource = {
  Type: string;
  Properties?: Json;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};

/** The stack of Helsinki's network file with some settings changed, and code that does nothing in place of the bundles. */
export function stackOf(
  changes: Partial<NetworkFile> = {},
  {
    settings = appSettings,
    ...options
  }: Partial<ServiceStackProps> & { settings?: AppProps } = {},
): ServiceStack {
  const network = readNetwork({ ...helsinki, ...changes });
  const outdir = mkdtempSync(join(tmpdir(), "climate-partners-test-"));
  return stage(new App({ ...settings, outdir }), {
    network,
    folders: idleFunctions(),
    pages: idleFunction("site-files"),
    ...options,
  });
}

export function templateOf(...args: Parameters<typeof stackOf>): Template {
  return Template.fromStack(stackOf(...args));
}

export const resources = (
  template: Template,
  type?: string,
): [string, Resource][] =>
  Object.entries(
    (template.toJSON() as { Resources: Record<string, Resource> }).Resources,
  ).filter(([, resource]) => type === undefined || resource.Type === type);

export const the = (template: Template, type: string): Resource => {
  const found = resources(template, type);
  if (found.length !== 1) throw new Error(`${found.length} of ${type}`);
  return found[0]![1];
};

/** A function's resource by the name it knows itself by. */
export const functionOf = (
  template: Template,
  name: FunctionName | "coordinator-claims" | "edge-keys" | "site-files",
): [string, Resource] =>
  resources(template, "AWS::Lambda::Function").find(
    ([, { Properties }]) =>
      Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME === name,
  )!;

function idleFunction(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  writeFileSync(
    join(folder, "index.cjs"),
    `exports.handler = () => "${name}";`,
  );
  return folder;
}

let made: Record<FunctionName, string> | undefined;
function idleFunctions(): Record<FunctionName, string> {
  return (made ??= Object.fromEntries(
    functionNames.map((name) => [name, idleFunction(name)]),
  ) as Record<FunctionName, string>);
}
