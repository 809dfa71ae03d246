import { randomUUID } from "node:crypto";
import type { Instant } from "../../shared/schema.ts";
import { at } from "../store/locations.ts";
import { listQueue, type Position } from "../store/queues.ts";
import { saveEachOnce } from "../store/save.ts";
import { putAnyway } from "../store/write.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";

/** Wakes `mailer` for the unsent mails whose time has come, oldest first, while there is time; the next run wakes the others. */
export async function sweepMail(
  now: Instant,
  hasTime: () => boolean,
): Promise<void> {
  const ttl = seconds(later(now, { days: 1 }));
  let from: Position | undefined;
  do {
    const { entries, next } = await listQueue("mail", {
      before: now,
      from,
      limit: 100,
    });
    await saveEachOnce(
      entries.map(({ pk, sk: mailId }) =>
        putAnyway(
          // Each time anew: only what is inserted wakes, also when a day is played again.
          at.wakeUp(mailId, randomUUID()),
          { memberId: pk.slice("H#".length), mailId },
          { ttl },
        ),
      ),
    );
    from = next;
  } while (from && hasTime());
}
