/** A network with one published year: a few members that reported, one with a best practice. */
import { Client, ok } from "../http/client.ts";
import {
  accepted,
  coordinator,
  member,
  newApplication,
  published as publishedYear,
  reported,
  signedIn,
} from "../http/people.ts";
import type { TestedService } from "../http/service.ts";

/** Its round opens in the next one: whatever the date, what is played lies ahead. */
export const year = new Date().getUTCFullYear();
const story = "We dry the dough with the heat of the ovens.";

/** Plays the year; the first member's name and what it tells others. */
export async function published(
  service: TestedService,
  { members = 5 }: { members?: number } = {},
) {
  const city = await coordinator(service);
  const applications = [];
  for (let n = 0; n < members; n++)
    applications.push(
      await member(service, city, `${year - 1}-02-01`, newApplication()),
    );
  await service.play(`${year + 1}-02-01`);
  for (const [n, { id, contact, goals }] of applications.entries()) {
    const browser = await signedIn(service, contact.email);
    await reported(browser, year, {
      goals: goals.map((goal) => ({
        goalId: goal.id,
        status: "on-track",
        value: 1150,
        did: "New ovens",
      })),
      figures: {
        boundary: "city",
        energy: { electricity: 700 + n, heat: 400, fuels: 50 },
        emissions: { scope1: 12.5, scope2: 80, scope2Method: "market" },
      },
      ...(n === 0 && {
        story: { title: "Warm dough", text: story, publish: true },
      }),
    });
    await accepted(city, id, year);
  }
  const [first] = applications;
  if (!first) throw new Error("Nobody applied");
  await ok(
    city.call("decideStory", {
      params: { storyId: `${first.id}.${year}` },
      body: { decision: "approve" },
    }),
  );
  await publishedYear(service, city, year);
  await ok(new Client(service.url).call("getResults", { params: { year } }));
  return {
    id: first.id,
    name: first.organisation.name,
    story,
    application: first,
  };
}
