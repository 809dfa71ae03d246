import { type Mail, mail } from "../../shared/outbox.ts";
import { readPathId } from "../../shared/path-id.ts";
import { found } from "../found.ts";
import { at } from "../store/locations.ts";
import { readItems, recordOf } from "../store/read.ts";

/** The mail a path names. Under a member's history lies more than mail; that is not found here. */
export async function mailOf(pathId: string): Promise<Mail> {
  const { memberId, name } = found(readPathId(pathId));
  const [item] = await readItems([at.mail(memberId, name)]);
  return recordOf(found(item?.type === "mail" ? item : undefined), mail);
}
