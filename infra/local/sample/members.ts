import { boundaries } from "../../../shared/codes.ts";
import * as z from "zod";
import type { Application, Goal } from "../../../shared/commitment.ts";
import type { Language, Texts } from "../../../shared/language.ts";
import { language } from "../../../shared/schema.ts";
import { testBusinessIds } from "./business-ids.ts";
import { courses } from "./courses.ts";
import { beyondLaw, goalTexts } from "./goal-texts.ts";
import { type GoalKey, goals } from "./goals.ts";
import { organisations } from "./organisations.ts";
import { chance, idOf, rows } from "./seeded.ts";

type Promised = {
  theme: Goal["theme"];
  kind: "change" | "level" | "action";
  indicator?: Texts;
  unit?: string;
  change?: number;
  level?: number;
  direction?: "at-least" | "at-most";
  baseline?: { year: number; times?: number; value?: number };
  target?: number;
};

const isGoal = (name: string): name is GoalKey => name in goals;
const size = z.coerce.number().optional().catch(undefined);
const boundary = z.enum(boundaries).optional().catch(undefined);

/** A goal of the list as one member promises it; `first` is the first year of reports. */
export function goalOf(
  key: string,
  member: { key: string; language: Language; size: number | undefined },
  first: number,
): Goal {
  if (!isGoal(key)) throw new Error(`No goal ${key}`);
  const promised: Promised = goals[key];
  const [, fi = "", sv = "", en = ""] =
    rows(goalTexts).find(([name]) => name === key) ?? [];
  const { baseline, unit, indicator, direction, target } = promised;
  const value = baseline?.times
    ? Math.round(baseline.times * (member.size ?? 1000))
    : baseline?.value;
  const common = {
    ...(indicator && { indicator: indicator[member.language] }),
    ...(unit && { unit }),
    ...(baseline && { baselineYear: first + baseline.year }),
    ...(value !== undefined && { baselineValue: value }),
  };
  const by = target === undefined ? {} : { targetYear: first + target };
  const { change = 0, level = 0 } = promised;
  return {
    id: idOf(member.key, key),
    theme: promised.theme,
    title: { fi, sv, en }[member.language],
    language: member.language,
    ...(chance(member.key, key, "beyond") < 0.4 && {
      beyondLaw: beyondLaw[member.language],
    }),
    measure:
      promised.kind === "action"
        ? { kind: "action", ...by }
        : promised.kind === "change"
          ? { kind: "change", change, ...common, ...by }
          : {
              kind: "level",
              target: level,
              ...common,
              ...(direction && { direction }),
              ...by,
            },
  };
}

/** The sixty, with the years of their story; `last` is the latest published year. */
export function sampleMembers(last: number) {
  const first = last - 2;
  const businessIds = testBusinessIds(rows(organisations).length);
  return rows(organisations).map((cells, index) => {
    const [key = "", tongue, energy, edge, name = "", contact = ""] = cells;
    const [, joins, reports = "", course = ""] =
      rows(courses).find(([domain]) => domain === key) ?? [];
    const facts = {
      key,
      language: language().parse(tongue),
      size: size.parse(energy === "-" ? undefined : energy),
      boundary: boundary.parse(edge),
    };
    const [given = "", family = ""] = contact
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z ]/g, "")
      .split(" ");
    const kind = facts.size === undefined ? "supporting" : "business";
    const application: Application = {
      id: idOf(key),
      organisation: {
        name,
        kind,
        ...(kind === "business" && { businessId: businessIds[index] }),
        website: `https://${key}.example`,
      },
      contact: {
        name: contact,
        email: `${given}.${family}@${key}.example`,
        language: facts.language,
      },
      goals: (cells[6] ?? "")
        .split(" ")
        .filter(Boolean)
        .map((goal) => goalOf(goal, facts, first)),
      accepted: { publication: true, privacy: true },
    };
    return {
      ...facts,
      id: application.id,
      application,
      joins: last + Number(joins),
      course,
      /** The letter of a year's report; see `courses.ts`. */
      report: (year: number) => reports[year - first] ?? ".",
      restates: reports.includes("o"),
    };
  });
}
export type SampleMember = ReturnType<typeof sampleMembers>[number];
