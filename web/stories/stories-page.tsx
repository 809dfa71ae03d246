import "./stories.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { themes } from "../../shared/codes.ts";
import type { Theme } from "../../shared/commitment.ts";
import { pages } from "../../shared/pages.ts";
import { themeWords } from "../../shared/words.ts";
import { useApi } from "../api/use-answer.ts";
import { Loading } from "../layout/loading.tsx";
import { MoreButton } from "../layout/more-button.tsx";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";

const texts = {
  fi: {
    title: "Hyvät käytännöt",
    description: "Mitä jäsenet ovat oppineet ja haluavat jakaa.",
    byTheme: "Teema",
    all: "Kaikki teemat",
    none: "Hyviä käytäntöjä ei ole vielä julkaistu. Ne tulevat näkyviin vuoden saavutusten kanssa.",
  },
  sv: {
    title: "God praxis",
    description: "Vad medlemmarna har lärt sig och vill dela med sig av.",
    byTheme: "Tema",
    all: "Alla teman",
    none: "Ingen god praxis har publicerats ännu. Den visas tillsammans med årets resultat.",
  },
  en: {
    title: "Best practices",
    description: "What members have learnt and want to share.",
    byTheme: "Theme",
    all: "All themes",
    none: "No best practices have been published yet. They appear with the year’s results.",
  },
};

function Themes({ chosen }: { chosen: Theme | undefined }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const page = pages.stories(language);
  const links = [
    { theme: undefined, href: page, label: own.all },
    ...themes.map((theme) => ({
      theme,
      href: `${page}?theme=${theme}`,
      label: themeWords[theme][language],
    })),
  ];
  return (
    <nav aria-label={own.byTheme}>
      <ul className="tags">
        {links.map(({ theme, href, label }) => (
          <li key={href}>
            <Link
              className="theme-tag theme-tag--link"
              href={href}
              aria-current={theme === chosen ? "true" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export default function StoriesPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const api = useApi();
  const [search] = useSearchParams();
  const theme = themes.find((one) => one === search.get("theme"));
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["GET /api/stories", theme],
    queryFn: async ({ pageParam: cursor }) =>
      (
        await api("GET /api/stories", {
          query: { ...(theme && { theme }), ...(cursor && { cursor }) },
        })
      ).body,
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    throwOnError: true,
  });
  const stories = data?.pages.flatMap((page) => page.stories);
  return (
    <Page title={own.title} description={own.description}>
      <p className="lead">{own.description}</p>
      <Themes chosen={theme} />
      {!stories && <Loading />}
      {stories?.length === 0 && <p>{own.none}</p>}
      {stories?.map(
        ({
          id,
          memberId,
          memberName,
          themes,
          year,
          title,
          text,
          language: written,
        }) => (
          <article className="story" key={id}>
            <h2>
              <Written language={written}>{title}</Written>
            </h2>
            <p className="muted">
              <Link href={pages.member(language, memberId)}>
                <bdi>{memberName}</bdi>
              </Link>
              {" · "}
              <Link href={pages.results(language, year)}>{year}</Link>
            </p>
            <p className="story__text">
              <Written language={written}>{text}</Written>
            </p>
            <ul className="tags">
              {themes.map((one) => (
                <li className="theme-tag" key={one}>
                  {themeWords[one][language]}
                </li>
              ))}
            </ul>
          </article>
        ),
      )}
      <MoreButton hasMore={hasNextPage} onMore={() => void fetchNextPage()} />
    </Page>
  );
}
