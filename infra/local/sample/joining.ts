import { addDays } from "../../../shared/days.ts";
import type { SampleMember } from "./members.ts";
import { forEach, mailedTokens, person } from "./people.ts";
import { notes } from "./words.ts";
import { moment, type World } from "./world.ts";

/** Whose commitment goes no further than this. */
const stops = (member: SampleMember, ...courses: string[]) =>
  courses.includes(member.course);

const director = {
  fi: "toimitusjohtaja",
  sv: "verkställande direktör",
  en: "Managing Director",
};

export async function sign(
  { city }: World,
  { id, language, application: { contact } }: SampleMember,
  party: "member" | "city",
  day: string,
) {
  const signatory =
    party === "city"
      ? {
          name: "Paula Pormestari",
          title: "pormestari",
          caseNumber: "KEKS 1/00",
        }
      : { name: contact.name, title: director[language] };
  await city("recordSignature", {
    params: { id },
    body: { party, ...signatory, date: day },
    at: moment(day, id),
  });
}

/** From the coordinators' table to both signatures, or as far as it goes. */
async function decide(world: World, member: SampleMember, day: string) {
  const { id, language } = member;
  const decision = (body: object) =>
    world.city("decideCommitment", {
      params: { id },
      body,
      at: moment(day, id, 4),
    });
  if (stops(member, "submitted")) return;
  if (stops(member, "rejected")) {
    await decision({ decision: "reject", message: notes.rejected[language] });
    return;
  }
  if (stops(member, "returned", "withdrawn")) {
    await decision({ decision: "return", message: notes.baseline[language] });
    if (stops(member, "withdrawn"))
      await world.as(member)("withdrawMyCommitment", {
        at: moment(day, id, 6),
      });
    return;
  }
  await decision({ decision: "approve" });
  if (stops(member, "approved")) return;
  await sign(world, member, "member", addDays(day, 6));
  if (!stops(member, "signed-once"))
    await sign(world, member, "city", addDays(day, 9));
}

const signsIn = (member: SampleMember, years: readonly number[]) =>
  stops(member, "withdrawn") ||
  years.some((year) => !".-".includes(member.report(year)));

/** A group applies from a day on: they confirm, and the coordinators decide. */
export async function join(
  world: World,
  group: readonly SampleMember[],
  day: string,
): Promise<void> {
  const { service, last } = world;
  await forEach(group, ({ id, application }) =>
    person(service)("submitApplication", {
      body: application,
      at: moment(day, id),
    }),
  );
  const confirmed = group.filter(
    (member) => !stops(member, "unconfirmed", "expired"),
  );
  const tokens = await mailedTokens(service, "confirm");
  await forEach(confirmed, ({ id, application: { contact } }) =>
    person(service)("confirmApplication", {
      params: { id },
      body: { token: tokens.get(contact.email) },
      at: moment(day, id, 1),
    }),
  );
  await world.signIn(
    confirmed.filter((member) => signsIn(member, [last - 2, last - 1, last])),
  );
  await forEach(confirmed, (member) => decide(world, member, day));
}
