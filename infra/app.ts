/** What `cdk` runs: the network file in, CloudFormation out. */
import { App } from "aws-cdk-lib";
import { appSettings } from "./app-settings.ts";
import { functionAssets } from "./assets.ts";
import { bundle } from "./bundle.ts";
import { bundlePages } from "./pages-bundle.ts";
import { loadNetwork } from "./load-network.ts";
import { stage } from "./stage.ts";
import { version } from "./version.ts";

const network = await loadNetwork().catch((error: unknown) => {
  // One line for an administrator, without a developer's stack.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
const [{ folders }, pages] = await Promise.all([
  bundle({ assets: functionAssets() }),
  bundlePages(),
]);
const app = new App(appSettings);
stage(app, { network, folders, pages: pages.folder, version: version() });
app.synth();
