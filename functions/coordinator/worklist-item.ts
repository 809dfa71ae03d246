import { pathIdOf } from "../../shared/path-id.ts";
import { calendarYear } from "../../shared/schema.ts";
import { stored } from "../../shared/stored.ts";
import {
  waitingDetail,
  type Worklist,
} from "../../shared/views/coordinator-views.ts";
import { type Listed, sinceOf } from "../store/queues.ts";

type Item = Worklist["items"][number];

const yearIn = (text: string) => ({ year: calendarYear().parse(Number(text)) });

/** A report that is overdue waits until it is sent; all else there is a notice about can be ticked off. */
export const isTickable = (about: string) => !about.startsWith("overdue#");

function noticeOf({ memberId = "", sk }: Listed): Partial<Item> {
  const [, subject, detail = ""] = sk.split("#");
  return {
    ...(subject === "unreachable" ? { contactId: detail } : yearIn(detail)),
    ...(isTickable(`${subject}#`) && { tick: pathIdOf(memberId, sk) }),
  };
}

/** What the key names: the year of a report, round or story, a message, a mail, a notice. */
function subjectOf(entry: Listed): Partial<Item> {
  const { sk, memberId = "" } = entry;
  const [kind = "", about = ""] = sk.split("#");
  switch (kind) {
    case "R":
    case "ROUND":
    case "STORY":
      return yearIn(about);
    case "unread":
      return { id: about };
    case "NOTICE":
      return noticeOf(entry);
    case "C":
      return {};
    default: {
      const id = pathIdOf(memberId, sk);
      return { id, tick: id };
    }
  }
}

/** One entry of the queue `waiting`, as the coordinators read it. */
export function worklistItem(entry: Listed): Item[] {
  const { waits, place, memberId, name, due, summary = {} } = entry;
  if (!waits) return [];
  return [
    {
      waits,
      since: sinceOf(place),
      ...(memberId && memberId !== "network" && { memberId }),
      ...(name && { name }),
      ...(due && { due }),
      ...stored(waitingDetail(), summary),
      ...subjectOf(entry),
    },
  ];
}
