import { describe, expect, it } from "vitest";
import { tryJobs } from "./jobs-under-faults.ts";

describe("where the database or the mail service fails", () => {
  it("the calendar loses nothing, and does nothing twice", async () => {
    const tried = await tryJobs(["calendar"]);
    expect(tried).toHaveLength(8);
    expect(tried.flatMap(({ findings }) => findings)).toEqual([]);
  }, 3_600_000);
});
