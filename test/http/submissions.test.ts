import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryEvent } from "../../shared/history.ts";
import { returnedSubmission } from "../../shared/returned-submission.ts";
import { type Client, ok } from "./client.ts";
import {
  applied,
  coordinator,
  freshYear,
  inForce,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
});
afterAll(() => service.stop());

const historyOf = async (id: string) => {
  const { history } = await ok(city.call("getMemberFile", { params: { id } }));
  return history as HistoryEvent[];
};

describe("what was handed in before it was sent back", () => {
  it("can be read beside what came after it: the goals, then the answers", async () => {
    const year = await freshYear(service);
    const application = await applied(service);
    const { id, contact, goals } = application;
    const params = { id };
    expect(
      returnedSubmission(await historyOf(id), "commitment-1"),
    ).toBeUndefined();
    await ok(
      city.call("decideCommitment", {
        params,
        body: { decision: "return", message: "From which year?" },
      }),
    );
    const browser = await signedIn(service, contact.email);
    const { etag } = await browser.call("getMyCommitment");
    const [goal] = goals;
    await ok(
      browser.call("saveMyCommitment", {
        headers: { "if-match": etag },
        body: { goals: [{ ...goal, title: "Less energy, from 2010" }] },
      }),
    );
    await ok(browser.call("submitMyCommitment"));
    const at = returnedSubmission(await historyOf(id), "commitment-1");
    const was = await ok(
      city.call("getCommitmentSubmission", {
        params,
        query: { version: "1", at: at! },
      }),
    );
    expect(was).toEqual({
      goals: goals.map((one) => ({ ...one, language: "en" })),
    });

    await inForce(city, id, new Date().toISOString().slice(0, 10));
    await service.play(`${year + 1}-02-01`);
    const answer = (value: number) => ({
      goals: [{ goalId: goal!.id, status: "on-track" as const, value }],
      figures: { boundary: "city" as const },
    });
    await reported(browser, year, answer(1150));
    await ok(
      city.call("decideReport", {
        params: { id, year },
        body: { decision: "return", message: "Is it MWh?" },
      }),
    );
    await reported(browser, year, answer(1.15));
    const sent = returnedSubmission(await historyOf(id), `report-${year}`);
    const then = await ok(
      city.call("getReportSubmission", {
        params: { id, year },
        query: { at: sent! },
      }),
    );
    expect(then.answers).toEqual({ ...answer(1150), language: "fi" });
  });

  it("is nothing where nobody handed anything in", async () => {
    const { id } = await applied(service);
    const at = new Date().toISOString();
    expectProblem(
      await city.call("getCommitmentSubmission", {
        params: { id },
        query: { version: "1", at },
      }),
      { status: 404, code: "not-found" },
    );
    expectProblem(
      await city.call("getReportSubmission", {
        params: { id, year: 2026 },
        query: { at },
      }),
      { status: 404, code: "not-found" },
    );
  });
});
