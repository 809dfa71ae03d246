import type { Instant } from "../../shared/schema.ts";
import { at } from "../store/locations.ts";
import { listQueue, type Position } from "../store/queues.ts";
import { putAnyway, save } from "../store/write.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";

/** Wakes `mailer` for every unsent mail whose time has come. */
export async function sweepMail(now: Instant): Promise<void> {
  let from: Position | undefined;
  do {
    const { entries, next } = await listQueue("mail", { before: now, from });
    for (const { pk, sk: mailId } of entries) {
      const memberId = pk.slice("H#".length);
      await save([
        putAnyway(
          at.wakeUp(mailId, now),
          { memberId, mailId },
          { ttl: seconds(later(now, { days: 1 })) },
        ),
      ]);
    }
    from = next;
  } while (from);
}
