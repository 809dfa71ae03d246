/** Another release of the functions: a copy of the source, changed, and bundled like today's. */
import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionAssets } from "../../infra/assets.ts";
import { bundle, type Bundles } from "../../infra/bundle.ts";

const root = join(import.meta.dirname, "../..");

const parts = ["shared", "functions"];
/** What an administrator runs of it, and what that needs. */
const scripts = {
  check: "infra/upgrade-check.ts",
  items: "infra/table-items.ts",
};

/** Within the project, so that it finds the same libraries. */
const copyOf = (name: string) => join(root, "dist", "releases", name);

/** Its own `npm run upgrade:check`. */
export const upgradeCheckOf = (name: string) =>
  join(copyOf(name), scripts.check);

type Change = (file: string, text: string) => string;

/** `change` is given each file of `shared/` by its path there, and gives its text in another release. */
export function changeFiles(shared: string, change: Change): void {
  for (const file of globSync("**/*.ts", { cwd: shared })) {
    const path = join(shared, file);
    const text = readFileSync(path, "utf8");
    const changed = change(file, text);
    if (changed !== text) writeFileSync(path, changed);
  }
}

async function otherRelease(
  name: string,
  change: Change,
): Promise<Bundles["folders"]> {
  const copy = copyOf(name);
  for (const part of [...parts, ...Object.values(scripts)])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  changeFiles(join(copy, "shared"), change);
  const { folders } = await bundle({
    entries: join(copy, "functions"),
    out: join(copy, "out"),
    assets: functionAssets(),
  });
  return folders;
}

/** A release that counts energy in kWh, which this one would read as MWh; of mail it has a second version too. */
export const breakingRelease = () =>
  otherRelease("breaking", (file, text) => {
    if (file !== "upgrades.ts") return text;
    const none = /(const upgrades: .* = )\{\};/;
    if (!none.test(text)) throw new Error(`${file} has upgrades`);
    return text.replace(
      none,
      `const inKwh = (of) => of?.figures?.energy && { ...of, figures: { ...of.figures, energy: Object.fromEntries(
        Object.entries(of.figures.energy).map(([name, value]) => [name, value && value * 1000])) } };
      $1{
        report: [({ draft, answers, ...report }) => ({ ...report, draft: inKwh(draft) ?? draft, answers: inKwh(answers) ?? answers })],
        mail: [(mail) => mail],
      };`,
    );
  });

/** The lists of codes that members and coordinators choose from, and the states of what they make; languages are the network's. */
const lists = [
  "themes",
  "memberKinds",
  "goalStatuses",
  "boundaries",
  "commitmentStates",
  "reportStates",
  "transitions",
  "endReasons",
  "units",
  "families",
  "figureNames",
];

export const newCode = "unheard-of";

/** A line more in records that have one for each code, by their file. */
const lines = [
  [
    "figures.ts",
    "askedFigures: Record<FigureField, Asked> = {",
    `employees: { family: "${newCode}", unit: "${newCode}", of: ({ employees }) => employees, series: ["${newCode}"] },`,
  ],
  [
    "figures.ts",
    "series: Record<FigureName, Series> = {",
    `"${newCode}": { family: "${newCode}", unit: "${newCode}" },`,
  ],
  [
    "results/figure.ts",
    "unitSigns: Record<Unit, Texts> = {",
    `"${newCode}": { fi: "hlö", sv: "pers.", en: "people" },`,
  ],
  [
    "forms/report-texts.ts",
    "reportTexts: ReportTexts = {",
    `"figures.employees": figure("employees", { fi: { label: "Väki" }, sv: { label: "Folk" }, en: { label: "People" } }),`,
  ],
  [
    "goal-status.ts",
    "goalStatusMeans: Record<GoalStatus, Meaning> = {",
    `"${newCode}": { isGoing: true, isSettled: false, needsWords: false },`,
  ],
] as const;

const withLines = (file: string, text: string) =>
  lines
    .filter(([of]) => of === file)
    .reduce((all, [, after, line]) => {
      if (!all.includes(after)) throw new Error(`${file} has no ${after}`);
      return all.replace(after, `${after}\n${line}`);
    }, text);

/** A release that has a code more in every list, a figure more with a series of its own, and a field more of people. */
export const newerRelease = () => otherRelease("newer", newer);

export function newer(file: string, text: string): string {
  const longer = withLines(file, text).replace(
    /export const (\w+) = \[([^\]]*)\] as const;/g,
    (all, list: string, codes: string) =>
      lists.includes(list)
        ? `export const ${list} = [${codes.replace(/,?\s*$/, ",")} "${newCode}"] as const;`
        : all,
  );
  if (file === "report.ts")
    return longer.replace(/(boundary: .*\n)/, "$1    employees: figure(),\n");
  if (file === "member.ts")
    return longer.replace(
      /(const person = \(\) => \(\{\n)/,
      "$1  role: z.string().optional(),\n",
    );
  return longer;
}
