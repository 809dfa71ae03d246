import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

const browsing = ["test/browser/**/*.test.ts"];
const thinking = ["test/shared/**/*.test.ts"];
/** Weighs what the other tests recorded, so it comes after them. */
const weighing = ["test/http/rights.test.ts"];

/** Tests of one kind; what all of them need is made before the first of them runs, and not at all when none does. */
const kind = (
  name: string,
  {
    globalSetup = [],
    ...tests
  }: {
    include: string[];
    exclude?: string[];
    globalSetup?: string[];
    setupFiles?: string[];
    sequence?: { groupOrder: number };
  },
) => ({
  extends: true as const,
  test: {
    name,
    ...tests,
    globalSetup: ["test/temporary-folder.ts", ...globalSetup],
  },
});

export default defineConfig({
  test: {
    projects: [
      kind("browser", {
        include: browsing,
        globalSetup: ["test/bundles.ts", "test/browser/setup.ts"],
      }),
      kind("tests", {
        include: ["test/**/*.test.ts"],
        exclude: [
          ...configDefaults.exclude,
          ...browsing,
          ...thinking,
          ...weighing,
        ],
        globalSetup: ["test/bundles.ts"],
      }),
      kind("shared", { include: thinking, setupFiles: ["test/seed.ts"] }),
      kind("afterwards", { include: weighing, sequence: { groupOrder: 1 } }),
    ],
    globalSetup: ["test/calls.ts", "test/logs.ts"],
    // Of a slow machine that does other things too; speed is the bench's matter.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Tests mostly wait, for a page, a stream, mail: with twice as many as processors these stood still for a third of the time.
    maxWorkers: availableParallelism() * 2 + 2,
    // Loading the CDK and the SDK anew for each file would take a fifth of all processor time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A service elsewhere is one for all files, and its days go forward only.
    fileParallelism: !process.env["BASE_URL"],
    // Vite takes BASE_URL for itself.
    env: { TESTED_URL: process.env["BASE_URL"] ?? "" },
  },
});
