import "./mail.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { shownDay } from "../../../shared/shown.ts";
import type { ComingMail } from "../../../shared/views/coming-mail-view.ts";
import {
  languageWords,
  mailNameWords,
} from "../../../shared/coordinator-words.ts";
import { useApi } from "../../api/use-answer.ts";
import { allPages } from "../../api/use-pages.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Choice, Filters } from "../../layout/filters.tsx";
import { Loading } from "../../layout/loading.tsx";
import { Page } from "../../layout/page.tsx";
import { usePlaces } from "../places.ts";
import { texts } from "./coming-texts.ts";
import { MailWords } from "./mail-words.tsx";
import { PauseSwitch } from "./pause-switch.tsx";
import { Standstill } from "./standstill.tsx";
import { Recipient } from "./recipient.tsx";

type Mailing = ComingMail["mailings"][number];

/** One mail to several: who gets it, and its words in each of their languages. */
function MailingPart({ template, recipients, words }: Mailing) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <details className="coming">
      <summary>
        {mailNameWords[template][language]}: {own.recipients(recipients.length)}
      </summary>
      {words.map((one) => (
        <div key={one.language}>
          <p className="muted">
            {own.example(languageWords[one.language][language])}
          </p>
          <MailWords {...one} />
        </div>
      ))}
      <p className="muted">{own.who}</p>
      <ul className="coming-recipients">
        {recipients.map(({ member, to }) => (
          <li key={`${member?.id ?? ""} ${JSON.stringify(to)}`}>
            {member && (
              <>
                <bdi>{member.name}</bdi>:{" "}
              </>
            )}
            <Recipient to={to} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Days({ mailings }: { mailings: Mailing[] }) {
  const language = useLanguage();
  const days = [...new Set(mailings.map(({ day }) => day))].sort();
  return days.map((day) => (
    <section key={day}>
      <h2>{shownDay(day, language)}</h2>
      {mailings
        .filter((one) => one.day === day)
        .map((one, index) => (
          <MailingPart key={`${one.template} ${index}`} {...one} />
        ))}
    </section>
  ));
}

/** What each coming day would send, to whom and in which words. */
export default function ComingMailPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const api = useApi();
  const [search, setSearch] = useSearchParams();
  const spans = Object.entries(own.spans);
  const [days = "60"] =
    spans.find(([span]) => span === search.get("days")) ?? [];
  const { data: pages } = useQuery({
    queryKey: ["GET /api/coordinator/mail/coming", days],
    queryFn: () =>
      allPages((query) =>
        api("GET /api/coordinator/mail/coming", { query: { days, ...query } }),
      ),
    placeholderData: (shown) => shown,
    throwOnError: true,
  });
  const [first] = pages ?? [];
  if (!pages || !first) return <Loading />;
  const mailings = pages.flatMap((page) => page.mailings);
  return (
    <Page title={own.title} wide>
      <p className="lead">{own.lead}</p>
      {first.mailStopped && <Standstill stopped={first.mailStopped} />}
      <PauseSwitch
        paused={first.mailPaused}
        stopped={first.mailStopped !== undefined}
      />
      <Filters>
        <Choice
          id="days"
          label={own.days}
          value={days}
          options={spans.map(([value, label]) => ({ value, label }))}
          onChoose={(chosen) => {
            setSearch({ days: chosen }, { replace: true });
          }}
        />
      </Filters>
      {mailings.length === 0 ? (
        <p role="status">
          {own.none(
            shownDay(first.from, language),
            shownDay(first.to, language),
          )}
        </p>
      ) : (
        <Days mailings={mailings} />
      )}
      <Link href={places.mail}>{own.back}</Link>
    </Page>
  );
}
