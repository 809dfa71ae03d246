import { expect, it, vi } from "vitest";
import { pageWeights } from "../../bench/page-weights.ts";

it("no page loads more script than it may", async () => {
  vi.stubEnv("NODE_ENV", "production"); // As a deployment builds them.
  for (const [page, { script, most }] of Object.entries(await pageWeights())) {
    expect(script, page).toBeGreaterThan(50);
    expect(script, page).toBeLessThanOrEqual(most);
  }
});
