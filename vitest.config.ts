import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** Weighs what the other tests recorded, so it comes after them. */
const weighing = ["test/http/rights.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...weighing],
        },
      },
      {
        extends: true,
        test: {
          name: "afterwards",
          include: weighing,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    globalSetup: [
      "test/temporary-folder.ts",
      "test/bundles.ts",
      "test/calls.ts",
      "test/logs.ts",
      "test/browser/setup.ts",
    ],
    // Of a slow machine that does other things too; speed is the bench's matter.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Tests mostly wait: for the stage's limits, for a stream, for mail.
    maxWorkers: availableParallelism() * 2,
    // Loading the CDK and the SDK anew for each file would take a fifth of all processor time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A service elsewhere is one for all files, and its days go forward only.
    fileParallelism: !process.env["BASE_URL"],
    // Vite takes BASE_URL for itself.
    env: { TESTED_URL: process.env["BASE_URL"] ?? "" },
  },
});
