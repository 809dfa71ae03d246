import "./document.css";
import { themeWords } from "../../shared/words.ts";
import { pages } from "../../shared/pages.ts";
import { shownDay } from "../../shared/shown.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { Link } from "wouter";
import { useAnswer } from "../api/use-answer.ts";
import { PromiseLine } from "../goals/promise-line.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { NotFoundPage } from "../layout/not-found-page.tsx";
import { Page } from "../layout/page.tsx";
import { useNetwork } from "../network.tsx";
import { documentTexts } from "./document-texts.ts";
import { SignaturePlace } from "./signature-place.tsx";

/** The version to be signed now, else the one in force, else what there is. */
const shownVersion = ({ inForce, underWay }: DeskView) =>
  underWay?.state === "approved" ? underWay : (inForce ?? underWay);

/** The commitment on one sheet of paper: for the signing, and afterwards with who signed it and when. */
export default function DocumentPage() {
  const own = useTexts(documentTexts);
  const language = useLanguage();
  const { name, city } = useNetwork();
  const desk = useAnswer("GET /api/my", {});
  const commitment = shownVersion(desk);
  if (!commitment) return <NotFoundPage />;
  const { organisation } = desk.member;
  const { state, version, goals, signatures, inForceOn, amendedOn } =
    commitment;
  const isFinal = state === "approved" || state === "in-force";
  return (
    <Page title={own.title}>
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--primary"
          onClick={() => {
            print();
          }}
        >
          {own.print}
        </button>
        <Link href={pages.commitment(language)}>{own.back}</Link>
      </div>
      <article className="document">
        {!isFinal && <p className="document__draft">{own.notFinal}</p>}
        <p className="document__member">
          <bdi>{organisation.name}</bdi>
        </p>
        <p className="muted">
          {organisation.businessId &&
            `${own.businessId} ${organisation.businessId} · `}
          {name[language]}, {city[language]} · {own.version(version)}
          {inForceOn && ` · ${own.since(shownDay(inForceOn, language))}`}
          {amendedOn && ` · ${own.amended(shownDay(amendedOn, language))}`}
        </p>
        <p>{goals.length > 0 ? own.promise : own.noGoals}</p>
        {goals.length > 0 && (
          <ol className="document__goals">
            {goals.map(
              ({ id, theme, title, measure, description, beyondLaw }) => (
                <li key={id}>
                  <p className="document__goal">
                    <bdi>{title}</bdi>{" "}
                    <span className="muted">
                      ({themeWords[theme][language]})
                    </span>
                  </p>
                  <p>
                    <PromiseLine measure={measure} />
                  </p>
                  {description && (
                    <p className="document__more">{description}</p>
                  )}
                  {beyondLaw && (
                    <p className="document__more">
                      {own.beyondLaw}: {beyondLaw}
                    </p>
                  )}
                </li>
              ),
            )}
          </ol>
        )}
        <div className="signatures">
          <SignaturePlace
            party={own.forMember}
            whose={organisation.name}
            signature={signatures.member}
          />
          <SignaturePlace
            party={own.forCity}
            whose={city[language]}
            signature={signatures.city}
          />
        </div>
      </article>
    </Page>
  );
}
