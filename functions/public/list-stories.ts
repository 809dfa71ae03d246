import { editionsByYear } from "../../shared/network-state.ts";
import { story, storyIdOf } from "../../shared/story.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";
import { pick, readable, readItems, recordOf } from "../store/read.ts";

/** Approved stories of published years, newest first within a page. */
export const listStories: Operation<"listStories"> = async ({
  query: { year, member, theme, cursor },
}) => {
  const { entries, next } = await listQueue("story", {
    newestFirst: true,
    limit: 50,
    from: positionOf("story", cursor),
    calls: 2,
  });
  const items = await readItems([at.networkState(), ...entries]);
  const editions = editionsByYear(
    pick(items, { state: at.networkState() }).state,
  );
  const stories = readable(items.filter(({ type }) => type === "story"))
    .map((item) => recordOf(item, story))
    .filter((one) => one.state === "approved" && (editions[one.year] ?? 0) > 0)
    .filter(
      (one) =>
        (!year || one.year === Number(year)) &&
        (!member || one.memberId === member) &&
        (!theme || one.themes.includes(theme)),
    )
    .sort(
      (a, b) =>
        b.year - a.year || a.memberName.localeCompare(b.memberName, "fi"),
    )
    .map(({ state, since, revision, request, ...one }) => ({
      id: storyIdOf(one.memberId, one.year),
      ...one,
    }));
  const after = cursorOf(next);
  return { body: { stories, ...(after && { cursor: after }) } };
};
