import "../../styles/form.css";
import { useState } from "react";
import { Link } from "wouter";
import { isFound } from "../../../shared/typed-text.ts";
import { memberStateWords } from "../../../shared/coordinator-words.ts";
import { memberKindWords } from "../../../shared/words.ts";
import { StateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { Filters, SearchField } from "../../layout/filters.tsx";
import { Page } from "../../layout/page.tsx";
import { usePlaces } from "../places.ts";
import { useAllMembers } from "./use-all-members.ts";

const texts = {
  fi: {
    title: "Jäsenet ja hakijat",
    search: "Hae nimellä",
    ended: "Näytä myös päättyneet jäsenyydet",
    found: (count: number) =>
      count === 1 ? "1 organisaatio" : `${count} organisaatiota`,
    none: "Haulla ei löytynyt mitään.",
  },
  sv: {
    title: "Medlemmar och sökande",
    search: "Sök på namn",
    ended: "Visa också avslutade medlemskap",
    found: (count: number) =>
      count === 1 ? "1 organisation" : `${count} organisationer`,
    none: "Sökningen gav inga träffar.",
  },
  en: {
    title: "Members and applicants",
    search: "Search by name",
    ended: "Show ended memberships too",
    found: (count: number) =>
      count === 1 ? "1 organisation" : `${count} organisations`,
    none: "Nothing was found.",
  },
};

const colours = {
  unconfirmed: "plain",
  active: "success",
  ended: "plain",
} as const;

type ListedProps = { member: ReturnType<typeof useAllMembers>[number] };

function Listed({ member: { id, name, kind, state } }: ListedProps) {
  const language = useLanguage();
  const places = usePlaces();
  return (
    <li>
      <Link href={places.member(id)}>
        <bdi>{name}</bdi>
      </Link>
      <StateLabel colour={colours[state]}>
        {memberStateWords[state][language]}
      </StateLabel>
      <span className="muted">{memberKindWords[kind][language]}</span>
    </li>
  );
}

/** All members, found by name. */
export default function MembersPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const members = useAllMembers();
  const [wanted, setWanted] = useState("");
  const [withEnded, setWithEnded] = useState(false);
  const found = members.filter(
    ({ name, state }) =>
      (withEnded || state !== "ended") && isFound(name, wanted, language),
  );
  return (
    <Page title={own.title} wide>
      <Filters>
        <SearchField label={own.search} value={wanted} onChange={setWanted} />
        <div className="hds-checkbox">
          <input
            type="checkbox"
            id="ended"
            className="hds-checkbox__input"
            checked={withEnded}
            onChange={(event) => {
              setWithEnded(event.target.checked);
            }}
          />
          <label className="hds-checkbox__label" htmlFor="ended">
            {own.ended}
          </label>
        </div>
      </Filters>
      <p role="status">{own.found(found.length)}</p>
      {found.length === 0 && <p>{own.none}</p>}
      <ul className="rows">
        {found.map((member) => (
          <Listed key={member.id} member={member} />
        ))}
      </ul>
    </Page>
  );
}
