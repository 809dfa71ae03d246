/** A network with goals on a figure that is summed, lived year by year: reports accepted, editions published, pages read. */
import { withAcceptance } from "../../shared/acceptance.ts";
import type { Measure } from "../../shared/measure.ts";
import {
  editionsByYear,
  emptyNetworkState,
  smallSumsByYear,
  withRound,
} from "../../shared/network-state.ts";
import { progress } from "../../shared/progress.ts";
import {
  publishRound,
  withdrawEdition,
} from "../../shared/round-transitions.ts";
import type { TrackRecord } from "../../shared/track-record.ts";
import { promiseOf, viewMember } from "../../shared/views/public-views.ts";
import { goal, inForce, member, report, round } from "../shared/records.ts";
import { idOf, Played } from "../shared/results/network.ts";
import type { GoalPage, Public } from "./attacker.ts";

const figure = "electricity";

export class PublishedNetwork extends Played {
  readonly #measures = new Map<number, Measure>();
  readonly #records = new Map<number, TrackRecord>();
  #state = emptyNetworkState();

  promised(name: number, measure: Measure) {
    this.#measures.set(name, measure);
    return this;
  }

  /** A member's electricity of a year, and what it answers on its goal: the same amount, or the change it is since its baseline. */
  reported(name: number, year: number, electricity: number) {
    const figures = { boundary: "city" as const, energy: { electricity } };
    this.accept(name, year, { figures });
    const measure = this.#measures.get(name);
    if (!measure) return this;
    const goals = [goal(name, { measure })];
    const value = this.answerOf(measure, electricity);
    const answers = {
      goals: [{ goalId: goals[0]!.id, status: "on-track" as const, value }],
      figures,
    };
    const forEdition = this.editionsOf(year).length + 1;
    const accepted = { ...report, memberId: idOf(name), year, goals, answers };
    this.#records.set(
      name,
      withAcceptance(this.#records.get(name), accepted, forEdition),
    );
    return this;
  }

  /** Of a change without baseline value the per cent is asked; here every baseline is 1,000. */
  answerOf(measure: Measure, electricity: number) {
    return measure.kind === "change" && measure.baselineValue === undefined
      ? electricity / 10 - 100
      : electricity;
  }

  override publish(year: number) {
    super.publish(year);
    const edition = this.editions.at(-1)!;
    const before = { ...round, year, ...this.#roundOf(year) };
    const after = publishRound(before, {
      edition,
      on: "2027-06-01",
      tell: false,
    });
    this.#state = withRound(this.#state, after);
    return this;
  }

  #roundOf(year: number) {
    const known = this.#state.rounds.find((one) => one.year === year);
    const smallSums = known?.smallSums;
    return { editions: known?.editions ?? 0, ...(smallSums && { smallSums }) };
  }

  /** Takes the newest edition of a year back. */
  withdraw(year: number) {
    const edition = this.editionsOf(year).at(-1)!;
    edition.withdrawn = { day: "2027-07-01", note: { fi: "Väärin." } };
    const before = { ...round, year, ...this.#roundOf(year) };
    this.#state = withRound(
      this.#state,
      withdrawEdition(before, edition.number),
    );
    return this;
  }

  pages(): GoalPage[] {
    return [...this.#measures].map(([name, measure]) => {
      const { commitment } = viewMember({
        member: { ...member, memberId: idOf(name) },
        commitment: { ...inForce, goals: [goal(name, { measure })] },
        record: this.#records.get(name),
        editions: editionsByYear(this.#state),
        reports: [],
        smallSums: smallSumsByYear(this.#state),
      });
      const { promise, years } = commitment.goals[0]!;
      return { memberId: idOf(name), figure, promise, years };
    });
  }

  /** What anybody can read, and knows. */
  public(): Public {
    const { network, editions } = this;
    return { network, editions, pages: this.pages() };
  }

  /** The same with progress in whole per cents. */
  publicInPercent(): Public {
    const pages = [...this.#measures].map(([name, measure]): GoalPage => {
      const versions = this.network.get(idOf(name)) ?? [];
      return {
        ...{ memberId: idOf(name), figure },
        promise: promiseOf({ measure }),
        years: versions.flatMap(({ year, contribution }) => {
          const electricity = contribution?.figures?.energy?.electricity;
          if (typeof electricity !== "number") return [];
          const value = this.answerOf(measure, electricity);
          const found = progress(measure, { status: "on-track", value });
          const share = found.progress;
          return [{ year, progress: share && Math.round(share * 100) / 100 }];
        }),
      };
    });
    return { ...this.public(), pages };
  }
}
