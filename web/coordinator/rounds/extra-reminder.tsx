import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../../shared/route-types.ts";
import { shownDay } from "../../../shared/shown.ts";
import { useApi } from "../../api/use-answer.ts";
import { allPages } from "../../api/use-pages.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { texts } from "./reminder-texts.ts";

type Reminders = AnswerOf<"sendReminders">["reminders"];

/** Shows whom a reminder would reach, or sends it: page by page of those who have not sent a report. */
function useReminders(year: number) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (send: boolean): Promise<Reminders> => {
      const pages = await allPages(({ cursor }) =>
        api("POST /api/coordinator/rounds/{year}/reminders", {
          params: { year },
          body: { send, ...(cursor !== undefined && { cursor }) },
        }),
      );
      return pages.flatMap(({ reminders }) => reminders);
    },
    onSuccess: (_, sent) =>
      sent
        ? queries.invalidateQueries({
            predicate: ({ queryKey: [operation] }) =>
              String(operation).startsWith("GET /api/coordinator/mail"),
          })
        : undefined,
  });
}

function Reached({ reminders }: { reminders: Reminders }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const sorted = reminders.toSorted((a, b) =>
    a.name.localeCompare(b.name, language),
  );
  return (
    <ul>
      {sorted.map(({ memberId, name, due, contacts }) => (
        <li key={memberId}>
          <bdi>{name}</bdi>, {own.due(shownDay(due, language))}
          {contacts === 0 && <strong> ({own.unread})</strong>}
        </li>
      ))}
    </ul>
  );
}

/** A reminder out of turn: who gets it is shown before it is sent. */
export function ExtraReminder({ year }: { year: number }) {
  const own = useTexts(texts);
  const [shown, setShown] = useState<Reminders>();
  const looking = useReminders(year);
  const sending = useReminders(year);
  const error = looking.error ?? sending.error;
  const isBusy = looking.isPending || sending.isPending;
  return (
    <section>
      <h2>{own.extra}</h2>
      <p>{own.extraText}</p>
      {error && <ProblemNotice error={error} />}
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--secondary"
          disabled={isBusy}
          onClick={() => {
            sending.reset();
            looking.mutate(false, { onSuccess: setShown });
          }}
        >
          {own.look}
        </button>
      </div>
      {sending.data && (
        <Notice kind="success" title={own.sent} live>
          <p>{own.sentText(sending.data.length)}</p>
        </Notice>
      )}
      {shown?.length === 0 && (
        <Notice kind="info" title={own.nobody} live>
          <p>{own.nobodyText}</p>
        </Notice>
      )}
      {shown && shown.length > 0 && (
        <>
          <p role="status">
            {own.reaches(
              shown.length,
              shown.reduce((all, { contacts }) => all + contacts, 0),
            )}
          </p>
          <Reached reminders={shown} />
          <div className="actions">
            <button
              type="button"
              className="hds-button hds-button--primary"
              disabled={isBusy}
              onClick={() => {
                sending.mutate(true, {
                  onSuccess: () => {
                    setShown(undefined);
                  },
                });
              }}
            >
              {own.send(shown.length)}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
