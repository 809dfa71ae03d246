import { calendarYear } from "../../shared/schema.ts";
import type { Worklist } from "../../shared/views/coordinator-views.ts";
import type { Operation } from "../http/operation.ts";
import {
  cursorOf,
  type Listed,
  listQueue,
  positionOf,
} from "../store/queues.ts";

type Entry = Worklist["items"][number];

/** The year of a report or story, the id of a message: what the sort key names. */
function subjectOf({ sk }: Listed): Pick<Entry, "year" | "id"> {
  const [kind = "", about = ""] = sk.split("#");
  if (kind === "R" || kind === "STORY")
    return { year: calendarYear().parse(Number(about)) };
  return kind === "unread" ? { id: about } : {};
}

function itemOf(entry: Listed): Entry[] {
  const { waits, place, memberId, name } = entry;
  if (!waits) return [];
  const [since = ""] = place.split("#");
  return [
    {
      waits,
      since,
      ...(memberId && { memberId }),
      ...(name && { name }),
      ...subjectOf(entry),
    },
  ];
}

/** What waits, oldest first; the first page also has the reports that are overdue. Two calls at most. */
export const getWorklist: Operation<"getWorklist"> = async ({
  query: { cursor },
}) => {
  const [waiting, unsent] = await Promise.all([
    listQueue("waiting", { from: positionOf("waiting", cursor) }),
    cursor ? undefined : listQueue("unsent"),
  ]);
  const after = cursorOf(waiting.next);
  const items = [...waiting.entries, ...(unsent?.entries ?? [])].flatMap(
    itemOf,
  );
  return {
    body: {
      items: items.sort((a, b) => (a.since < b.since ? -1 : 1)),
      ...(after && { cursor: after }),
    },
  };
};
