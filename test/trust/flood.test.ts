/** Somebody sends the coordinators as much feedback as the service takes: their work stays where it was. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Client, ok, type Waiting, whatWaits } from "../http/client.ts";
import { applied, coordinator, newApplication } from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";

let service: TestedService;
let city: Client;
const earlier = newApplication();
const later = newApplication();

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
});
afterAll(() => service.stop());

it("feedback of strangers waits after all else, however much it is", async () => {
  const anyone = new Client(service.url);
  await applied(service, earlier);
  for (let n = 0; n < 210; n += 15)
    await Promise.all(
      Array.from({ length: 15 }, (_, one) =>
        ok(
          anyone.call("sendFeedback", {
            body: { message: `Look at this: ${n + one}` },
          }),
        ),
      ),
    );
  await applied(service, later);
  const { items } = await ok(city.call("getWorklist"));
  const waiting = items as Waiting[];
  expect(waiting.slice(0, 2).map(({ memberId }) => memberId)).toEqual([
    earlier.id,
    later.id,
  ]);
  const feedback = (await whatWaits(city)).filter(
    ({ waits }) => waits === "feedback",
  );
  expect(feedback).toHaveLength(210);
  const moments = feedback.map(({ since }) => since);
  expect(moments, "each tells when it came").toEqual(
    moments.map((one) => new Date(one).toISOString()).sort(),
  );
});
