import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntry } from "../../../shared/views/audit-view.ts";
import type { MailView } from "../../../shared/views/mail-view.ts";
import { useApi } from "../../api/use-answer.ts";
import { useLanguage } from "../../language.tsx";

export type Moment = { at: string } & (
  { kind: "event"; event: AuditEntry } | { kind: "mail"; mail: MailView }
);

/** Everything down to here is known: what is older may still miss something of this list. */
const knownDownTo = (moments: Moment[], hasMore: boolean) =>
  hasMore ? (moments.at(-1)?.at ?? "") : "";

/** Every event and mail of a member in one order of time, newest first. */
export function useTimeline(member: string) {
  const api = useApi();
  const language = useLanguage();
  const events = useInfiniteQuery({
    queryKey: ["GET /api/coordinator/audit", { member }, language],
    queryFn: async ({ pageParam: cursor }) => {
      const query = { member, ...(cursor && { cursor }) };
      return (await api("GET /api/coordinator/audit", { query })).body;
    },
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    throwOnError: true,
  });
  const mails = useInfiniteQuery({
    queryKey: ["GET /api/coordinator/mail", { member }, language],
    queryFn: async ({ pageParam: cursor }) => {
      const query = { member, ...(cursor && { cursor }) };
      return (await api("GET /api/coordinator/mail", { query })).body;
    },
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    throwOnError: true,
  });
  const happened = (events.data?.pages ?? [])
    .flatMap(({ entries }) => entries)
    .map((event): Moment => ({ at: event.at, kind: "event", event }));
  const written = (mails.data?.pages ?? [])
    .flatMap((page) => page.mails)
    .map((mail): Moment => ({ at: mail.queuedAt, kind: "mail", mail }));
  const known = [
    knownDownTo(happened, events.hasNextPage),
    knownDownTo(written, mails.hasNextPage),
  ];
  return {
    isPending: events.isPending || mails.isPending,
    moments: [...happened, ...written]
      .filter(({ at }) => known.every((downTo) => at >= downTo))
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
    hasMore: events.hasNextPage || mails.hasNextPage,
    loadMore: () => {
      if (events.hasNextPage) void events.fetchNextPage();
      if (mails.hasNextPage) void mails.fetchNextPage();
    },
  };
}
