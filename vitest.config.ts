import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/browser/setup.ts",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Tests mostly wait: for the stage's limits, for a stream, for mail.
    maxWorkers: "100%",
    // A service elsewhere is one for all files, and its days go forward only.
    fileParallelism: !process.env["BASE_URL"],
    // Vite takes BASE_URL for itself.
    env: { TESTED_URL: process.env["BASE_URL"] ?? "" },
  },
});
