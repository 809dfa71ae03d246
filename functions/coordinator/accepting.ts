/** What an acceptance writes beside the report, and how it is taken back. */
import {
  acceptanceFor,
  withAcceptance,
  withoutAcceptance,
} from "../../shared/acceptance.ts";
import type { Member } from "../../shared/member.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Report } from "../../shared/report.ts";
import type { Round } from "../../shared/round.ts";
import type { Instant } from "../../shared/schema.ts";
import { offeredStory, type Story } from "../../shared/story.ts";
import type { TrackRecord } from "../../shared/track-record.ts";
import type { Replaced } from "../../shared/undo.ts";
import { storyWrite } from "../store/changes.ts";
import { contributionOf, contributionWrite } from "../store/contributions.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { roundPut } from "../store/rounds.ts";
import { put, putAnyway, remove, type Write } from "../store/write.ts";

type Records = {
  member: Member;
  round: Round;
  trackRecord: TrackRecord | undefined;
  story: Story | undefined;
};

/** Whatever counts in the results raises the round's revision, so that no publication misses it. */
const touched = (round: Round): Write =>
  roundPut({ ...round, revision: round.revision + 1 }, round.revision);

/** A story in the place of another, or of none. */
function storyWrites(
  after: Story | undefined,
  was: Story | undefined,
): Write[] {
  if (after)
    return [
      storyWrite(
        { ...after, revision: (was?.revision ?? -1) + 1 },
        was?.revision,
      ),
    ];
  return was ? [remove(at.story(was.memberId, was.year), was.revision)] : [];
}

/** An accepted report counts from the next edition on; its story is offered to the coordinators, or taken away. */
export async function accepting(
  accepted: Report,
  { member, round, trackRecord, story }: Records,
  now: Instant,
): Promise<{ writes: Write[]; replaced: Replaced }> {
  const { memberId } = member;
  const { year } = accepted;
  const forEdition = round.editions + 1;
  const { contribution } = await read({
    contribution: at.contribution(round, memberId, forEdition),
  });
  const acceptance = acceptanceFor(trackRecord, { year, forEdition });
  const offered = offeredStory(accepted, {
    memberName: member.organisation.name,
    was: story,
    now,
  });
  const isSame = offered === story;
  return {
    writes: [
      put(
        at.trackRecord(memberId),
        withAcceptance(trackRecord, accepted, forEdition),
        { was: trackRecord?.revision },
      ),
      contributionWrite(round, memberId, contributionOf(accepted, member)),
      touched(round),
      ...(isSame ? [] : storyWrites(offered, story)),
    ],
    replaced: {
      forEdition,
      ...(acceptance && { acceptance }),
      ...(contribution && { contribution }),
      ...(!isSame && {
        story: {
          ...(story && { before: story }),
          ...(offered && { after: offered }),
        },
      }),
    },
  };
}

/**
 * Takes an acceptance out of the results again. Once an edition was made of it, or its story was decided on, that would be no
 * undoing: it is refused.
 */
export function unaccepting(
  year: number,
  { forEdition, acceptance, contribution, story: offered }: Replaced,
  { member: { memberId }, round, trackRecord, story }: Records,
): Write[] {
  if (
    !trackRecord ||
    round.editions + 1 !== forEdition ||
    (offered && story?.revision !== offered.after?.revision)
  )
    throw new Refusal("nothing-to-undo");
  const place = at.contribution(round, memberId, forEdition);
  return [
    put(
      at.trackRecord(memberId),
      withoutAcceptance(trackRecord, { year, forEdition }, acceptance),
      { was: trackRecord.revision },
    ),
    contribution ? putAnyway(place, contribution) : remove(place),
    touched(round),
    ...(offered ? storyWrites(offered.before, story) : []),
  ];
}
