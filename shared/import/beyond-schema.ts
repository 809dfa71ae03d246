/** What the schema of an imported member does not look at. */
import { issuesOf } from "../issues.ts";
import { draftMeasure } from "../measure.ts";
import type { Issue } from "../refusal.ts";
import { day, type Day } from "../schema.ts";
import { measureKindWords } from "../words.ts";
import { read } from "./cells.ts";
import { memberColumns } from "./columns.ts";
import type { Tree } from "./row-tree.ts";
import type { Row } from "./rows.ts";

/** Of whichever days can be read. */
export function daysOff({ cells }: Row, today: Day): Issue[] {
  const dayIn = (code: "memberSignedOn" | "citySignedOn" | "memberSince") => {
    const { value } = read(memberColumns[code], cells[code] ?? "", {});
    return day().safeParse(value).data;
  };
  const signed = {
    member: dayIn("memberSignedOn"),
    city: dayIn("citySignedOn"),
  };
  const issues: Issue[] = Object.entries(signed)
    .filter(([, date]) => date !== undefined && date > today)
    .map(([party]) => ({
      pointer: `/signatures/${party}/date`,
      code: "in-the-future",
    }));
  const { member, city } = signed;
  const since = dayIn("memberSince");
  if (since && member && city && since > (member > city ? member : city))
    issues.push({ pointer: "/memberSince", code: "since-after-signing" });
  return issues;
}

/** Without its kind no schema looks at the rest of a measure: that is looked at here. */
export const hiddenByKind = (goals: Tree[]): Issue[] =>
  goals.flatMap(({ measure }, index) => {
    if (typeof measure !== "object") return [];
    const { kind, ...rest } = measure;
    if (typeof kind === "string" && Object.hasOwn(measureKindWords, kind))
      return [];
    const { error } = draftMeasure().safeParse(rest);
    return error ? issuesOf(error, ["goals", index, "measure"]) : [];
  });
