import type { ReactNode } from "react";
import { MoreButton } from "../../layout/more-button.tsx";
import { Link } from "wouter";
import { auditRow } from "../../../shared/views/audit-row.ts";
import type { AuditEntry } from "../../../shared/views/audit-view.ts";
import type { MailView } from "../../../shared/views/mail-view.ts";
import {
  mailNameWords,
  mailReasonWords,
  mailStateWords,
} from "../../../shared/coordinator-words.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Loading } from "../../layout/loading.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";
import { Why } from "../why.tsx";
import { useTimeline } from "./use-timeline.ts";

const texts = {
  fi: {
    heading: "Tapahtumat ja viestit",
    mail: "Sähköposti",
    coordinators: "koordinaattoreille",
    former: "entiselle yhteyshenkilölle",
    to: (name: ReactNode) => <>saaja {name}</>,
  },
  sv: {
    heading: "Händelser och meddelanden",
    mail: "E-post",
    coordinators: "till koordinatorerna",
    former: "till en tidigare kontaktperson",
    to: (name: ReactNode) => <>till {name}</>,
  },
  en: {
    heading: "Events and mail",
    mail: "Email",
    coordinators: "to the coordinators",
    former: "to a former contact",
    to: (name: ReactNode) => <>to {name}</>,
  },
};

function Event({ event }: { event: AuditEntry }) {
  const language = useLanguage();
  const { what, number, transition, who } = auditRow(event, {
    timeZone: "UTC", // Its time is not shown: the reader's own is.
    language,
  });
  return (
    <>
      <strong>
        {[what, number].filter(Boolean).join(" ")}: {transition}
      </strong>{" "}
      <span className="muted">
        <bdi>{who}</bdi>
      </span>
      {event.why && (
        <blockquote>
          <Why why={event.why} />
        </blockquote>
      )}
    </>
  );
}

function Mail({ mail }: { mail: MailView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const { id, template, to, state, why } = mail;
  const whom = () => {
    switch (to.kind) {
      case "contact":
        return own.to(<bdi>{to.name}</bdi>);
      case "coordinators":
        return own.coordinators;
      case "former-contact":
        return own.former;
    }
  };
  return (
    <>
      {own.mail}{" "}
      <Link href={places.oneMail(id)}>{mailNameWords[template][language]}</Link>{" "}
      <span className="muted">
        {whom()} · {mailStateWords[state][language]}
        {why && `: ${mailReasonWords[why][language]}`}
      </span>
    </>
  );
}

/** All that happened to a member and all that was written to it. */
export function Timeline({ memberId }: { memberId: string }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { isLoading, moments, hasMore, more } = useTimeline(memberId);
  return (
    <section>
      <h2>{own.heading}</h2>
      {isLoading && <Loading />}
      <ol className="timeline">
        {moments.map((one, index) => (
          <li key={index}>
            <time dateTime={one.at}>{shownMoment(one.at, language)}</time>
            <div>
              {one.kind === "event" ? (
                <Event event={one.event} />
              ) : (
                <Mail mail={one.mail} />
              )}
            </div>
          </li>
        ))}
      </ol>
      <MoreButton hasMore={hasMore} onMore={more} />
    </section>
  );
}
