import chromium from "@sparticuz/chromium";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser lies: another kind of test may look for temporary files elsewhere by now. */
    chromium: string;
  }
}

/** Once for all files: the pages are built, and the browser unpacked, where files side by side would race. */
export async function setup(project: TestProject): Promise<void> {
  await build({
    root: "web",
    configFile: "web/vite.config.ts",
    logLevel: "warn",
  });
  project.provide("chromium", await chromium.executablePath());
}
