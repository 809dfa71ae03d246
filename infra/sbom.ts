/**
 * `npm run sbom`: what is deployed, as a CycloneDX list. npm knows every package that is installed, but leaves out of its list for
 * deployment what the tools use too; so the bundles themselves say which are in them.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { functionAssets } from "./assets.ts";
import { bundle } from "./bundle.ts";
import { bundledPackages } from "./bundled-packages.ts";

const packageFile = z.object({ name: z.string(), version: z.string() });
const nameAndVersion = (folder: string) => {
  const file = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version } = packageFile.parse(JSON.parse(file));
  return `${name}@${version}`;
};

const installed = z.looseObject({
  components: z.array(z.looseObject({ "bom-ref": z.string() })),
  dependencies: z.unknown(),
});
const list = execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx"], {
  encoding: "utf8",
  maxBuffer: 1e8,
});
const { components, dependencies, ...about } = installed.parse(
  JSON.parse(list),
);

const { metafile } = await bundle({ assets: functionAssets() });
const deployed = bundledPackages(metafile).map(nameAndVersion);
const kept = components.filter((one) => deployed.includes(one["bom-ref"]));
if (kept.length !== deployed.length)
  throw new Error(`npm lists ${kept.length} of ${deployed.length} packages`);
console.log(JSON.stringify({ ...about, components: kept }, null, 2));
