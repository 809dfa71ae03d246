import { memberSummary } from "../../shared/views/public-views.ts";
import { once } from "../../shared/schema.ts";
import { stored } from "../../shared/stored.ts";
import type { Operation } from "../http/operation.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";

const summary = once(() => memberSummary().omit({ id: true, name: true }));

/** Members with a commitment in force, by name within a page. */
export const listMembers: Operation<"listMembers"> = async ({
  query: { theme, kind, cursor },
}) => {
  const { entries, next } = await listQueue("in-force", {
    from: positionOf("in-force", cursor),
    calls: 2,
  });
  const members = entries
    .map(({ memberId = "", name = "", summary: facts }) => ({
      id: memberId,
      name,
      ...stored(summary(), facts),
    }))
    .filter(
      (member) =>
        (!theme || member.themes.includes(theme)) &&
        (!kind || member.kind === kind),
    )
    .sort((a, b) => a.name.localeCompare(b.name, "fi"));
  const after = cursorOf(next);
  return { body: { members, ...(after && { cursor: after }) } };
};
