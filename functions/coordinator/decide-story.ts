import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { eventWrite, storyWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { save } from "../store/save.ts";

/** Publishes an offered best practice with its year, or not; a decision may be changed. */
export const decideStory: Operation<"decideStory"> = async ({
  params: { storyId },
  body: { decision },
  act,
}) => {
  const [memberId = "", year = ""] = storyId.split(".");
  const { story: offered } = await read({
    story: at.story(memberId, Number(year)),
  });
  const story = found(offered);
  const state = decision === "approve" ? "approved" : "declined";
  await save([
    storyWrite(
      { ...story, state, since: act.now, revision: story.revision + 1 },
      story.revision,
    ),
    eventWrite({
      memberId,
      at: act.now,
      by: act.by,
      subject: `story-${year}`,
      transition: decision,
      from: story.state,
      to: state,
    }),
  ]);
  return { body: { id: storyId, state } };
};
