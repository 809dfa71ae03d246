import "./rounds.css";
import { Link } from "wouter";
import { reportMachine } from "../../../shared/report-transitions.ts";
import { allows } from "../../../shared/state-machine.ts";
import type { RoundView } from "../../../shared/views/coordinator-views.ts";
import type { RoundMember } from "../../../shared/views/round-members-view.ts";
import { useAction } from "../../api/use-action.ts";
import { useTexts } from "../../language.tsx";
import { ConfirmButton } from "../../layout/confirm-button.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { usePlaces } from "../places.ts";
import { texts } from "./members-texts.ts";

const without = (ids: string[], id: string) => ids.filter((one) => one !== id);

type Props = { round: RoundView; member: RoundMember };

/** What a coordinator may do about one member of a round. */
export function PlaceActions({ round, member }: Props) {
  const own = useTexts(texts);
  const places = usePlaces();
  const saving = useAction("PUT /api/coordinator/rounds/{year}");
  const { year, added, leftOut } = round;
  const { id, name, place, report } = member;
  const params = { year };
  const can = (transition: "extend" | "release") =>
    report !== undefined && allows(reportMachine, transition, report.state);
  if (round.state === "closed") return null;
  return (
    <div className="row-actions">
      {can("extend") && (
        <Link href={places.extension(id, year)}>
          {own.extend}
          <span className="visually-hidden">
            {" "}
            <bdi>{name}</bdi>
          </span>
        </Link>
      )}
      {(can("release") || (!report && place === "asked")) && (
        <ConfirmButton
          label={own.leaveOut}
          about={name}
          question={own.leaveOutAsk}
          yes={own.leaveOut}
          no={own.no}
          disabled={saving.isPending}
          onConfirm={() => {
            // Who was added is asked whatever the rules say, so it has to go from there.
            const body = {
              added: without(added, id),
              leftOut: [...leftOut, id],
            };
            saving.mutate({ params, body });
          }}
        />
      )}
      {!report && place !== "asked" && (
        <button
          type="button"
          className="hds-button hds-button--supplementary hds-button--small"
          disabled={saving.isPending}
          onClick={() => {
            const body = {
              added: [...added, id],
              leftOut: without(leftOut, id),
            };
            saving.mutate({ params, body });
          }}
        >
          {own.add}
          <span className="visually-hidden">
            {" "}
            <bdi>{name}</bdi>
          </span>
        </button>
      )}
      {saving.error && <ProblemNotice error={saving.error} />}
    </div>
  );
}
