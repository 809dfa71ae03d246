import { Link } from "wouter";
import { shownDay } from "../../../shared/shown.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import {
  CommitmentStateLabel,
  ReportStateLabel,
} from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { usePlaces } from "../places.ts";
import { memberTexts } from "./member-texts.ts";

/** Its commitments and its reports, newest first, each a way to its review. */
export function RecordsPart({ file }: { file: MemberFile }) {
  const own = useTexts(memberTexts);
  const language = useLanguage();
  const places = usePlaces();
  const said = (...notes: (string | false | undefined)[]) => (
    <span className="muted">{notes.filter(Boolean).join(" · ")}</span>
  );
  const commitments = file.commitments.toSorted(
    (a, b) => b.version - a.version,
  );
  const reports = file.reports.toSorted((a, b) => b.year - a.year);
  return (
    <>
      <section>
        <h2>{own.commitments}</h2>
        {commitments.length === 0 && <p>{own.noCommitment}</p>}
        <ul className="rows">
          {commitments.map(({ version, state, inForceOn, hasDraft }) => (
            <li key={version}>
              <Link href={places.commitment(file.id, version)}>
                {own.version(version)}
              </Link>
              <CommitmentStateLabel state={state} />
              {said(
                inForceOn && own.inForce(shownDay(inForceOn, language)),
                hasDraft && own.hasDraft,
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{own.reports}</h2>
        {reports.length === 0 && <p>{own.noReport}</p>}
        <ul className="rows">
          {reports.map(({ year, state, due, overdue, late, hasDraft }) => (
            <li key={year}>
              <Link href={places.report(file.id, year)}>
                {own.report(year)}
              </Link>
              <ReportStateLabel state={state} />
              {said(
                own.due(shownDay(due, language)),
                overdue && own.overdue,
                late && own.late,
                hasDraft && own.hasDraft,
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
