/** A folder for what `http/record-calls.ts` writes down. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    calls: string;
    /** Whether tests are picked by name, so that no file is played whole. */
    pickedByName: boolean;
  }
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "climate-partners-calls-"));
  project.provide("calls", folder);
  project.provide("pickedByName", Boolean(project.config.testNamePattern));
}
