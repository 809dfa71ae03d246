/** Whether two lives of the sample network's past are one story: all that lasts of them, but for what chance and the clock gave. */
import { isObject } from "../../../shared/kept.ts";
import type { Item } from "../../table-items.ts";
import { lasts } from "./prepared.ts";

/** What differs from one life to the next: the clock's time of a delivery, its name, how often a fold was made. */
const ofTheMoment = new Set([
  ...["mail.since", "mail.sentAt", "mail.leaseUntil", "mail.messageId"],
  ...["email.lastUsedAt", "preview.revision"],
]);

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The same for the same item, whatever the order of its fields; by which request it was written is a hash of ids that chance gave. */
const inOrder = (name: string, value: unknown): unknown =>
  name === "request"
    ? undefined
    : isObject(value) && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value;

const textsOf = (items: readonly Item[]): string[] =>
  items.filter(lasts).map(({ record, ...item }) => {
    const told = Object.entries(isObject(record) ? record : {}).filter(
      ([name]) => !ofTheMoment.has(`${item.type}.${name}`),
    );
    return JSON.stringify(
      { ...item, record: Object.fromEntries(told) },
      inOrder,
    );
  });

/** What of the first list is not in the second, as often as it is not. */
function missingIn(second: string[], first: string[]): string[] {
  const left = Map.groupBy(second, (text) => text);
  return first.filter((text) => left.get(text)?.pop() === undefined);
}

/** The items that only one of two lives has, each a line that begins with `-` or `+`; ids that chance gave count as equal. */
export function differences(
  before: readonly Item[],
  after: readonly Item[],
): string[] {
  const lives = [textsOf(before), textsOf(after)];
  const ids = lives.map((texts) => new Set(texts.join().match(uuids)));
  const [one = [], other = []] = lives.map((texts) =>
    texts.map((text) =>
      text.replaceAll(uuids, (id) =>
        ids.every((known) => known.has(id)) ? id : "by-chance",
      ),
    ),
  );
  return [
    ...missingIn(other, one).map((text) => `- ${text}`),
    ...missingIn(one, other).map((text) => `+ ${text}`),
  ];
}
