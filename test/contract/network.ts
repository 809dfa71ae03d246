/** A small network with something of everything, so that the ids and days of real requests exist. */
import { Client, ok } from "../http/client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  savingEnergy,
  signedIn,
} from "../http/people.ts";
import type { TestedService } from "../http/service.ts";

export type SmallNetwork = {
  /** What may stand for the parameters of a path. */
  names: Record<string, string>;
  /** The cookie of somebody who is signed in now. */
  cookie: () => Promise<string>;
};

/** Two members: one with a published year, one whose report is open; somebody's wish, mail, and a best practice. */
export async function smallNetwork(
  service: TestedService,
): Promise<SmallNetwork> {
  const city = await coordinator(service);
  const year = await freshYear(service);
  const goal = savingEnergy();
  const factory = newApplication({ goals: [goal] });
  const bakery = newApplication();
  const since = `${year}-01-01`;
  for (const one of [factory, bakery]) await member(service, city, since, one);
  await service.play(`${year + 1}-02-01`);
  const browser = await signedIn(service, factory.contact.email);
  await reported(browser, year, {
    goals: [{ goalId: goal.id, status: "on-track", value: 1150, did: "Pumps" }],
    story: { title: "Pumps", text: "They hum.", publish: true },
  });
  await accepted(city, factory.id, year);
  const storyId = `${factory.id}.${year}`;
  await ok(
    city.call("decideStory", {
      params: { storyId },
      body: { decision: "approve" },
    }),
  );
  await ok(
    new Client(service.url).call("sendFeedback", {
      body: { message: "Hello", page: "/" },
    }),
  );
  const { items } = await ok(city.call("listInbox"));
  const { mails } = await ok(city.call("listMail"));
  const file = await ok(
    city.call("getMemberFile", { params: { id: bakery.id } }),
  );
  return {
    names: {
      id: factory.id,
      year: String(year),
      version: "1",
      storyId,
      inboxId: items[0].id,
      mailId: mails[0].id,
      contactId: file.contacts[0].contactId,
    },
    cookie: () => signedInAnew(service, city, bakery.id),
  };
}

let asked = 0;

/** Whoever may have changed the contacts, or how often somebody asked: a person with a new address signs in. */
async function signedInAnew(
  service: TestedService,
  city: Client,
  id: string,
): Promise<string> {
  const email = `sam-${++asked}@company.example`;
  await ok(
    city.call("changeMember", {
      params: { id },
      body: {
        contacts: [
          {
            name: "Sam Example",
            email,
            language: "en",
            primary: true,
            roundMail: true,
          },
        ],
      },
    }),
  );
  const { cookies } = await signedIn(service, email);
  const [cookie] =
    [...cookies].find(([name]) => name.includes("session")) ?? [];
  return `${cookie}=${cookies.get(cookie ?? "")}`;
}
