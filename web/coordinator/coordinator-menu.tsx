import { useMutation } from "@tanstack/react-query";
import { Link, useLocation } from "wouter";
import { useLater } from "../api/use-answer.ts";
import { useTexts } from "../language.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { usePlaces } from "./places.ts";
import type { Session } from "./session.ts";

/** What these pages are called together. */
export const deskNames = {
  fi: "Koordinaattorin työpöytä",
  sv: "Koordinatorernas arbetsbord",
  en: "Coordinators’ desk",
};

const texts = {
  fi: {
    menu: "Koordinaattorin valikko",
    worklist: "Työlista",
    waiting: (count: number) => `${count} odottaa`,
    members: "Jäsenet",
    signing: "Allekirjoitukset",
    rounds: "Kierrokset",
    mail: "Viestit",
    results: "Tulokset",
    inbox: "Toiveet ja palaute",
    data: "Vienti ja tuonti",
    audit: "Tapahtumaloki",
    signOut: "Kirjaudu ulos",
  },
  sv: {
    menu: "Koordinatorernas meny",
    worklist: "Arbetslista",
    waiting: (count: number) => `${count} väntar`,
    members: "Medlemmar",
    signing: "Underskrifter",
    rounds: "Omgångar",
    mail: "Meddelanden",
    results: "Resultat",
    inbox: "Önskemål och respons",
    data: "Export och import",
    audit: "Händelselogg",
    signOut: "Logga ut",
  },
  en: {
    menu: "Coordinators’ menu",
    worklist: "Worklist",
    waiting: (count: number) => `${count} waiting`,
    members: "Members",
    signing: "Signatures",
    rounds: "Rounds",
    mail: "Mail",
    results: "Results",
    inbox: "Wishes and feedback",
    data: "Export and import",
    audit: "Audit log",
    signOut: "Sign out",
  },
};

/** How much waits, where one page of the list tells it. */
function Waiting() {
  const { data } = useLater("GET /api/coordinator/worklist", {});
  const own = useTexts(texts);
  const count = data?.body.items.length ?? 0;
  if (count === 0 || data?.body.cursor !== undefined) return null;
  return (
    <span className="menu-count">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden"> ({own.waiting(count)})</span>
    </span>
  );
}

/** The way between the coordinators' pages, and out. */
export function CoordinatorMenu({ session }: { session: Session }) {
  const own = useTexts(texts);
  const places = usePlaces();
  const [path] = useLocation();
  const leaving = useMutation({ mutationFn: session.signOut });
  const links: [string, string][] = [
    [places.members, own.members],
    [places.signing, own.signing],
    [places.rounds, own.rounds],
    [places.mail, own.mail],
    [places.results, own.results],
    [places.inbox, own.inbox],
    [places.data, own.data],
    [places.audit, own.audit],
  ];
  const { name, email } = session.user?.profile ?? {};
  const who = name ?? email;
  return (
    <div className="coordinator-bar">
      <nav className="coordinator-menu" aria-label={own.menu}>
        <div className="coordinator-who">
          <strong>{useTexts(deskNames)}</strong>
          {who && <span>{who}</span>}
          <button
            type="button"
            className="link-button"
            disabled={leaving.isPending}
            onClick={() => {
              leaving.mutate();
            }}
          >
            {own.signOut}
          </button>
        </div>
        {leaving.error && <ProblemNotice error={leaving.error} />}
        <ul>
          <li>
            <Link
              href={places.worklist}
              aria-current={path === places.worklist ? "page" : undefined}
            >
              {own.worklist}
              <Waiting />
            </Link>
          </li>
          {links.map(([href, label]) => (
            <li key={href}>
              <Link
                href={href}
                aria-current={path.startsWith(href) ? "page" : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
