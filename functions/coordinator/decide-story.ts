import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { storyWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { save } from "../store/write.ts";

/** Publishes an offered best practice with its year, or not; a decision may be changed. */
export const decideStory: Operation<"decideStory"> = async ({
  params: { storyId },
  body,
  now,
}) => {
  const [memberId = "", year = ""] = storyId.split(".");
  const { story: offered } = await read({
    story: at.story(memberId, Number(year)),
  });
  const story = found(offered);
  const state = body.decision === "approve" ? "approved" : "declined";
  await save([
    storyWrite(
      { ...story, state, since: now, revision: story.revision + 1 },
      story.revision,
    ),
  ]);
  return { body: { id: storyId, state } };
};
