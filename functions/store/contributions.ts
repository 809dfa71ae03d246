import type { Contribution } from "../../shared/contribution.ts";
import type { Member } from "../../shared/member.ts";
import type { GoalStatus, Report } from "../../shared/report.ts";
import {
  contributionVersion,
  type ContributionVersion,
} from "../../shared/results/contribution-version.ts";
import type { Round } from "../../shared/round.ts";
import { at } from "./locations.ts";
import { readPartition, recordOf } from "./read.ts";
import { putAnyway, type Write } from "./write.ts";

/** What one report adds to the year's results, from the next edition on; `undefined` takes it out of them. */
export function contributionWrite(
  round: Round,
  memberId: string,
  contribution: Contribution | undefined,
): Write {
  const from = round.editions + 1;
  return putAnyway(at.contribution(round, memberId, from), {
    year: round.year,
    from,
    ...(contribution && { contribution }),
  });
}

/** The contribution of a report as it stands: with its goals and figures once it is accepted. */
export function contributionOf(report: Report, member: Member): Contribution {
  const { memberId, year, late, answers, accepted, memberSince } = report;
  const { kind, businessId } = member.organisation;
  const statuses = new Map<string, GoalStatus | undefined>(
    (answers?.goals ?? []).map(({ goalId, status }) => [goalId, status]),
  );
  return {
    memberId,
    year,
    kind,
    ...(businessId && { organisation: businessId }),
    ...(member.unit && { isUnit: true }),
    accepted: accepted > 0,
    late,
    memberSince,
    ...(member.mergedOn && { mergedOn: member.mergedOn }),
    goals:
      accepted > 0
        ? report.goals.flatMap(({ id, theme }) => {
            const status = statuses.get(id);
            return status ? [{ theme, status }] : [];
          })
        : [],
    ...(accepted > 0 && answers?.figures && { figures: answers.figures }),
  };
}

async function* partition(
  pk: string,
): AsyncGenerator<ContributionVersion & { memberId: string }> {
  let after: string | undefined;
  do {
    const { items, next } = await readPartition(pk, { after });
    for (const item of items)
      yield {
        ...recordOf(item, contributionVersion),
        memberId: item.sk.slice(0, item.sk.lastIndexOf("#")),
      };
    after = next;
  } while (after);
}

type Version = ContributionVersion & { memberId: string };

/** Reads several streams that are each ordered by member as one, a member at a time; memory holds one item of each. */
async function* byMember(
  streams: AsyncGenerator<Version>[],
): AsyncGenerator<ContributionVersion[]> {
  const heads = await Promise.all(
    streams.map(async (stream) => ({ stream, head: await stream.next() })),
  );
  for (;;) {
    const ids = heads.flatMap(({ head }) =>
      head.done ? [] : [head.value.memberId],
    );
    const [first] = ids.sort();
    if (first === undefined) return;
    const versions: ContributionVersion[] = [];
    for (const one of heads)
      while (!one.head.done && one.head.value.memberId === first) {
        const { memberId, ...version } = one.head.value;
        versions.push(version);
        one.head = await one.stream.next();
      }
    yield versions;
  }
}

/** Every version of the contributions to these years, a member at a time. */
export const contributionsTo = (rounds: { year: number; shards: number }[]) =>
  byMember(
    rounds.flatMap(({ year, shards }) =>
      Array.from({ length: shards }, (_, shard) =>
        partition(`Y#${year}#${shard}`),
      ),
    ),
  );
