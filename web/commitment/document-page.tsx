import "./document.css";
import type { Goal, Party, Signature } from "../../shared/commitment.ts";
import { promiseSentence } from "../../shared/promise-sentence.ts";
import { shownDay } from "../../shared/shown.ts";
import type { CommitmentView } from "../../shared/views/commitment-view.ts";
import { themeWords } from "../../shared/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { useNetwork } from "../network.tsx";

const texts = {
  fi: {
    title: "Ilmastositoumus",
    member: "Jäsen",
    businessId: "Y-tunnus",
    version: "Versio",
    inForce: "Voimassa",
    amended: "Muutettu",
    goals: "Tavoitteet",
    noGoals: "Tukijäsen edistää verkoston tavoitteita.",
    promise: (name: string, city: string) =>
      `${name} sitoutuu näihin tavoitteisiin ja kertoo vuosittain, miten ne etenevät. Sitoumus on annettu kaupungille: ${city}.`,
    signatures: "Allekirjoitukset",
    forMember: "Jäsenen puolesta",
    forCity: "Kaupungin puolesta",
    line: "Paikka ja päivä, allekirjoitus, nimenselvennys ja asema",
    print: "Tulosta",
    none: "Ilmastositoumusta ei vielä ole.",
  },
  sv: {
    title: "Klimatåtagande",
    member: "Medlem",
    businessId: "FO-nummer",
    version: "Version",
    inForce: "I kraft",
    amended: "Ändrat",
    goals: "Mål",
    noGoals: "Stödmedlemmen främjar nätverkets mål.",
    promise: (name: string, city: string) =>
      `${name} förbinder sig till dessa mål och berättar årligen hur de framskrider. Åtagandet har getts till staden: ${city}.`,
    signatures: "Underskrifter",
    forMember: "För medlemmen",
    forCity: "För staden",
    line: "Ort och datum, underskrift, namnförtydligande och ställning",
    print: "Skriv ut",
    none: "Det finns inget klimatåtagande ännu.",
  },
  en: {
    title: "Climate commitment",
    member: "Member",
    businessId: "Business ID",
    version: "Version",
    inForce: "In force",
    amended: "Amended on",
    goals: "Goals",
    noGoals: "The supporting member furthers the aims of the network.",
    promise: (name: string, city: string) =>
      `${name} commits itself to these goals, and tells every year how they are progressing. The commitment is given to the city: ${city}.`,
    signatures: "Signatures",
    forMember: "For the member",
    forCity: "For the city",
    line: "Place and date, signature, name in block letters and position",
    print: "Print",
    none: "There is no climate commitment yet.",
  },
};

function GoalLine({ theme, title, measure }: Goal) {
  const language = useLanguage();
  return (
    <li>
      <strong>{title}</strong>{" "}
      <span className="muted">({themeWords[theme][language]})</span>
      <br />
      {promiseSentence(measure, language)}
    </li>
  );
}

/** A signature made on paper or in the city's e-signing, or the line to make it on. */
function SignatureLine(props: { party: Party; signed: Signature | undefined }) {
  const { party, signed } = props;
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <div className="signature">
      <h3>{party === "city" ? own.forCity : own.forMember}</h3>
      {signed ? (
        <p>
          <strong>{signed.name}</strong>
          <br />
          {signed.title}
          <br />
          {shownDay(signed.date, language)}
        </p>
      ) : (
        <p className="signature__line">{own.line}</p>
      )}
    </div>
  );
}

function Facts({ version, inForceOn, amendedOn }: CommitmentView) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <>
      <dt>{own.version}</dt>
      <dd>{version}</dd>
      {inForceOn && (
        <>
          <dt>{own.inForce}</dt>
          <dd>{shownDay(inForceOn, language)}</dd>
        </>
      )}
      {amendedOn && (
        <>
          <dt>{own.amended}</dt>
          <dd>{shownDay(amendedOn, language)}</dd>
        </>
      )}
    </>
  );
}

/** The commitment on one sheet, for the signing ceremony: what was approved last, else what is in force, else what is under way. */
export default function DocumentPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const { city, name: network } = useNetwork();
  const { member, inForce, underWay } = useAnswer("GET /api/my", {});
  const { name, businessId } = member.organisation;
  const commitment =
    underWay?.state === "approved" ? underWay : (inForce ?? underWay);
  if (!commitment)
    return (
      <Page title={own.title}>
        <p>{own.none}</p>
      </Page>
    );
  return (
    <Page title={own.title}>
      <p className="document__network">
        {network[language]}, {city[language]}
      </p>
      <dl className="facts">
        <dt>{own.member}</dt>
        <dd>{name}</dd>
        {businessId && (
          <>
            <dt>{own.businessId}</dt>
            <dd>{businessId}</dd>
          </>
        )}
        <Facts {...commitment} />
      </dl>
      <p>{own.promise(name, city[language])}</p>
      <h2>{own.goals}</h2>
      {commitment.goals.length === 0 ? (
        <p>{own.noGoals}</p>
      ) : (
        <ol className="document__goals">
          {commitment.goals.map((goal) => (
            <GoalLine key={goal.id} {...goal} />
          ))}
        </ol>
      )}
      <h2>{own.signatures}</h2>
      <div className="signatures">
        <SignatureLine party="member" signed={commitment.signatures.member} />
        <SignatureLine party="city" signed={commitment.signatures.city} />
      </div>
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--primary"
          onClick={() => {
            window.print();
          }}
        >
          {own.print}
        </button>
      </div>
    </Page>
  );
}
