import { timeIn } from "../days.ts";
import type { Language, Texts } from "../language.ts";
import {
  actorWords,
  auditSubjectWords,
  memberStateWords,
  releaseReasonWords,
  roundStateWords,
  storyStateWords,
  transitionWords,
} from "../coordinator-words.ts";
import {
  commitmentStateWords,
  endReasonWords,
  reportStateWords,
} from "../words.ts";
import type { AuditEntry, AuditSubject } from "./audit-view.ts";

/** The words of the states of each kind of subject; an edition of the results is a number. */
const stateWords: Record<AuditSubject, Record<string, Texts>> = {
  commitment: commitmentStateWords,
  report: reportStateWords,
  story: storyStateWords,
  member: memberStateWords,
  round: roundStateWords,
  results: {},
};

/** A reason is one of ours, or what somebody wrote. */
const reasonWords: Record<string, Texts> = {
  ...endReasonWords,
  ...releaseReasonWords,
};

/** A reason of ours in words; undefined where it is what somebody wrote. */
export const reasonIn = (why: string, language: Language): string | undefined =>
  reasonWords[why]?.[language];

/** A line of the audit as a reader's spreadsheet shows it: in words, and in the network's own time. */
export function auditRow(
  {
    at,
    by,
    member,
    subject,
    version,
    year,
    transition,
    from,
    to,
    why,
  }: AuditEntry,
  { timeZone, language }: { timeZone: string; language: Language },
) {
  const state = (code: string) =>
    code === "none" ? "" : (stateWords[subject][code]?.[language] ?? code);
  return {
    time: timeIn(timeZone, at),
    who: by.name ?? actorWords[by.kind][language],
    memberId: member?.id ?? "",
    member: member?.name ?? "",
    what: auditSubjectWords[subject][language],
    number: version ?? year ?? "",
    transition: transitionWords[transition][language],
    from: state(from),
    to: state(to),
    why: why === undefined ? "" : (reasonIn(why, language) ?? why),
  };
}
