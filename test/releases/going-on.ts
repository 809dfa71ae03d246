/** What people do in a year after a new release: each kind of record that can be written again is. */
import { type Client, ok } from "../http/client.ts";
import { accepted } from "../http/people.ts";
import type { TestedService } from "../http/service.ts";

type Person = { id: string; client: Client };

export async function goOn(
  city: Client,
  service: TestedService,
  {
    writer,
    sender,
    underWay: year,
  }: { writer: Person; sender: Person; underWay: number },
): Promise<void> {
  const params = { year };
  const { etag, body } = await writer.client.call("getMyReport", { params });
  await ok(
    writer.client.call("saveMyReport", {
      params,
      body: (body as { draft: object }).draft,
      headers: { "if-match": etag },
    }),
  );
  await ok(writer.client.call("submitMyReport", { params }));
  for (const { id } of [writer, sender]) await accepted(city, id, year);
  await decideOfferedStory(city, writer);
  await changingCommitment(sender);
  await changingPeople(city, writer);
  const { items } = await ok(city.call("listInbox"));
  for (const { id } of items as { id: string }[])
    await ok(
      city.call("markInboxItem", {
        params: { inboxId: id },
        body: { answered: true },
      }),
    );
  await ok(city.call("pauseMail", { body: { paused: false } }));
  await service.play(`${year + 1}-04-20`);
  await ok(city.call("saveRound", { params, body: { leftOut: [] } }));
  const publication = { params, body: { belowFloor: true } };
  await ok(city.call("publishEdition", publication));
  await service.play(`${year + 1}-06-05`);
}

/** Of the year before: this year's were offered just now. */
async function decideOfferedStory(city: Client, { id }: Person) {
  const { stories } = await ok(city.call("getMemberFile", { params: { id } }));
  const [story] = stories as { id: string }[];
  const decision = { decision: "decline" };
  await ok(
    city.call("decideStory", {
      params: { storyId: story?.id ?? "" },
      body: decision,
    }),
  );
}

async function changingCommitment({ client }: Person) {
  const { etag, body } = await client.call("getMyCommitment");
  const { draft } = body as { draft: object };
  await ok(
    client.call("saveMyCommitment", {
      body: draft,
      headers: { "if-match": etag },
    }),
  );
  await ok(client.call("submitMyCommitment"));
}

async function changingPeople(city: Client, { id, client }: Person) {
  const { etag, body } = await client.call("getDesk");
  const { contacts } = body as { contacts: object[] };
  await ok(
    client.call("saveMyContacts", {
      body: {
        contacts: contacts.map((contact) => ({
          ...contact,
          name: "Robin Other",
          unreachable: undefined,
        })),
      },
      headers: { "if-match": etag },
    }),
  );
  const params = { id };
  const { organisation } = await ok(city.call("getMemberFile", { params }));
  await ok(
    city.call("changeMember", {
      params,
      body: { organisation: { ...organisation, name: "Invented Other" } },
    }),
  );
}
