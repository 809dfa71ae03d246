/** Folds a million reports into a year's results as they stream by, page by page, and parses the same ones, by turns. */
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import type { Contribution } from "../shared/contribution.ts";
import { goalStatuses, themes } from "../shared/codes.ts";
import {
  contributionVersion,
  type ContributionVersion,
} from "../shared/results/contribution-version.ts";
import { add, start } from "../shared/results/fold.ts";
import { finish } from "../shared/results/preview.ts";
import { collectedHeap } from "./collected-heap.ts";

type WireItem = Record<string, AttributeValue>;

const year = 2026;
const reports = 1_000_000;
const perPage = 10_000;
/** In whose place each page names others. */
const anyone = "#page";

const idOf = (member: number) =>
  `0d3f2a10-${anyone}-4000-8000-${String(member).padStart(12, "0")}`;

/** A member's two versions, as they come out of the table: this year's, and the one before it is compared with. */
function versionsOf(member: number): ContributionVersion[] {
  const of = (about: number): Contribution => ({
    memberId: idOf(member),
    year: about,
    kind: member % 5 === 0 ? "supporting" : "business",
    accepted: true,
    late: member % 20 === 0,
    memberSince: "2020-06-01",
    goals: [0, 1, 2].map((goal) => ({
      theme: themes[(member + goal) % themes.length] ?? "other",
      status: goalStatuses[(member + goal) % goalStatuses.length] ?? "behind",
    })),
    figures: {
      boundary: "city",
      energy: { electricity: 700 + (member % 97), heat: 400, fuels: 50 },
      emissions: {
        scope1: 12.5,
        scope2: 80 + (member % 31),
        scope2Method: "market",
        scope3: null,
      },
    },
  });
  return [year - 1, year].map((about) => ({
    year: about,
    from: 1,
    contribution: of(about),
  }));
}

/** A page of the table, as the database sends it. */
const page = JSON.stringify({
  Items: Array.from({ length: perPage / 2 }, (_, member) => versionsOf(member))
    .flat()
    .map((record) => marshall({ record })),
});
const wire = z.object({ Items: z.array(z.custom<WireItem>()) });

/** A member's two versions at a time, parsed. */
function* membersIn(text: string): Generator<ContributionVersion[]> {
  const { Items } = wire.parse(JSON.parse(text));
  for (let at = 0; at < Items.length; at += 2)
    yield Items.slice(at, at + 2).map((item) =>
      contributionVersion().parse(unmarshall(item)["record"]),
    );
}

function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const fold = start(year, []);
let [ours, floor] = [Infinity, Infinity];
let grown = 0;
let heap: number | undefined;
for (let number = 0; number < reports / perPage; number++) {
  const chunk = page.replaceAll(anyone, String(number).padStart(4, "0"));
  // The floor is looked at now and then; all reports are folded.
  if (number % 5 === 0)
    floor = Math.min(
      floor,
      seconds(() => {
        for (const versions of membersIn(chunk)) if (!versions[0]) return;
      }),
    );
  ours = Math.min(
    ours,
    seconds(() => {
      for (const versions of membersIn(chunk)) add(fold, versions);
    }),
  );
  if (number % 20 === 0) {
    heap ??= collectedHeap();
    grown = Math.max(grown, collectedHeap() - heap);
  }
}
const { results } = finish(fold);
const { business, supporting } = results.reporting;
if (business.accepted + supporting.accepted !== reports / 2)
  throw new Error("The fold lost reports.");
process.send?.({
  ours: (ours * 1e6) / perPage,
  floor: (floor * 1e6) / perPage,
  grown,
});
