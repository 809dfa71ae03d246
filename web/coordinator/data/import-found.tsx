import { columnName } from "../../../shared/import/columns.ts";
import type { AnswerOf } from "../../../shared/route-types.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { PromiseText } from "../../goals/promise-text.tsx";
import { Notice } from "../../layout/notice.tsx";
import { Written } from "../../layout/written.tsx";
import { DataTable } from "../../results/data-table.tsx";
import { texts } from "./data-texts.ts";

type Found = AnswerOf<"importMembers">;
type Member = Found["members"][number];
type Goal = Member["promises"][number];

/** Everything that is wrong with a file, as its spreadsheet numbers the rows. */
export function Mistakes({ errors }: Pick<Found, "errors">) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <>
      <Notice kind="error" title={own.wrong(errors.length)} live>
        <p>{own.wrongText}</p>
      </Notice>
      <DataTable
        caption={own.wrong(errors.length)}
        columns={[
          { key: "row", label: own.row },
          { key: "column", label: own.column },
          { key: "message", label: own.message },
        ]}
        rows={errors.map(({ row, column, code, message }, index) => ({
          key: `${index} ${code}`,
          cells: { row, column: columnName(column, language), message },
        }))}
      />
    </>
  );
}

/** A line for each goal, and one for a member without any. */
const linesOf = (member: Member): { member: Member; goal?: Goal }[] =>
  member.promises.length > 0
    ? member.promises.map((goal) => ({ member, goal }))
    : [{ member }];

/** The members that a file holds, each goal as it was read, before they are stored. */
export function FoundMembers({ members }: Pick<Found, "members">) {
  const own = useTexts(texts);
  const known = members.filter((one) => one.known).length;
  return (
    <>
      <Notice kind="success" title={own.right(members.length)} live>
        <p>
          {known === members.length ? own.nothingNew : own.rightText}{" "}
          {known > 0 && known < members.length && own.known(known)}
        </p>
      </Notice>
      <DataTable
        caption={own.right(members.length)}
        wide
        columns={[
          { key: "member", label: own.member },
          { key: "row", label: own.row, number: true },
          { key: "goal", label: own.goal },
          { key: "promise", label: own.promise },
          { key: "change", label: own.change },
        ]}
        rows={members.flatMap(linesOf).map(({ member, goal }) => ({
          key: `${member.id} ${goal?.row ?? ""}`,
          cells: {
            member: member.name,
            row: goal?.row ?? member.row,
            goal: goal ? (
              <Written language={goal.language}>{goal.title}</Written>
            ) : (
              own.noGoal
            ),
            promise: goal && (
              <PromiseText promised={goal.measure} written={goal.language} />
            ),
            change: member.known ? own.stays : own.isNew,
          },
        }))}
      />
    </>
  );
}
