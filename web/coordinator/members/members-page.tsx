import "../../members/members.css";
import { useState } from "react";
import { Link } from "wouter";
import { memberKindWords, memberStateWords } from "../../../shared/words.ts";
import { StateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
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
    caption: "Jäsenet ja hakijat nimen mukaan",
    name: "Nimi",
    kind: "Laji",
    state: "Tila",
  },
  sv: {
    title: "Medlemmar och sökande",
    search: "Sök på namn",
    ended: "Visa också avslutade medlemskap",
    found: (count: number) =>
      count === 1 ? "1 organisation" : `${count} organisationer`,
    none: "Sökningen gav inga träffar.",
    caption: "Medlemmar och sökande efter namn",
    name: "Namn",
    kind: "Slag",
    state: "Läge",
  },
  en: {
    title: "Members and applicants",
    search: "Search by name",
    ended: "Show ended memberships too",
    found: (count: number) =>
      count === 1 ? "1 organisation" : `${count} organisations`,
    none: "Nothing was found.",
    caption: "Members and applicants by name",
    name: "Name",
    kind: "Kind",
    state: "State",
  },
};

const colours = {
  unconfirmed: "plain",
  active: "success",
  ended: "plain",
} as const;

type Listed = ReturnType<typeof useAllMembers>[number];

function MemberTable({ members }: { members: Listed[] }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={own.caption}
    >
      <table className="hds-table hds-table--light">
        <caption className="visually-hidden">{own.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.name}</th>
            <th scope="col">{own.kind}</th>
            <th scope="col">{own.state}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name, kind, state }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={places.member(id)}>{name}</Link>
              </th>
              <td>{memberKindWords[kind][language]}</td>
              <td>
                <StateLabel colour={colours[state]}>
                  {memberStateWords[state][language]}
                </StateLabel>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
      (withEnded || state !== "ended") &&
      name
        .toLocaleLowerCase(language)
        .includes(wanted.trim().toLocaleLowerCase(language)),
  );
  return (
    <Page title={own.title} wide>
      <form
        role="search"
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <div className="hds-text-input filter">
          <label className="hds-text-input__label" htmlFor="name">
            {own.search}
          </label>
          <input
            id="name"
            type="search"
            autoComplete="off"
            className="hds-text-input__input"
            value={wanted}
            onChange={(event) => {
              setWanted(event.target.value);
            }}
          />
        </div>
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
      </form>
      <p role="status" className="found">
        {own.found(found.length)}
      </p>
      {found.length === 0 ? <p>{own.none}</p> : <MemberTable members={found} />}
    </Page>
  );
}
