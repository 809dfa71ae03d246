import "./mail.css";
import { Link, useSearchParams } from "wouter";
import { mailStates } from "../../../shared/mails/names.ts";
import type { MailView } from "../../../shared/views/mail-view.ts";
import {
  mailNameWords,
  mailStateWords,
} from "../../../shared/coordinator-words.ts";
import { useApi } from "../../api/use-answer.ts";
import { usePages } from "../../api/use-pages.ts";
import { optionsOf } from "../../forms/options-of.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Choice, Filters } from "../../layout/filters.tsx";
import { Loading } from "../../layout/loading.tsx";
import { MoreButton } from "../../layout/more-button.tsx";
import { Page } from "../../layout/page.tsx";
import { DataTable } from "../../results/data-table.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { FailedMail } from "./failed-mail.tsx";
import { MailState } from "./mail-state.tsx";
import { texts } from "./mail-texts.ts";
import { PauseSwitch } from "./pause-switch.tsx";
import { Recipient } from "./recipient.tsx";
import { Standstill } from "./standstill.tsx";

function MailTable({ mails }: { mails: MailView[] }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  return (
    <DataTable
      wide
      caption={own.title}
      columns={[
        { key: "subject", label: own.subject },
        { key: "to", label: own.to },
        { key: "member", label: own.member },
        { key: "state", label: own.state },
        { key: "time", label: own.time },
      ]}
      rows={mails.map((mail) => ({
        key: mail.id,
        cells: {
          subject: (
            <Link href={places.oneMail(mail.id)}>
              {mailNameWords[mail.template][language]}
            </Link>
          ),
          to: <Recipient to={mail.to} />,
          member: mail.member ? (
            <Link href={places.member(mail.member.id)}>
              <bdi>{mail.member.name}</bdi>
            </Link>
          ) : (
            own.network
          ),
          state: <MailState {...mail} />,
          time: shownMoment(mail.queuedAt, language),
        },
      }))}
    />
  );
}

/** Every mail with its state; by state, and by member where another page leads here so. */
export default function MailPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const api = useApi();
  const [search, setSearch] = useSearchParams();
  const state = mailStates.find((one) => one === search.get("state"));
  const member = search.get("member") ?? undefined;
  const filter = { ...(state && { state }), ...(member && { member }) };
  const { pages, hasMore, more } = usePages(
    ["GET /api/coordinator/mail", filter],
    (query) =>
      api("GET /api/coordinator/mail", { query: { ...filter, ...query } }),
  );
  if (!pages) return <Loading />;
  const mails = pages.flatMap((page) => page.mails);
  const stopped = pages[0]?.mailStopped;
  return (
    <Page title={own.title} wide>
      <p className="lead">{own.lead}</p>
      {stopped && <Standstill stopped={stopped} />}
      <PauseSwitch
        paused={pages[0]?.mailPaused ?? false}
        stopped={stopped !== undefined}
      />
      <p>
        <Link href={places.comingMail}>{own.coming}</Link>
      </p>
      {member && (
        <p>
          {own.ofMember} <Link href={places.mail}>{own.everybody}</Link>
        </p>
      )}
      <Filters>
        <Choice
          id="state"
          label={own.state}
          value={state}
          all={own.all}
          options={optionsOf(mailStateWords, language)}
          onChoose={(chosen) => {
            setSearch(
              { ...(member && { member }), ...(chosen && { state: chosen }) },
              { replace: true },
            );
          }}
        />
      </Filters>
      {mails.length > 0 ? (
        <MailTable mails={mails} />
      ) : (
        <p role="status">{hasMore ? own.short : own.none}</p>
      )}
      <MoreButton hasMore={hasMore} onMore={more} />
      {state === "failed" && <FailedMail />}
    </Page>
  );
}
