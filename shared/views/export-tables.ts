/** The export as tables for a spreadsheet: numbers stay numbers, codes stay codes, and every row names its member. */
import { askedFigures, figureFields } from "../figures.ts";
import type { Figures } from "../report.ts";
import type { Goal } from "../commitment.ts";
import {
  type CellValue,
  cellsOf,
  goalColumns,
  memberColumns,
} from "../import/columns.ts";
import { progress, shownProgress } from "../progress.ts";
import type { MemberFile } from "./coordinator-views.ts";

export const exportTableNames = [
  "members",
  "goals",
  "reports",
  "answers",
] as const;
type ExportTable = (typeof exportTableNames)[number];

type Row = Record<string, CellValue>;

const inForceOf = ({ commitments }: MemberFile) =>
  commitments.find(({ state }) => state === "in-force");
const primaryOf = ({ contacts }: MemberFile) =>
  contacts.find(({ primary }) => primary);
const yesNo = (is: boolean | undefined) => (is ? "yes" : "");

const identity = ({
  id,
  organisation: { name, businessId = "" },
}: MemberFile) => ({
  id,
  name,
  businessId,
});

/** One row a member. */
function memberRows(file: MemberFile): Row[] {
  const { organisation, state, ended, unit, coveredBy, contacts, reports } =
    file;
  const commitment = inForceOf(file);
  const primary = primaryOf(file);
  return [
    {
      ...identity(file),
      kind: organisation.kind,
      subunit: unit ?? "",
      website: organisation.website ?? "",
      state,
      memberSince: commitment?.memberSince ?? "",
      commitment: commitment?.version ?? "",
      inForceOn: commitment?.inForceOn ?? "",
      goals: commitment?.goals.length ?? "",
      reports: reports.map(({ year, state }) => `${year} ${state}`).join(", "),
      reportedBy: coveredBy ?? "",
      ended: ended?.on ?? "",
      endReason: ended?.reason ?? "",
      successor: ended?.successorId ?? "",
      contactName: primary?.name ?? "",
      contactEmail: primary?.email ?? "",
      contactPhone: primary?.phone ?? "",
      contactLanguage: primary?.language ?? "",
      unreachable: yesNo(primary?.unreachable !== undefined),
      otherContacts: contacts
        .filter((one) => one !== primary)
        .map(({ name, email }) => `${name} <${email}>`)
        .join(", "),
    },
  ];
}

/** One row a goal in force, in the very columns that an import takes: what was exported can move in elsewhere. */
function goalRows(file: MemberFile): Row[] {
  const commitment = inForceOf(file);
  if (!commitment) return [];
  const { signatures, inForceOn, memberSince } = commitment;
  const contact = primaryOf(file);
  const member = cellsOf(memberColumns, {
    ...file,
    contact,
    signatures,
    ...(memberSince !== inForceOn && { memberSince }),
  });
  const goals: (Goal | undefined)[] =
    commitment.goals.length > 0 ? commitment.goals : [undefined];
  return goals.map((goal) => ({ ...member, ...cellsOf(goalColumns, goal) }));
}

/** A column for each figure asked for, under its own name; the method beside the figure that it is about. */
const figureCells = (figures: Figures = {}): Row => {
  const cells: Row = {};
  for (const field of figureFields) {
    const name = field.slice(field.lastIndexOf(".") + 1);
    cells[name] = askedFigures[field].of(figures) ?? "";
    if (field === "emissions.scope2")
      cells["scope2Method"] = figures.emissions?.scope2Method ?? "";
  }
  return cells;
};

/** One row a report, with its figures: energy in MWh, emissions in t CO2e. */
const reportRows = (file: MemberFile): Row[] =>
  file.reports.map((report) => {
    const { figures, story, wishes } = report.answers ?? {};
    return {
      ...identity(file),
      year: report.year,
      state: report.state,
      due: report.due,
      extended: yesNo(report.extension !== undefined),
      submittedAt: report.submittedAt ?? "",
      late: yesNo(report.late),
      boundary: figures?.boundary ?? "",
      ...figureCells(figures),
      tradeSecret: yesNo(figures?.tradeSecret),
      mayDominate: yesNo(figures?.mayDominate),
      storyTitle: story?.title ?? "",
      storyText: story?.text ?? "",
      storyOffered: yesNo(story?.publish),
      wishes: wishes ?? "",
    };
  });

/** One row a goal and year: how it went, a hundred per cent being the promise kept. */
const answerRows = (file: MemberFile): Row[] =>
  file.reports.flatMap(({ year, state, goals, answers }) =>
    goals.map((goal) => {
      const answer = answers?.goals?.find(({ goalId }) => goalId === goal.id);
      const come = answer && progress(goal.measure, answer).progress;
      return {
        ...identity(file),
        year,
        state,
        theme: goal.theme,
        title: goal.title,
        measure: goal.measure.kind,
        status: answer?.status ?? "",
        value: answer?.value ?? "",
        progressPercent:
          typeof come === "number" ? shownProgress(come).percent : "",
        did: answer?.did ?? "",
        links: answer?.links?.join(" ") ?? "",
      };
    }),
  );

export const exportTables = {
  members: memberRows,
  goals: goalRows,
  reports: reportRows,
  answers: answerRows,
} satisfies Record<ExportTable, (file: MemberFile) => Row[]>;
