/** Looks for half writes in the table itself: what one transaction wrote is all there, or not at all. */
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  paginateScan,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { normalisedEmail } from "../../shared/email.ts";
import { hash } from "node:crypto";

// What lies in the table is looked into freely.
type Item = {
  pk: string;
  sk: string;
  type: string;
  queue?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  record: any;
};

const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

/** The one table of an engine. */
export async function onlyTable(endpoint: string) {
  const { TableNames } = await clientOf(endpoint).send(new ListTablesCommand());
  const [name = ""] = TableNames ?? [];
  return openTable(endpoint, name);
}

export function openTable(endpoint: string, TableName: string) {
  const client = DynamoDBDocumentClient.from(clientOf(endpoint));
  async function items(): Promise<Item[]> {
    const found: Item[] = [];
    for await (const { Items = [] } of paginateScan(
      { client },
      { TableName, ConsistentRead: true },
    ))
      found.push(...(Items as Item[]));
    return found;
  }
  return {
    name: TableName,
    items,
    async put(all: object[]) {
      for (let from = 0; from < all.length; from += 25)
        await client.send(
          new BatchWriteCommand({
            RequestItems: {
              [TableName]: all
                .slice(from, from + 25)
                .map((Item) => ({ PutRequest: { Item } })),
            },
          }),
        );
    },
    /** Two minutes pass: whoever took a mail for sending and died holds it no more. */
    async endLeases() {
      for (const { pk, sk, type, record } of await items())
        if (type === "mail" && record.state === "sending")
          await client.send(
            new UpdateCommand({
              TableName,
              Key: { pk, sk },
              UpdateExpression: "SET #record.leaseUntil = :past",
              ExpressionAttributeNames: { "#record": "record" },
              ExpressionAttributeValues: {
                ":past": "2000-01-01T00:00:00.000Z",
              },
            }),
          );
    },
  };
}

const frozen = new Set(["confirm", "submit", "enterIntoForce"]);
const mailsOf: Record<string, string[]> = {
  "commitment apply": ["confirm-application"],
  "commitment confirm": ["application-received", "application-arrived"],
  "commitment return": ["commitment-returned"],
  "report submit": ["report-received"],
};
/** In which queue of the index a record waits. */
const queueOf: Record<string, Record<string, string>> = {
  commitment: {
    unconfirmed: "unconfirmed",
    submitted: "waiting",
    approved: "waiting",
    "in-force": "in-force",
  },
  report: {
    open: "unsent",
    draft: "unsent",
    submitted: "waiting",
    returned: "returned",
  },
  mail: { queued: "mail", sending: "mail" },
  member: { unconfirmed: "member", active: "member" },
};

/** What is half there, in words; nothing if all is well. */
export function halfWrites(items: Item[]): string[] {
  const found: string[] = [];
  const expect = (isThere: boolean, what: string) => {
    if (!isThere) found.push(what);
  };
  const places = new Set(items.map(({ pk, sk }) => `${pk} ${sk}`));
  const byPartition = Map.groupBy(items, ({ pk }) => pk);

  for (const { pk, sk, type, queue, record } of items) {
    const states = queueOf[type];
    if (states)
      expect(
        queue?.split("#")[0] === states[record.state],
        `${pk} ${sk} is ${record.state} in the queue ${queue}`,
      );
    if (type === "member") expectMember(record);
    if (type === "commitment" || type === "report") expectHistory(type, record);
  }

  function expectMember({
    memberId,
    state,
    organisation,
    contacts,
  }: Item["record"]) {
    const isActive = state === "active";
    const own = byPartition.get(`M#${memberId}`) ?? [];
    const commitments = own
      .filter(({ type }) => type === "commitment")
      .map(({ record }) => record.state);
    expect(commitments.length > 0, `${memberId} has no commitment`);
    expect(
      isActive !== commitments.includes("unconfirmed"),
      `${memberId} is ${state}, its commitment ${commitments.join()}`,
    );
    expect(
      places.has(`B#${organisation.businessId}# CLAIM`) === isActive,
      `${memberId} is ${state}: its claim`,
    );
    const address = hash(
      "sha256",
      normalisedEmail(contacts[0].email),
      "base64url",
    );
    const entry = `E#${address} CONTACT#${memberId}#${contacts[0].contactId}`;
    expect(
      places.has(entry) === isActive,
      `${memberId} is ${state}: its entry for sign-in`,
    );
  }

  /** Each event follows from the one before, the last one gave the record its state, and each has what was written with it. */
  function expectHistory(
    type: string,
    { memberId, version, year, state }: Item["record"],
  ) {
    const subject = `${type}-${version ?? year}`;
    const past = byPartition.get(`H#${memberId}`) ?? [];
    const events = past.filter(
      (item) => item.type === "event" && item.record.subject === subject,
    );
    // A round may open on a day that was played ahead of time: what comes from nothing comes first.
    const moment = ({ from, at }: Item["record"]) =>
      from === "none" ? "" : at;
    const ordered = events
      .map(({ record }) => record)
      .sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
    // A draft is saved without an event.
    const plain = (one: string) =>
      one === "open" || one === "none" ? "draft" : one;
    let at = "draft";
    for (const event of ordered) {
      expect(
        plain(event.from) === at,
        `${memberId} ${subject}: ${event.transition} at ${event.at} after ${at}`,
      );
      at = plain(event.to);
      if (frozen.has(event.transition)) {
        const revision = `${event.at}#revision#${subject}#${event.transition}`;
        expect(
          places.has(`H#${memberId} ${revision}`),
          `${memberId} has no ${revision}`,
        );
      }
      for (const template of mailsOf[`${type} ${event.transition}`] ?? []) {
        const mail = `${event.at}#mail#${template}#`;
        expect(
          past.some(({ sk }) => sk.startsWith(mail)),
          `${memberId} has no ${mail}`,
        );
      }
    }
    expect(
      plain(state) === at,
      `${memberId} ${subject} is ${state}, its history ends in ${at}`,
    );
  }
  return found;
}
