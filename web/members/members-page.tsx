import "./members.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { memberKinds, themes } from "../../shared/codes.ts";
import type { Theme } from "../../shared/commitment.ts";
import type { MemberKind } from "../../shared/member.ts";
import { pages } from "../../shared/pages.ts";
import { isFound } from "../../shared/typed-text.ts";
import type { MemberSummary } from "../../shared/views/public-views.ts";
import { memberKindWords, themeWords } from "../../shared/words.ts";
import { useApi } from "../api/use-answer.ts";
import { optionsOf } from "../forms/options-of.ts";
import { Choice, Filters, SearchField } from "../layout/filters.tsx";
import { Loading } from "../layout/loading.tsx";
import { MoreButton } from "../layout/more-button.tsx";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: {
    title: "Jäsenet",
    description:
      "Ilmastositoumuksen allekirjoittaneet jäsenet ja niiden tavoitteet.",
    search: "Hae nimellä",
    theme: "Teema",
    kind: "Jäsenyys",
    all: "Kaikki",
    found: (count: number) => (count === 1 ? "1 jäsen" : `${count} jäsentä`),
    none: "Näillä ehdoilla ei löytynyt jäseniä. Kokeile toista teemaa tai lyhyempää nimeä.",
    since: (year: string) => `Jäsen vuodesta ${year}`,
  },
  sv: {
    title: "Medlemmar",
    description:
      "Medlemmar som har undertecknat ett klimatåtagande, och deras mål.",
    search: "Sök på namn",
    theme: "Tema",
    kind: "Medlemskap",
    all: "Alla",
    found: (count: number) => (count === 1 ? "1 medlem" : `${count} medlemmar`),
    none: "Inga medlemmar hittades. Pröva ett annat tema eller ett kortare namn.",
    since: (year: string) => `Medlem sedan ${year}`,
  },
  en: {
    title: "Members",
    description:
      "Members who have signed a climate commitment, and their goals.",
    search: "Search by name",
    theme: "Theme",
    kind: "Membership",
    all: "All",
    found: (count: number) => (count === 1 ? "1 member" : `${count} members`),
    none: "No members found. Try another theme or a shorter name.",
    since: (year: string) => `Member since ${year}`,
  },
};

function Member({ id, name, kind, themes, memberSince }: MemberSummary) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <li className="card member">
      <h2>
        <Link href={pages.member(language, id)}>
          <bdi>{name}</bdi>
        </Link>
      </h2>
      <p className="muted">
        {memberKindWords[kind][language]} · {own.since(memberSince.slice(0, 4))}
      </p>
      <ul className="tags">
        {themes.map((theme) => (
          <li className="theme-tag" key={theme}>
            {themeWords[theme][language]}
          </li>
        ))}
      </ul>
    </li>
  );
}

type Filter = { theme?: Theme; kind?: MemberKind };

/** The members page by page, by theme and kind. */
function useMembers(filter: Filter) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ["GET /api/members", filter],
    queryFn: async ({ pageParam: cursor }) => {
      const query = { ...filter, ...(cursor && { cursor }) };
      return (await api("GET /api/members", { query })).body;
    },
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: (shown) => shown,
    throwOnError: true,
  });
}

export default function MembersPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [name, setName] = useState("");
  const theme = themes.find((one) => one === search.get("theme"));
  const kind = memberKinds.find((one) => one === search.get("kind"));
  const { data, hasNextPage, fetchNextPage } = useMembers({
    ...(theme && { theme }),
    ...(kind && { kind }),
  });
  const choose = (key: string) => (value: string) => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  };
  const found = data?.pages
    .flatMap(({ members }) => members)
    .filter((one) => isFound(one.name, name, language));
  return (
    <Page title={own.title} description={own.description} wide>
      <Filters>
        <SearchField label={own.search} value={name} onChange={setName} />
        <Choice
          id="theme"
          label={own.theme}
          value={theme}
          all={own.all}
          options={optionsOf(themeWords, language)}
          onChoose={choose("theme")}
        />
        <Choice
          id="kind"
          label={own.kind}
          value={kind}
          all={own.all}
          options={optionsOf(memberKindWords, language)}
          onChoose={choose("kind")}
        />
      </Filters>
      <p role="status" className="found">
        {found && own.found(found.length)}
      </p>
      {!found && <Loading />}
      {found?.length === 0 && <p>{own.none}</p>}
      <ul className="cards">
        {found?.map((one) => (
          <Member key={one.id} {...one} />
        ))}
      </ul>
      <MoreButton hasMore={hasNextPage} onMore={() => void fetchNextPage()} />
    </Page>
  );
}
