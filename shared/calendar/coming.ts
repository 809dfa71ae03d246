import { dueOnOpening, isAsked } from "../asked.ts";
import type { Commitment } from "../commitment.ts";
import { addDays } from "../days.ts";
import type { Member } from "../member.ts";
import { forgetContacts } from "../member-transitions.ts";
import type { RoundRules } from "../network.ts";
import type { Mail } from "../outbox.ts";
import {
  isToAnnounce,
  isToBePublished,
  isToPrepare,
} from "../round-calendar.ts";
import { publishRound } from "../round-transitions.ts";
import type { Round } from "../round.ts";
import type { Day, Instant } from "../schema.ts";
import type { TrackRecord } from "../track-record.ts";
import { announced, prepared, publishedMails } from "./announcing.ts";
import type { DayRun } from "./day-run.ts";
import { isDayToForget, unusedContacts } from "./forgetting.ts";
import { openingMails, takesMembers } from "./opening.ts";
import {
  type AwaitedReport,
  mayHaveStep,
  remindersOf,
  returnRemindersOf,
} from "./reminding.ts";
import { roundTurns, withRounds } from "./round-turns.ts";

/** A member as far as the calendar's mail to it depends on it. */
export type Standing = {
  member: Member;
  commitment: Commitment | undefined;
  reports: AwaitedReport[];
  /** When each contact was last needed, by its id. */
  lastUses: ReadonlyMap<string, Instant>;
  /** Its accepted reports, where news of results may come. */
  record: TrackRecord | undefined;
};

/** That a round's results will soon be prepared, or that they are. */
type Notice = {
  about: "coming" | "prepared";
  round: Round;
  opened: number;
};

/** A day on which something leaves: mails, and what the coordinators are told of a round. */
export type ComingDay = {
  today: Day;
  now: Instant;
  mails: { member: Member; mail: Mail }[];
  /** What the coordinators are told of rounds, with the reports opened until then on the days to come. */
  notices: Notice[];
};

type World = { rounds: Round[]; standings: Standing[] };
type Span = {
  from: Day;
  days: number;
  after: Day | undefined;
  /** The day that was played already, while it is still that day: what may be due at any hour leaves on it. */
  running?: Day | undefined;
};
type Rules = {
  rules: RoundRules;
  shards: number;
  /** Whether its first edition comes out by itself, as things are. */
  comesOut: (round: Round) => boolean;
};

/** The moment a day is played, near enough: its first run is at eight. */
const morningOf = (day: Day): Instant => `${day}T06:00:00.000Z`;

function forgotten(standing: Standing, run: DayRun): Standing {
  const { member, lastUses } = standing;
  const gone = unusedContacts(
    member,
    ({ contactId }) => lastUses.get(contactId),
    run.now,
  );
  if (gone.length === 0) return standing;
  const act = { by: { kind: "calendar" as const }, now: run.now };
  return { ...standing, member: forgetContacts(member, gone, act).after };
}

/** The report that a round opens for a member on this day, if it asks it now. */
function opensFor(
  { member, commitment, reports }: Standing,
  round: Round,
  { today }: DayRun,
): AwaitedReport | undefined {
  const { year } = round;
  const memberSince = commitment?.memberSince;
  if (memberSince === undefined || reports.some((one) => one.year === year))
    return undefined;
  return isAsked({ member, commitment, memberSince, round })
    ? {
        year,
        state: "open",
        due: dueOnOpening(round, today),
        openedOn: today,
      }
    : undefined;
}

/** Whether any of the reports may have a step: looked up once for each due day, for a network has few. */
function stepsOf(run: DayRun) {
  const known = new Map<string, boolean>();
  return (round: Round, due: Day): boolean => {
    const key = `${round.year} ${due}`;
    const found = known.get(key) ?? mayHaveStep(run, round, due);
    known.set(key, found);
    return found;
  };
}

type News = { mails: ComingDay["mails"]; rounds: Round[] };

/** What members are told of results that are out, and the rounds once they are told. */
const tell = ({ rounds, standings }: World, now: Instant): News => ({
  mails: rounds.flatMap(({ year, untold }) =>
    untold
      ? standings.flatMap(({ member, record }) =>
          record
            ? publishedMails(member, record, { year, ...untold, now }).map(
                (mail) => ({ member, mail }),
              )
            : [],
        )
      : [],
  ),
  rounds: rounds.map(({ untold, ...round }) => round),
});

/**
 * What the calendar will send on each coming day if nobody does anything: the days are lived through by the rules that `calendar`
 * lives by, in the order of its duties, with nothing written.
 */
export function* comingDays(
  world: World,
  { from, days, after, running }: Span,
  { rules, shards, comesOut }: Rules,
): Generator<ComingDay> {
  let { rounds, standings } = world;
  if (running) {
    const now = morningOf(running);
    const news = tell(world, now);
    ({ rounds } = news);
    if (news.mails.length > 0)
      yield { today: running, now, mails: news.mails, notices: [] };
  }
  const opened = new Map<number, number>();
  for (let day = 0; day < days; day++) {
    const today = addDays(from, day);
    const now = morningOf(today);
    const before = day === 0 ? after : addDays(today, -1);
    const run = { today, now, after: before };
    const mails: ComingDay["mails"] = [];
    rounds = withRounds(
      rounds,
      roundTurns(rounds, { today, now, rules, shards }),
    );
    if (isDayToForget(run))
      standings = standings.map((one) => forgotten(one, run));

    for (const round of rounds.filter(takesMembers))
      standings = standings.map((one) => {
        const report = opensFor(one, round, run);
        if (!report) return one;
        opened.set(round.year, (opened.get(round.year) ?? 0) + 1);
        const { member, reports } = one;
        for (const mail of openingMails(member, report, run))
          mails.push({ member, mail });
        return { ...one, reports: [...reports, report] };
      });

    const hasStep = stepsOf(run);
    for (const { member, reports } of standings)
      for (const report of reports) {
        const round = rounds.find(({ year }) => year === report.year);
        if (!round || round.state === "planned") continue;
        const one = { member, report };
        const due = [
          ...(hasStep(round, report.due) ? remindersOf(run, round, one) : []),
          ...returnRemindersOf(run, round, one),
        ];
        for (const mail of due) mails.push({ member, mail });
      }

    const notices: Notice[] = [];
    rounds = rounds.map((round) => {
      const notice = { round, opened: opened.get(round.year) ?? 0 };
      if (isToAnnounce(round, today)) {
        notices.push({ about: "coming", ...notice });
        return announced(round, run);
      }
      if (isToPrepare(round, today) && comesOut(round))
        return publishRound(round, {
          edition: { number: 1 },
          on: today,
          tell: true,
        });
      if (isToPrepare(round, today) && !isToBePublished(round)) {
        notices.push({ about: "prepared", ...notice });
        return prepared(round, run);
      }
      return round;
    });
    const news = tell({ rounds, standings }, now);
    ({ rounds } = news);
    mails.push(...news.mails);
    if (mails.length + notices.length > 0) yield { today, now, mails, notices };
  }
}
