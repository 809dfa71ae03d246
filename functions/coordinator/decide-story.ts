import { storyEtag } from "../../shared/etags.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { viewFiledStory } from "../../shared/views/coordinator-views.ts";
import { found } from "../found.ts";
import { refuseUnread } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { eventWrite, storyWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";

/** Publishes an offered best practice with its year, or not; a decision may be changed. */
export const decideStory: Operation<"decideStory"> = ({
  params: { storyId },
  ifMatch,
  body: { decision },
  act,
}) =>
  again(async () => {
    const [memberId = "", year = ""] = storyId.split(".");
    const { story: offered } = await read({
      story: at.story(memberId, Number(year)),
    });
    const story = found(offered);
    const state = decision === "approve" ? "approved" : "declined";
    if (isRepeated(story, act))
      return { body: { id: storyId, state }, etag: storyEtag(story) };
    refuseUnread(ifMatch, viewFiledStory(story));
    const { revision } = story;
    const after = {
      ...story,
      state,
      since: act.now,
      revision: revision + 1,
      request: act.request,
    } as const;
    await save([
      storyWrite(after, revision),
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
    return { body: { id: storyId, state }, etag: storyEtag(after) };
  });
