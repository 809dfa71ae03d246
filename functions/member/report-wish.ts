import { randomUUID } from "node:crypto";
import { arrived } from "../../shared/inbox.ts";
import type { Language } from "../../shared/language.ts";
import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import type { Instant } from "../../shared/schema.ts";
import { inboxWrites, withdrawUnread } from "../store/inbox.ts";
import type { Write } from "../store/write.ts";

const textOf = ({ answers }: Report) => answers?.wishes?.trim() ?? "";

type Circumstances = {
  before: Report;
  member: Member;
  language: Language;
  now: Instant;
};

/**
 * A submitted report's wish in the coordinators' inbox, once: the same wish sent again is left alone; another takes the place of
 * the one before, unless that has been read.
 */
export function wishOf(
  report: Report,
  { before, member, language, now }: Circumstances,
): { id: string | undefined; writes: Write[] } {
  const message = textOf(report);
  const { memberId, year, wishId } = report;
  if (message === textOf(before)) return { id: wishId, writes: [] };
  const writes = wishId === undefined ? [] : [withdrawUnread(wishId)];
  if (message === "") return { id: undefined, writes };
  const memberName = member.organisation.name;
  const wish = arrived(
    {
      kind: "wish",
      message,
      memberId,
      memberName,
      year,
      at: now,
      language: report.answers?.language ?? language,
    },
    randomUUID(),
  );
  return { id: wish.id, writes: [...writes, ...inboxWrites(wish)] };
}
