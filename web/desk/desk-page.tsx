import "../styles/desk.css";
import { useAnswer } from "../api/use-answer.ts";
import { useTexts } from "../language.tsx";
import { Page } from "../layout/page.tsx";
import { CommitmentPart } from "./commitment-part.tsx";
import { ExpectedPart } from "./expected-part.tsx";
import { PeoplePart } from "./people-part.tsx";
import { ReportsPart } from "./reports-part.tsx";
import { SignOut } from "./sign-out.tsx";

const texts = {
  fi: { title: "Jäsenen työpöytä", signedIn: "Kirjautunut:" },
  sv: { title: "Medlemmens arbetsbord", signedIn: "Inloggad:" },
  en: { title: "Member’s desk", signedIn: "Signed in:" },
};

/** Where a contact begins: what is expected and by when, and everything the member has here. */
export default function DeskPage() {
  const { title, signedIn } = useTexts(texts);
  const desk = useAnswer("GET /api/my", {});
  const you = desk.contacts.find(({ contactId }) => contactId === desk.you);
  return (
    <Page title={title}>
      <div className="desk-who">
        <p className="lead">
          <bdi>{desk.member.organisation.name}</bdi>
        </p>
        <p className="muted">
          <span>
            {signedIn} <bdi>{you?.name}</bdi>
          </span>
          <SignOut />
        </p>
      </div>
      <ExpectedPart desk={desk} />
      <ReportsPart reports={desk.reports} />
      <CommitmentPart desk={desk} />
      <PeoplePart desk={desk} />
    </Page>
  );
}
