/** The stack's template without a deployment: what the service on one computer runs. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, CfnElement } from "aws-cdk-lib";
import { DISABLE_ASSET_STAGING_CONTEXT } from "aws-cdk-lib/cx-api";
import { appSettings } from "./app-settings.ts";
import { functionAssets } from "./assets.ts";
import { bundle, functionNames, type Bundles } from "./bundle.ts";
import type { Network } from "./network-schema.ts";
import { ServiceStack, type ServiceStackProps } from "./service-stack.ts";

/** How a stage may differ from the network file. */
export type Variation = Pick<
  ServiceStackProps,
  "webOrigin" | "resultsWindowSeconds"
> & {
  signIn?: NonNullable<Network["signIn"]>;
  mailIdentity?: Network["mail"]["identity"];
  /** Bundles made before; otherwise they are made. */
  bundles?: Pick<Bundles, "folders">;
};

export type Synthesized = {
  /** CloudFormation, as JSON. */
  template: unknown;
  /** By the logical ID of a function in the template: the folder with its `index.cjs`. */
  folders: Record<string, string>;
};

export async function synthesize(
  network: Network,
  variation: Variation = {},
): Promise<Synthesized> {
  const {
    signIn = network.signIn,
    mailIdentity = network.mail.identity,
    bundles,
    ...props
  } = variation;
  // Here the table is the template's own, and nobody keeps copies of it.
  const { table: _, backups: __, ...settings } = network;
  const { folders } = bundles ?? (await bundle({ assets: functionAssets() }));
  const outdir = await mkdtemp(join(tmpdir(), "climate-partners-"));
  try {
    const app = new App({
      ...appSettings,
      outdir,
      // The bundles are run where they lie.
      context: {
        ...appSettings.context,
        [DISABLE_ASSET_STAGING_CONTEXT]: true,
      },
    });
    const stack = new ServiceStack(app, "Local", {
      ...props,
      network: {
        ...settings,
        signIn,
        mail: { ...network.mail, identity: mailIdentity },
      },
      folders,
    });
    const template: unknown = app
      .synth()
      .getStackByName(stack.stackName).template;
    return { template, folders: byLogicalId(stack, folders) };
  } finally {
    await rm(outdir, { recursive: true });
  }
}

function byLogicalId(
  stack: ServiceStack,
  folders: Bundles["folders"],
): Synthesized["folders"] {
  return Object.fromEntries(
    functionNames.map((name) => {
      const resource = stack.functions[name].lambda.node.defaultChild;
      if (!CfnElement.isCfnElement(resource))
        throw new Error(`${name} is not where CDK keeps it`);
      return [stack.getLogicalId(resource), folders[name]];
    }),
  );
}
