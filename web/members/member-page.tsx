import "./members.css";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { shownDay } from "../../shared/shown.ts";
import type { MemberPage as MemberView } from "../../shared/views/public-views.ts";
import { memberKindWords } from "../../shared/words.ts";
import { useAnswer, useLater } from "../api/use-answer.ts";
import { EarlierVersions } from "../commitment/earlier-versions.tsx";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";
import { GoalCard } from "./goal-card.tsx";

const texts = {
  fi: {
    back: "Kaikki jäsenet",
    businessId: "Y-tunnus",
    since: "Jäsen",
    sinceDay: (day: string) => `${day} alkaen`,
    website: "Verkkosivut",
    signed: "Allekirjoittajat",
    amended: "Muutettu",
    goals: "Tavoitteet",
    coarse:
      "Eteneminen kerrotaan karkeasti, jotta kenenkään lukuja ei voi päätellä.",
    ended: "Päättyneet tavoitteet",
    noGoals:
      "Tukijäsen edistää verkoston tavoitteita. Sillä ei ole omia tavoitteita.",
    stories: "Hyvät käytännöt",
    about: (name: string) => `${name}: ilmastositoumus ja tavoitteet.`,
  },
  sv: {
    back: "Alla medlemmar",
    businessId: "FO-nummer",
    since: "Medlem",
    sinceDay: (day: string) => `sedan ${day}`,
    website: "Webbplats",
    signed: "Undertecknare",
    amended: "Ändrat",
    goals: "Mål",
    coarse:
      "Framstegen anges i grova steg, så att ingens siffror kan räknas ut.",
    ended: "Avslutade mål",
    noGoals: "Stödmedlemmen främjar nätverkets mål och har inga egna mål.",
    stories: "God praxis",
    about: (name: string) => `${name}: klimatåtagande och mål.`,
  },
  en: {
    back: "All members",
    businessId: "Business ID",
    since: "Member",
    sinceDay: (day: string) => `since ${day}`,
    website: "Website",
    signed: "Signed by",
    amended: "Amended on",
    goals: "Goals",
    coarse:
      "Progress is told in coarse steps, so that nobody’s figures can be worked out.",
    ended: "Ended goals",
    noGoals:
      "A supporting member furthers the aims of the network. It has no goals of its own.",
    stories: "Best practices",
    about: (name: string) => `${name}: climate commitment and goals.`,
  },
};

function Facts({ member }: { member: MemberView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { businessId, memberSince, website, commitment } = member;
  const { signatures, amendedOn } = commitment;
  const signed = [signatures.member, signatures.city].filter(
    (one) => one !== undefined,
  );
  return (
    <dl className="facts">
      <dt>{own.since}</dt>
      <dd>{own.sinceDay(shownDay(memberSince, language))}</dd>
      {businessId && (
        <>
          <dt>{own.businessId}</dt>
          <dd>{businessId}</dd>
        </>
      )}
      {website && (
        <>
          <dt>{own.website}</dt>
          <dd>
            <a href={website} rel="nofollow noopener">
              {website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
            </a>
          </dd>
        </>
      )}
      {signed.length > 0 && (
        <>
          <dt>{own.signed}</dt>
          <dd>
            {signed.map(({ name, title, date }) => (
              <div key={name + date}>
                <bdi>{name}</bdi>, <bdi>{title}</bdi>,{" "}
                {shownDay(date, language)}
              </div>
            ))}
          </dd>
        </>
      )}
      {amendedOn && (
        <>
          <dt>{own.amended}</dt>
          <dd>{shownDay(amendedOn, language)}</dd>
        </>
      )}
    </dl>
  );
}

function Stories({ member }: { member: string }) {
  const own = useTexts(texts);
  const { data } = useLater("GET /api/stories", { query: { member } });
  const stories = data?.body.stories ?? [];
  if (stories.length === 0) return null;
  return (
    <section>
      <h2>{own.stories}</h2>
      {stories.map(({ id, title, text, language, year }) => (
        <article key={id}>
          <h3>
            <Written language={language}>{title}</Written> ({year})
          </h3>
          <p className="as-written">
            <Written language={language}>{text}</Written>
          </p>
        </article>
      ))}
    </section>
  );
}

/** A member's commitment: goals, promises, how they went in the published years; never a figure. */
export default function MemberPage({
  params: { id = "" },
}: {
  params: Record<string, string | undefined>;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const member = useAnswer("GET /api/members/{id}", { params: { id } });
  const { name, kind, commitment, endedGoals } = member;
  return (
    <Page title={name} description={own.about(name)}>
      <p className="lead">{memberKindWords[kind][language]}</p>
      <Facts member={member} />
      <section>
        <h2>{own.goals}</h2>
        <p>{commitment.goals.length === 0 ? own.noGoals : own.coarse}</p>
        {commitment.goals.map((goal) => (
          <GoalCard key={goal.id} goal={goal} />
        ))}
      </section>
      {endedGoals.length > 0 && (
        <section>
          <h2>{own.ended}</h2>
          {endedGoals.map((goal) => (
            <GoalCard key={goal.id} goal={goal} />
          ))}
        </section>
      )}
      <EarlierVersions
        versions={commitment.earlier}
        hrefOf={(version) => pages.memberCommitment(language, id, version)}
      />
      <Stories member={id} />
      <p className="no-print">
        <Link href={pages.members(language)}>{own.back}</Link>
      </p>
    </Page>
  );
}
