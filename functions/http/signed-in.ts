import type { Contact, Member } from "../../shared/member.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Instant } from "../../shared/schema.ts";
import type { Act } from "../../shared/state-machine.ts";
import { sha256 } from "../store/contacts.ts";
import { at, type Location } from "../store/locations.ts";
import {
  type Item,
  pick,
  readItems,
  readPartition,
  type Records,
} from "../store/read.ts";

/** A member that is signed in, and the person who acts for it. */
type Present = { member: Member; contact: Contact; act: Act };

type Locations = Record<string, Location<unknown>>;

/** The way into a member's own records: each door checks the session and reads what is asked for in one call. */
export type SignIn = {
  load<L extends Locations>(
    wanted: (memberId: string) => L,
  ): Promise<Present & { records: Records<L> }>;
  /** Everything in the member's own partition. */
  loadAll(): Promise<Present & { items: Item[] }>;
};

export function signInOf(
  { memberId, secret }: { memberId: string; secret: string },
  now: Instant,
  /** What is asked for, as text: the same person may ask for it twice. */
  asked = "",
): SignIn {
  const door = {
    member: at.member(memberId),
    session: at.session(memberId, sha256(secret)),
  };

  const present = (items: Item[]): Present => {
    const { member, session } = pick(items, door);
    const contact = member?.contacts.find(
      ({ contactId }) => contactId === session?.contactId,
    );
    if (
      !member ||
      !contact ||
      !session ||
      member.state !== "active" ||
      session.expiresAt <= now
    )
      throw new Refusal("sign-in-needed");
    return {
      member,
      contact,
      act: {
        by: { kind: "member", contactId: contact.contactId },
        now,
        request: sha256(`${contact.contactId} ${asked}`),
      },
    };
  };

  return {
    load: async (wanted) => {
      const locations = wanted(memberId);
      const items = await readItems([
        ...Object.values(door),
        ...Object.values(locations),
      ]);
      return { ...present(items), records: pick(items, locations) };
    },
    loadAll: async () => {
      const { items } = await readPartition(door.member.pk);
      return { ...present(items), items };
    },
  };
}
