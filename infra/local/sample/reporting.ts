import { addDays } from "../../../shared/days.ts";
import { reportView } from "../../../shared/views/report-view.ts";
import { roundView } from "../../../shared/views/coordinator-views.ts";
import { answersOf } from "./answers.ts";
import type { SampleMember } from "./members.ts";
import { forEach } from "./people.ts";
import { chance, rows } from "./seeded.ts";
import { declined, stories, undecided } from "./stories.ts";
import { notes } from "./words.ts";
import { moment, type World } from "./world.ts";

type Visit = { member: SampleMember; year: number; day: string };

/** Writes a report and saves it as a draft. */
async function draft(
  world: World,
  { member, year, day }: Visit,
  corrected = false,
) {
  const contact = world.as(member);
  const params = { year };
  const at = moment(day, member.id);
  const open = await contact("getMyReport", { params, at });
  const { goals } = reportView().parse(open.body);
  const { last } = world;
  const body = answersOf(member, goals, { year, last, corrected });
  await contact("saveMyReport", { params, body, ifMatch: open.etag, at });
}

export async function submit(world: World, visit: Visit, corrected = false) {
  await draft(world, visit, corrected);
  const { member, year, day } = visit;
  const at = moment(day, member.id);
  await world.as(member)("submitMyReport", { params: { year }, at });
}

export const decide = (
  { city }: World,
  { member: { id, language }, year, day }: Visit,
  decision: "accept" | "return" | "reopen",
) =>
  city("decideReport", {
    params: { id, year },
    body: {
      decision,
      ...(decision === "return" && { message: notes.missing[language] }),
      ...(decision === "reopen" && { message: notes.factor[language] }),
    },
    at: moment(day, id),
  });

async function extend(
  { city }: World,
  { member, year, day }: Visit,
  due: string,
) {
  const body = { due, reason: notes.extension[member.language] };
  const params = { id: member.id, year };
  await city("extendDeadline", { params, body, at: moment(day, member.id) });
}

/** The coordinators read the year's stories before it is published. */
async function readStories(
  { city, members, last }: World,
  year: number,
  day: string,
) {
  for (const [domain = "", when = ""] of rows(stories)) {
    const member = members.find(({ key }) => key === domain);
    const name = `${domain}.${when}`;
    if (!member || last + Number(when) !== year || undecided.includes(name))
      continue;
    await city("decideStory", {
      params: { storyId: `${member.id}.${year}` },
      body: { decision: declined.includes(name) ? "decline" : "approve" },
      at: moment(day, name),
    });
  }
}

/** A year's round, from its plan to the first edition of its results. */
export async function round(world: World, year: number): Promise<void> {
  const { service, members, city, play } = world;
  const planned = await city("saveRound", {
    params: { year },
    body: {},
    at: moment(`${year + 1}-01-11`, "plan"),
  });
  const { opens, due, publishes } = roundView().parse(planned.body);
  const those = (letters: string) =>
    members.filter((member) => letters.includes(member.report(year)));
  const visits = (day: string, group: SampleMember[]) =>
    group.map((member) => ({ member, year, day }));

  await play(opens);
  const intime = those("aroO");
  const early = intime.filter(({ key }) => chance(key, year, "early") < 0.5);
  await forEach(visits(addDays(opens, 17), early), (one) => submit(world, one));
  await play(addDays(due, -14));
  await forEach(visits(addDays(due, -9), those("d")), (one) =>
    draft(world, one),
  );
  for (const one of visits(addDays(due, -8), those("x")))
    await extend(world, one, addDays(due, 21));
  const others = intime.filter((member) => !early.includes(member));
  await forEach(visits(addDays(due, -6), others), (one) => submit(world, one));
  await play(addDays(due, -3));
  await play(addDays(due, 1));
  await play(addDays(due, 7));
  await forEach(visits(addDays(due, 12), those("lx")), (one) =>
    submit(world, one),
  );
  for (const one of visits(addDays(due, 15), those("r")))
    await decide(world, one, "return");
  await forEach(visits(addDays(due, 20), those("r")), (one) =>
    submit(world, one),
  );
  for (const one of visits(addDays(due, 27), those("arlxoO")))
    await decide(world, one, "accept");
  await readStories(world, year, addDays(due, 28));
  await play(addDays(publishes, -14));
  await service.play(publishes);
  await city("publishEdition", {
    params: { year },
    body: {},
    at: moment(publishes, "first edition"),
  });
  // Its members are told the same day.
  await service.play(publishes);
}

/** Some give a published year's figures anew; a second edition tells so. */
export async function restate(world: World, year: number, day: string) {
  const group = world.members.filter((member) => member.report(year) === "o");
  if (group.length === 0) return;
  const on = (later: number) =>
    group.map((member) => ({ member, year, day: addDays(day, later) }));
  for (const one of on(0)) await decide(world, one, "reopen");
  await forEach(on(6), (one) => submit(world, one, true));
  for (const one of on(9)) await decide(world, one, "accept");
  await world.service.idle();
  await world.city("publishEdition", {
    params: { year },
    body: { note: notes.edition },
    at: moment(day, "edition", 14),
  });
}
