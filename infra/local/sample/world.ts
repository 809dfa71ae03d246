import { addDays } from "../../../shared/days.ts";
import type { Parts } from "../service.ts";
import { type SampleMember, sampleMembers } from "./members.ts";
import {
  coordinator,
  forEach,
  mailedTokens,
  type Person,
  person,
} from "./people.ts";
import { chance } from "./seeded.ts";

/** Everyone in the story, and the years it is about. */
export async function openWorld(service: Parts, last: number) {
  const sessions = new Map<string, Person>();
  return {
    service,
    /** The latest published year; reports began two years before. */
    last,
    members: sampleMembers(last),
    city: await coordinator(service),
    /** Everyone signs in once, today: the session then lasts for the whole story. */
    async signIn(members: readonly SampleMember[]) {
      const browsers = new Map<string, string>();
      await forEach(members, async ({ application: { contact } }) => {
        const body = { email: contact.email };
        const { cookies } = await person(service)("requestSignInLink", {
          body,
        });
        browsers.set(contact.email, cookies.join("; "));
      });
      const tokens = await mailedTokens(service, "sign-in");
      await forEach(members, async ({ id, application: { contact } }) => {
        const cookie = browsers.get(contact.email) ?? "";
        const body = { token: tokens.get(contact.email) };
        const { cookies } = await person(service, { cookie })("startSession", {
          body,
        });
        sessions.set(id, person(service, { cookie: cookies.join("; ") }));
      });
    },
    async signOut() {
      await forEach([...sessions.values()], (member) => member("endSession"));
    },
    /** Plays a day, and leaves its mail to leave meanwhile. */
    play: (day: string) =>
      service.invoke("calendar", { time: `${day}T06:00:00Z` }),
    /** The member's contact, signed in. */
    as({ id, key }: SampleMember): Person {
      const contact = sessions.get(id);
      if (!contact) throw new Error(`${key} has not signed in`);
      return contact;
    },
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

/** A moment within the working hours of a day, or of one some days later; each name has its own. */
export function moment(day: string, name: string, daysLater = 0): string {
  const on = addDays(day, daysLater);
  const time = new Date(Date.parse(`${on}T07:00:00Z`));
  time.setUTCMinutes(Math.floor(480 * chance(name, day)));
  return time.toISOString();
}
