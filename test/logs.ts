/** What the functions log lies in a folder, a file for each test file, to be read when a test has failed. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    logs: string;
  }
}

export default function setup(project: TestProject) {
  const folder = join(import.meta.dirname, "../.local/logs");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  project.provide("logs", folder);
}
