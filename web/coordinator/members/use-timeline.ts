import type { AuditEntry } from "../../../shared/views/audit-view.ts";
import type { MailView } from "../../../shared/views/mail-view.ts";
import { useApi } from "../../api/use-answer.ts";
import { usePages } from "../../api/use-pages.ts";

export type Moment = { at: string } & (
  { kind: "event"; event: AuditEntry } | { kind: "mail"; mail: MailView }
);

/** Everything down to here is known: what is older may still miss something of this list. */
const knownDownTo = (moments: Moment[], hasMore: boolean) =>
  hasMore ? (moments.at(-1)?.at ?? "") : "";

/** Every event and mail of a member in one order of time, newest first. */
export function useTimeline(member: string) {
  const api = useApi();
  const audit = "GET /api/coordinator/audit";
  const events = usePages([audit, { member }], (query) =>
    api(audit, { query: { member, ...query } }),
  );
  const mailbox = "GET /api/coordinator/mail";
  const mails = usePages([mailbox, { member }], (query) =>
    api(mailbox, { query: { member, ...query } }),
  );
  const happened = (events.pages ?? [])
    .flatMap(({ entries }) => entries)
    .map((event): Moment => ({ at: event.at, kind: "event", event }));
  const written = (mails.pages ?? [])
    .flatMap((page) => page.mails)
    .map((mail): Moment => ({ at: mail.queuedAt, kind: "mail", mail }));
  const known = [
    knownDownTo(happened, events.hasMore),
    knownDownTo(written, mails.hasMore),
  ];
  return {
    isLoading: !events.pages || !mails.pages,
    moments: [...happened, ...written]
      .filter(({ at }) => known.every((downTo) => at >= downTo))
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
    hasMore: events.hasMore || mails.hasMore,
    more: () => {
      if (events.hasMore) events.more();
      if (mails.hasMore) mails.more();
    },
  };
}
