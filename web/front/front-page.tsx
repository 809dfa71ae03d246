import "./front.css";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";
import { texts } from "./front-texts.ts";
import { Glance } from "./glance.tsx";

export default function FrontPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const { description, published } = useNetwork();
  const latest = published.toSorted((a, b) => b - a)[0];
  const hero = (
    <>
      <p className="lead">{description[language]}</p>
      <div className="actions">
        <Link
          className="hds-button hds-button--primary"
          href={pages.join(language)}
        >
          {own.join}
        </Link>
        <Link
          className="hds-button hds-button--secondary"
          href={pages.allResults(language)}
        >
          {own.seeResults}
        </Link>
      </div>
    </>
  );
  return (
    <Page
      title={own.title}
      description={description[language]}
      hero={hero}
      wide
    >
      {latest !== undefined && <Glance year={latest} />}

      <h2>{own.aims}</h2>
      <ul className="cards aims">
        {own.aim.map(({ title, text }) => (
          <li className="aim" key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>

      <h2>{own.commitment}</h2>
      {own.commitmentText.map((text) => (
        <p key={text}>{text}</p>
      ))}

      <h2>{own.how}</h2>
      <ol className="steps">
        {own.step.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p>{own.supporting}</p>
      <p>
        <Link
          className="hds-button hds-button--primary"
          href={pages.join(language)}
        >
          {own.startNow}
        </Link>
      </p>
    </Page>
  );
}
