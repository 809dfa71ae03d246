import { describe, expect, test } from "vitest";
import { eventFilter } from "../../../infra/local/filter.ts";
import { batches, put, seen, tinyService } from "./tiny-service.ts";

describe("with partial failures and bisecting", () => {
  const service = tinyService();

  test("only what the filter names is delivered, as Lambda would", async () => {
    await put(service(), "note", "note");
    await put(service(), "letter");
    await service().idle();
    expect(await batches(service())).toEqual(["letter"]);
    expect(JSON.parse((await seen(service()))[0]!["image"]!.S!)).toMatchObject({
      eventName: "INSERT",
      eventSource: "aws:dynamodb",
      eventSourceARN: expect.stringContaining("/stream/"),
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        NewImage: { pk: { S: "letter" } },
        SequenceNumber: expect.any(String),
      },
    });
  });

  test("a record that fails is tried again, then given up; the others arrive", async () => {
    await Promise.all(["bad-1", "good-1"].map((name) => put(service(), name)));
    await service().idle();
    const tried = (await batches(service())).filter((batch) =>
      batch.includes("bad-1"),
    );
    // Once, or twice if it came together with the good one, and two retries.
    expect(tried.length).toBeGreaterThanOrEqual(3);
    expect(service().failures).toMatchObject([
      {
        function: "Mailer",
        event: { dynamodb: { NewImage: { pk: { S: "bad-1" } } } },
      },
    ]);
    expect((await batches(service())).join(" ")).toContain("good-1");
  });

  test("a batch that throws is halved until the poison stands alone", async () => {
    await service().invoke("mailer", { Records: [] });
    await Promise.all(
      ["a1", "a2", "poison", "a3"].map((name) => put(service(), name)),
    );
    await service().idle();
    const all = await batches(service());
    expect(all.filter((batch) => batch === "poison")).toHaveLength(3);
    for (const name of ["a1", "a2", "a3"])
      expect(
        all.some((batch) => batch.includes(name) && !batch.includes("poison")),
      ).toBe(true);
    expect(service().failures).toHaveLength(2);
  });
});

describe("without bisecting and with a window", () => {
  const service = tinyService({
    BisectBatchOnFunctionError: false,
    MaximumBatchingWindowInSeconds: 1,
  });

  test("records of one window come together, and fail together", async () => {
    await put(service(), "w1");
    await put(service(), "poison-2");
    await service().idle();
    expect(await batches(service())).toEqual([
      "w1 poison-2",
      "w1 poison-2",
      "w1 poison-2",
    ]);
    expect(service().failures).toHaveLength(2);
  });
});

test("a filter rule that is not played is refused, never passed over", () => {
  expect(() => eventFilter(['{"a":[{"numeric":[">",1]}]}'])).toThrow();
  const test = eventFilter(['{"a":{"b":["x","y"]}}', '{"c":[1]}']);
  const events = [{ a: { b: "y" } }, { a: { b: "z" } }, { c: 1 }, { a: 1 }, {}];
  expect(events.map(test)).toEqual([true, false, true, false, false]);
});
