import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Vite takes BASE_URL for itself.
    env: { TESTED_URL: process.env["BASE_URL"] ?? "" },
  },
});
