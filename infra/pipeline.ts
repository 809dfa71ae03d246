/** `npx cdk deploy --app "node infra/pipeline.ts"`, once for an account: lets the repository of the network file deploy. */
import { App } from "aws-cdk-lib";
import { appSettings } from "./app-settings.ts";
import { loadNetwork } from "./load-network.ts";
import { PipelineStack } from "./pipeline-stack.ts";

const end = (line: string): never => {
  console.error(line);
  process.exit(1);
};
const network = await loadNetwork().catch((error: unknown) =>
  end(error instanceof Error ? error.message : String(error)),
);
const pipeline =
  network.pipeline ??
  end("infra/network.ts: pipeline is missing; it names the repository");
const app = new App(appSettings);
new PipelineStack(app, "ClimatePartners-Pipeline", {
  env: { region: network.region },
  tags: { project: "climate-partners", network: network.mail.domain },
  network,
  pipeline,
});
app.synth();
