import { canResend, hasNotLeft } from "../../shared/outbox.ts";
import type { Operation } from "../http/operation.ts";
import { loadSubjects } from "../mails/subject.ts";
import { resendWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";
import { readMany } from "../store/read.ts";
import { saveGroupsOnce } from "../store/save.ts";
import { copyOf } from "./copy-of.ts";

/** Sends again what has failed since a moment, page by page of the worklist: counted first, then sent. */
export const resendFailedMail: Operation<"resendFailedMail"> = async ({
  body: { since, send, cursor },
  now,
}) => {
  const { entries, next } = await listQueue("waiting", {
    from: positionOf("waiting", cursor),
    limit: 50,
  });
  const first = new Date(since).toISOString();
  const places = entries
    .filter(({ waits, place }) => waits === "mail-failed" && place >= first)
    .map(({ pk, sk }) => at.mail(pk.slice("H#".length), sk));
  const read = await readMany(places);
  const failed = places.flatMap((mail) => read.of({ mail }).mail ?? []);
  const subjectOf = await loadSubjects(failed);
  const resent = failed.flatMap((mail, index) => {
    // The moment is part of a copy's name: two of the same words for the same reader get one of their own.
    const moment = new Date(Date.parse(now) + index).toISOString();
    const copy =
      canResend(mail) && hasNotLeft(mail)
        ? copyOf(mail, subjectOf(mail), moment)
        : undefined;
    return copy ? [resendWrites(mail, copy)] : [];
  });
  if (send) await saveGroupsOnce(resent, 10);
  const after = cursorOf(next);
  return {
    body: {
      sent: send,
      mails: resent.length,
      left: failed.length - resent.length,
      ...(after && { cursor: after }),
    },
  };
};
