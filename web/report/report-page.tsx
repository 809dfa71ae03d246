import "../styles/report.css";
import { isOpenTo } from "../../shared/expected.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Loading } from "../layout/loading.tsx";
import { invitationIn, memberOf } from "../sign-in/invitation.ts";
import { SignInFirst } from "../sign-in/sign-in-first.tsx";
import { ReportForm } from "./report-form.tsx";
import { SentReport } from "./sent-report.tsx";
import { useReport } from "./use-report.ts";

function MyReport({ year }: { year: number }) {
  const read = useReport(year);
  if (!read) return <Loading />;
  const { state, roundState } = read.body;
  return isOpenTo({ state }, roundState) ? (
    <ReportForm read={read} />
  ) : (
    <SentReport report={read.body} />
  );
}

/** The link of a mail names a member: another member's session does not lead there. */
function InvitedTo({ memberId, year }: { memberId: string; year: number }) {
  const { member } = useAnswer("GET /api/my", {});
  return member.id === memberId ? <MyReport year={year} /> : <SignInFirst />;
}

type ReportPageProps = { params: Record<string, string | undefined> };

export default function ReportPage({ params }: ReportPageProps) {
  const year = Number(params["year"]);
  const invitation = invitationIn(location.hash);
  return invitation ? (
    <InvitedTo memberId={memberOf(invitation)} year={year} />
  ) : (
    <MyReport year={year} />
  );
}
