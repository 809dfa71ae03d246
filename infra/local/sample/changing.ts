import { addDays } from "../../../shared/days.ts";
import { commitmentView } from "../../../shared/views/commitment-view.ts";
import { sign } from "./joining.ts";
import { goalOf, type SampleMember } from "./members.ts";
import { notes } from "./words.ts";
import { moment, type World } from "./world.ts";

/** A member begins the next version of its commitment: one goal more. */
async function rewrite(world: World, member: SampleMember, day: string) {
  const contact = world.as(member);
  const at = moment(day, member.id);
  const now = await contact("getMyCommitment", { at });
  const { goals } = commitmentView().parse(now.body);
  const added = goalOf("roof", member, world.last - 2);
  const body = { goals: [...goals, added] };
  await contact("saveMyCommitment", { body, ifMatch: now.etag, at });
}

async function handIn(world: World, member: SampleMember, day: string) {
  await rewrite(world, member, day);
  const at = moment(day, member.id, 1);
  await world.as(member)("submitMyCommitment", { at });
}

/** Hands in version 2; the earlier signatures carry it, or both sign anew. */
async function amend(
  world: World,
  member: SampleMember,
  { day, signing }: { day: string; signing: "new" | "carried" },
) {
  await handIn(world, member, day);
  const params = { id: member.id };
  await world.city("decideCommitment", {
    params,
    body: { decision: "approve", signing },
    at: moment(day, member.id, 5),
  });
  if (signing === "carried") return;
  for (const party of ["member", "city"] as const)
    await sign(world, member, party, addDays(day, 8));
}

const of = ({ members }: World, course: string) =>
  members.filter((member) => member.course === course);

/** The autumn of the second year: one leaves, three amend their commitments. */
export async function secondAutumn(world: World, day: string) {
  for (const { id } of of(world, "left"))
    await world.city("endMember", {
      params: { id },
      body: { reason: "left", on: day },
      at: moment(day, id),
    });
  for (const member of of(world, "carried"))
    await amend(world, member, { day, signing: "carried" });
}

/** The autumn of the third: one is merged into another, two renew their commitments. */
export async function thirdAutumn(world: World, day: string) {
  const [successor] = world.members.filter(({ key }) => key === "nonesuch");
  for (const { id } of of(world, "merged")) {
    const body = { reason: "merged", on: day, successorId: successor?.id };
    const at = moment(day, id);
    await world.city("endMember", { params: { id }, body, at });
    await world.city("changeMember", {
      params: { id: successor?.id ?? "" },
      body: { mergedOn: day },
      at,
    });
  }
  for (const member of of(world, "renewed"))
    await amend(world, member, { day, signing: "new" });
}

/** Three are at work on their next version now: one writes, one waits, one has it back. */
export async function versionsUnderWay(world: World, day: string) {
  for (const member of of(world, "draft")) await rewrite(world, member, day);
  for (const member of [
    ...of(world, "submitted-again"),
    ...of(world, "returned-again"),
  ])
    await handIn(world, member, day);
  for (const { id, language } of of(world, "returned-again"))
    await world.city("decideCommitment", {
      params: { id },
      body: { decision: "return", message: notes.baseline[language] },
      at: moment(day, id, 4),
    });
}
