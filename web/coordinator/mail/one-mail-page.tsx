import "./mail.css";
import { Link } from "wouter";
import type { MailView } from "../../../shared/views/mail-view.ts";
import {
  languageWords,
  mailNameWords,
} from "../../../shared/coordinator-words.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { MailState } from "./mail-state.tsx";
import { texts } from "./mail-texts.ts";
import { MailWords } from "./mail-words.tsx";
import { Recipient } from "./recipient.tsx";

const moments = [
  "queuedAt",
  "sentAt",
  "since",
  "sendAfter",
  "nextAttemptAt",
  "expiresAt",
] as const;

function Facts({ mail }: { mail: MailView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  return (
    <dl className="facts">
      <dt>{own.state}</dt>
      <dd>
        <MailState {...mail} />
      </dd>
      <dt>{own.to}</dt>
      <dd>
        <Recipient to={mail.to} />
      </dd>
      <dt>{own.member}</dt>
      <dd>
        {mail.member ? (
          <Link href={places.member(mail.member.id)}>
            <bdi>{mail.member.name}</bdi>
          </Link>
        ) : (
          own.network
        )}
      </dd>
      <dt>{own.language}</dt>
      <dd>{languageWords[mail.language][language]}</dd>
      {moments.flatMap((moment) => {
        const at = mail[moment];
        return at === undefined
          ? []
          : [
              <dt key={moment}>{own[moment]}</dt>,
              <dd key={`${moment} at`}>{shownMoment(at, language)}</dd>,
            ];
      })}
    </dl>
  );
}

/** Sends it anew, to whoever reads it now. */
function SendAgain({ mail }: { mail: MailView }) {
  const own = useTexts(texts);
  const places = usePlaces();
  const sending = useAction("POST /api/coordinator/mail/{mailId}/resend");
  if (mail.resentAs !== undefined)
    return (
      <Notice
        kind={sending.isSuccess ? "success" : "info"}
        title={own.sentAgain}
        live={sending.isSuccess}
      >
        <Link href={places.oneMail(mail.resentAs)}>{own.newMail}</Link>
      </Notice>
    );
  if (!mail.canResend) return null;
  return (
    <section>
      {sending.error && <ProblemNotice error={sending.error} />}
      <p>{own.againText}</p>
      <button
        type="button"
        className="hds-button hds-button--secondary"
        disabled={sending.isPending}
        onClick={() => {
          sending.mutate({ params: { mailId: mail.id } });
        }}
      >
        {own.again}
      </button>
    </section>
  );
}

/** One mail: how far it has come, its words, and the way to send it again. */
export default function OneMailPage({
  params: { id = "" },
}: {
  params: Record<string, string | undefined>;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const { subject, text, html, ...mail } = useAnswer(
    "GET /api/coordinator/mail/{mailId}",
    { params: { mailId: id } },
  );
  return (
    <Page title={mailNameWords[mail.template][language]}>
      <Facts mail={mail} />
      <SendAgain mail={mail} />
      <h2>{own.words}</h2>
      <MailWords language={mail.language} subject={subject} text={text} />
      {text.includes("***") && <p className="muted">{own.hidden}</p>}
      <Link href={places.mail}>{own.back}</Link>
    </Page>
  );
}
