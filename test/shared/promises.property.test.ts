/** Over any order of amendments, reports, restatements and editions, each year on a member's page stands with its own promise. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { withAcceptance } from "../../shared/acceptance.ts";
import { openedReport } from "../../shared/asked.ts";
import type { Commitment, Goal } from "../../shared/commitment.ts";
import { carryCommitment } from "../../shared/commitment-transitions.ts";
import { directionOf } from "../../shared/direction.ts";
import type { Measure } from "../../shared/measure.ts";
import { progress } from "../../shared/progress.ts";
import { publicProgress } from "../../shared/public-progress.ts";
import {
  acceptReport,
  reopenReport,
  saveReportDraft,
  submitReport,
} from "../../shared/report-transitions.ts";
import type { Answers, GoalStatus, Report } from "../../shared/report.ts";
import type { TrackRecord } from "../../shared/track-record.ts";
import {
  type MemberPage,
  viewMember,
} from "../../shared/views/public-views.ts";
import {
  byCoordinator,
  byMember,
  frozen,
  goal,
  inForce,
  member,
  now,
  round,
  uuidOf,
} from "./records.ts";

const measures: Measure[] = [
  { kind: "change", unit: "MWh", change: -6, baselineValue: 1200 },
  { kind: "change", unit: "MWh", change: -20, baselineValue: 1200 },
  { kind: "change", unit: "MWh", change: -20, baselineValue: 1300 },
  { kind: "change", change: -6, targetYear: 2040 },
  { kind: "level", unit: "%", target: 50, baselineValue: 30 },
  { kind: "level", unit: "t", target: 50, direction: "at-most" },
  { kind: "action" },
];

/** What a version says of each of three goals: nothing where it leaves one out. */
const version = fc.tuple(
  ...[1, 2, 3].map((n) =>
    fc.option(
      fc.record({
        title: fc.constantFrom(`Goal ${n}`, `Goal ${n} in other words`),
        measure: fc.constantFrom(...measures),
      }),
    ),
  ),
);
const answer = fc.record({
  status: fc.constantFrom<GoalStatus>("on-track", "achieved", "abandoned"),
  value: fc.option(fc.integer({ min: -2000, max: 2000 })),
});
const pick = fc.nat();
const command = fc.oneof(
  fc.record({ does: fc.constant("amend" as const), version }),
  fc.record({ does: fc.constant("ask" as const) }),
  fc.record({
    does: fc.constant("report" as const),
    pick,
    answers: fc.tuple(answer, answer, answer),
  }),
  fc.record({ does: fc.constant("reopen" as const), pick }),
  fc.record({ does: fc.constant("publish" as const), pick }),
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

/** What is true of one goal in one year: its promise when the round opened, and the last answer accepted before an edition. */
type Truth = {
  promised: Goal;
  status: GoalStatus;
  value: number | null;
  from: number;
};

class Network {
  commitment: Commitment = frozen({ ...inForce, goals: [goal(1), goal(2)] });
  record: TrackRecord | undefined;
  reports: Report[] = [];
  editions: Record<number, number> = {};
  truths = new Map<string, Truth[]>();

  act(command: Command) {
    if (command.does === "amend") this.amend(command.version);
    else if (command.does === "ask") this.ask();
    else {
      const index = command.pick % Math.max(this.reports.length, 1);
      const report = this.reports[index];
      if (!report) return;
      const { year } = report;
      if (command.does === "publish")
        this.editions[year] = (this.editions[year] ?? 0) + 1;
      else if (command.does === "report" && report.state !== "accepted")
        this.reports[index] = this.reported(report, command.answers);
      else if (command.does === "reopen" && report.state === "accepted")
        this.reports[index] = reopenReport(
          report,
          { message: "Look again", due: "2027-04-15" },
          byCoordinator,
        ).after;
    }
  }

  amend(said: (Pick<Goal, "title" | "measure"> | null)[]) {
    const goals = said.flatMap((one, n) => (one ? [goal(n + 1, one)] : []));
    const next: Commitment = {
      memberId: member.memberId,
      version: this.commitment.version + 1,
      state: "submitted",
      since: now,
      goals,
      signatures: {},
      revision: 0,
    };
    const day = `${2030 + next.version}-01-01`;
    const [entered] = carryCommitment(
      frozen(next),
      this.commitment,
      day,
      byCoordinator,
    );
    this.commitment = frozen(entered.after);
  }

  ask() {
    const year = 2026 + this.reports.length;
    const { commitment, record } = this;
    this.reports.push(
      openedReport({
        ...{ member, commitment, record, now },
        round: { ...round, year },
        today: "2027-02-01",
      }),
    );
  }

  reported(report: Report, given: Pick<Truth, "status" | "value">[]): Report {
    const answers: Answers = {
      goals: report.goals.map(({ id, measure }, n) => ({
        goalId: id,
        status: given[n]!.status,
        did: "Much",
        ...(measure.kind !== "action" && { value: given[n]!.value }),
      })),
    };
    const setting = { round, kind: member.organisation.kind };
    const saved = saveReportDraft(report, answers, setting, byMember).after;
    const sent = submitReport(saved, setting, byMember).after;
    const accepted = frozen(acceptReport(sent, byCoordinator).after);
    const from = (this.editions[report.year] ?? 0) + 1;
    this.record = frozen(withAcceptance(this.record, accepted, from));
    for (const [n, promised] of report.goals.entries()) {
      const key = `${promised.id} ${report.year}`;
      const { status, value } = given[n]!;
      this.truths.set(key, [
        ...(this.truths.get(key) ?? []).filter((one) => one.from !== from),
        { promised, status, value, from },
      ]);
    }
    return accepted;
  }

  page(): MemberPage {
    const { commitment, record, editions } = this;
    return viewMember({
      ...{ member, commitment, record, editions },
      reports: [],
      smallSums: {},
    });
  }

  /** By goal and year, what may be read of it. */
  published(): Map<string, Truth> {
    return new Map(
      [...this.truths].flatMap(([key, truths]) => {
        const edition = this.editions[Number(key.split(" ")[1])] ?? 0;
        const truth = truths.findLast(({ from }) => from <= edition);
        return truth ? [[key, truth] as const] : [];
      }),
    );
  }
}

const promised = ({ measure }: Goal) => {
  const { kind, targetYear } = measure;
  const until = targetYear && { targetYear };
  if (kind === "action") return { kind, ...until };
  if (kind === "change") return { kind, change: measure.change, ...until };
  const { unit, target } = measure;
  return { kind, unit, target, direction: directionOf(measure), ...until };
};

function check(network: Network) {
  const page = network.page();
  const truths = network.published();
  const goals = [...page.commitment.goals, ...page.endedGoals];
  expect(new Set(goals.map(({ id }) => id)).size).toBe(goals.length);
  const shown = goals.flatMap(({ id, years }) =>
    years.map((year) => ({ key: `${id} ${year.year}`, ...year })),
  );
  expect(shown.map(({ key }) => key).sort()).toEqual([...truths.keys()].sort());
  for (const { key, status, progress: come, title, promise } of shown) {
    const truth = truths.get(key)!;
    expect([key, status, title]).toEqual([
      key,
      truth.status,
      truth.promised.title,
    ]);
    expect(promise).toEqual(promised(truth.promised));
    const { measure } = truth.promised;
    expect(come).toBe(
      publicProgress({
        measure,
        progress: progress(measure, truth).progress,
        isInSmallSum: false,
      }),
    );
  }
  checkSeries(page, truths);
  checkFormer(network, shown);
}

/** Records of before promises were kept: the reports tell the same. */
function checkFormer(network: Network, shown: unknown[]) {
  const { commitment, record, editions, reports } = network;
  const { earlier, ...former } = commitment;
  const page = viewMember({
    member,
    commitment: former,
    record: record && {
      ...record,
      pinned: undefined,
      acceptances: record.acceptances.map((one) => ({
        ...one,
        goals: one.goals.map(({ pinned, ...goal }) => goal),
      })),
    },
    editions,
    reports,
    smallSums: {},
  });
  const years = [...page.commitment.goals, ...page.endedGoals].flatMap(
    ({ id, years }) =>
      years.map((year) => ({ key: `${id} ${year.year}`, ...year })),
  );
  expect(new Set(years)).toEqual(new Set(shown));
}

/** Years of a goal are of one series only if they were measured by the very same, and the goal's own series is that of its promise. */
function checkSeries(page: MemberPage, truths: Map<string, Truth>) {
  for (const { id, years } of page.commitment.goals)
    for (const [n, year] of years.slice(1).entries()) {
      const before = years[n]!;
      const [one, other] = [before, year].map(
        (of) => truths.get(`${id} ${of.year}`)!.promised,
      );
      expect(year.series - before.series).toBe(
        one!.title === other!.title && one!.measure === other!.measure ? 0 : 1,
      );
    }
}

test("the per cent on the page is the progress of the promise beside it, whatever happened in between", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      const network = new Network();
      for (const one of commands) {
        network.act(one);
        check(network);
      }
    }),
    { numRuns: 150 },
  );
});

test("a goal left out stays with how it went, and with the year in which it ended, until it is taken up again", () => {
  const network = new Network();
  network.ask();
  network.reported(network.reports[0]!, [
    { status: "achieved", value: 1128 },
    { status: "on-track", value: 1150 },
  ]);
  network.editions[2026] = 1;
  const said = (n: number) => ({ title: `Goal ${n}`, measure: measures[0]! });
  network.amend([null, said(2), said(3)]);
  network.amend([null, null, said(3)]);
  const endings = () =>
    network.page().endedGoals.map(({ id, ended, years }) => ({
      id,
      on: ended.on,
      last: years.at(-1)?.status,
    }));
  expect(endings()).toEqual([
    { id: uuidOf(1), on: "2032-01-01", last: "achieved" },
    { id: uuidOf(2), on: "2033-01-01", last: "on-track" },
  ]);
  network.amend([said(1), null, null]);
  expect(endings()).toEqual([
    { id: uuidOf(2), on: "2033-01-01", last: "on-track" },
    { id: uuidOf(3), on: "2034-01-01", last: undefined },
  ]);
});
