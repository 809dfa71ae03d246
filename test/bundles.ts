/** Bundles the functions and synthesizes their stack once for all test files; each would do it anew. */
import type { TestProject } from "vitest/node";
import { functionAssets } from "../infra/assets.ts";
import { bundle, type Bundles } from "../infra/bundle.ts";
import { localStack } from "../infra/local/stack.ts";
import type { Stack } from "../infra/local/template.ts";
import { anyNumber } from "./any-number.ts";
import { anywhere } from "./anywhere.ts";

declare module "vitest" {
  export interface ProvidedContext {
    folders: Bundles["folders"];
    /** The service's stack, at an address that `made-stack.ts` replaces. */
    stack: Stack;
  }
}

export default async function setup({ vitest }: TestProject): Promise<void> {
  const all = vitest.getRootProject();
  if (Object.hasOwn(all.getProvidedContext(), "stack")) return;
  const { folders } = await bundle({ assets: functionAssets() });
  all.provide("folders", folders);
  const stack = await localStack(anywhere, {
    undoMinutes: 0,
    perAsker: anyNumber,
    bundles: { folders },
  });
  all.provide("stack", stack);
}
