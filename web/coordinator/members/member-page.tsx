import "../../styles/report.css";
import "./member.css";
import { useAnswer } from "../../api/use-answer.ts";
import { Page } from "../../layout/page.tsx";
import { ContactsPart } from "./contacts-part.tsx";
import { FactsPart } from "./facts-part.tsx";
import { RecordsPart } from "./records-part.tsx";
import { Timeline } from "./timeline.tsx";

type MemberPageProps = { params: Record<string, string | undefined> };

/** Everything about one member. */
export default function MemberPage({ params: { id = "" } }: MemberPageProps) {
  const file = useAnswer("GET /api/coordinator/members/{id}", {
    params: { id },
  });
  return (
    <Page title={file.organisation.name} wide>
      <FactsPart file={file} />
      <RecordsPart file={file} />
      <ContactsPart file={file} />
      <Timeline memberId={id} />
    </Page>
  );
}
