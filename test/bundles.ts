/** Bundles the functions once for all test files; each would do it anew. */
import type { TestProject } from "vitest/node";
import { functionAssets } from "../infra/assets.ts";
import { bundle, type Bundles } from "../infra/bundle.ts";

declare module "vitest" {
  export interface ProvidedContext {
    folders: Bundles["folders"];
  }
}

export default async function setup({ vitest }: TestProject): Promise<void> {
  const all = vitest.getRootProject();
  if (Object.hasOwn(all.getProvidedContext(), "folders")) return;
  const { folders } = await bundle({ assets: functionAssets() });
  all.provide("folders", folders);
}
