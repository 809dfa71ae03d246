/** What nobody waits for is done once, however the database or the mail service fails meanwhile. */
import { beforeAll, describe, expect, it } from "vitest";
import { type FunctionName, functionNames } from "../../infra/bundle.ts";
import { routes } from "../../shared/routes.ts";
import { tryJobs } from "./jobs-under-faults.ts";
import type { Job } from "./jobs-year.ts";
import type { Tried } from "./trial.ts";

const audiences = new Set<string>(
  Object.values(routes).map(({ audience }) => audience),
);
const isJob = (name: FunctionName): name is Job => !audiences.has(name);
/** The calendar has a file of its own, for its many days. */
const jobs = functionNames.filter(isJob).filter((job) => job !== "calendar");

describe("where the database or the mail service fails", () => {
  let tried: Tried[];
  beforeAll(async () => {
    tried = await tryJobs(jobs);
  }, 3_600_000);

  it.each(jobs)("%s loses nothing, and does nothing twice", (job) => {
    const found = tried.filter(({ caller }) => caller === job);
    expect(found, "its place is in jobs-year.ts").not.toEqual([]);
    expect(found.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
