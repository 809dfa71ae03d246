import { readPathId } from "../../shared/path-id.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { mailLeft } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { removeAlone, save } from "../store/save.ts";
import { removeOnce } from "../store/write.ts";
import { mailOf } from "./mail-of.ts";
import { isTickable } from "./worklist-item.ts";

/** Takes a notice, or a mail that failed, off the worklist. */
export const tickOff: Operation<"tickOff"> = async ({ params: { itemId } }) => {
  const { memberId, name } = found(readPathId(itemId));
  if (name.startsWith("NOTICE#")) {
    const about = name.slice("NOTICE#".length);
    found(isTickable(about) || undefined);
    await removeAlone(removeOnce(at.notice(memberId, about), "not-found"));
  } else await save([mailLeft(await mailOf(itemId))]);
  return { body: undefined };
};
