import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useReadAnew } from "../../api/use-action.ts";
import { useApi } from "../../api/use-answer.ts";
import { allPages } from "../../api/use-pages.ts";
import { useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { texts } from "./failed-texts.ts";

type Failed = { mails: number; left: number };

/** Counts what has failed since the beginning of a day where the reader is, or sends it again. */
function useFailedMail(day: string) {
  const api = useApi();
  const readAnew = useReadAnew();
  return useMutation({
    mutationFn: async (send: boolean): Promise<Failed> => {
      const since = new Date(`${day}T00:00`).toISOString();
      const pages = await allPages(({ cursor }) =>
        api("POST /api/coordinator/mail/resend", {
          body: { since, send, ...(cursor !== undefined && { cursor }) },
        }),
      );
      const sum = (of: keyof Failed) =>
        pages.reduce((all, page) => all + page[of], 0);
      return { mails: sum("mails"), left: sum("left") };
    },
    onSuccess: (_, sent) => (sent ? readAnew() : undefined),
  });
}

const today = () => new Date().toLocaleDateString("sv-SE");

/** All that has failed since a day, sent again at once: how much is shown first. */
export function FailedMail() {
  const own = useTexts(texts);
  const [day, setDay] = useState(today);
  const looking = useFailedMail(day);
  const sending = useFailedMail(day);
  const error = looking.error ?? sending.error;
  const isBusy = looking.isPending || sending.isPending;
  const shown = looking.data;
  return (
    <section>
      <h2>{own.title}</h2>
      <p>{own.lead}</p>
      {error && <ProblemNotice error={error} />}
      <div className="hds-text-input filter">
        <label className="hds-text-input__label" htmlFor="since">
          {own.since}
        </label>
        <input
          id="since"
          type="date"
          className="hds-text-input__input"
          value={day}
          onChange={(event) => {
            looking.reset();
            setDay(event.target.value);
          }}
        />
      </div>
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--secondary"
          disabled={isBusy || day === ""}
          onClick={() => {
            sending.reset();
            looking.mutate(false);
          }}
        >
          {own.look}
        </button>
      </div>
      {sending.data && (
        <Notice kind="success" title={own.sent} live>
          <p>{own.sentText(sending.data.mails)}</p>
        </Notice>
      )}
      {shown && (
        <p role="status">
          {shown.mails > 0 ? own.found(shown.mails) : own.none}
          {shown.left > 0 && ` ${own.left(shown.left)}`}
        </p>
      )}
      {shown && shown.mails > 0 && (
        <div className="actions">
          <button
            type="button"
            className="hds-button hds-button--primary"
            disabled={isBusy}
            onClick={() => {
              sending.mutate(true, { onSuccess: looking.reset });
            }}
          >
            {own.send(shown.mails)}
          </button>
        </div>
      )}
    </section>
  );
}
