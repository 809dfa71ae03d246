import { randomBytes, randomInt } from "node:crypto";
import type { SignIn } from "../../shared/mails/mail.ts";
import { render } from "../../shared/mails/render.ts";
import type { Contact, Member } from "../../shared/member.ts";
import { mayBeTriedAgain } from "../../shared/outbox.ts";
import { pages } from "../../shared/pages.ts";
import type { Instant } from "../../shared/schema.ts";
import { factsOf } from "../mails/facts.ts";
import { emailHash, sha256 } from "../store/contacts.ts";
import { at, type Location } from "../store/locations.ts";
import { read, readItems, readPartition, recordOf } from "../store/read.ts";
import {
  contactEntry,
  type LiveSignIn,
  type SignInRequest,
} from "../store/records.ts";
import { member as memberSchema } from "../../shared/member.ts";
import { save } from "../store/save.ts";
import { change, putAnyway } from "../store/write.ts";
import { seconds } from "../time.ts";
import { countSent, limitedUntil, ofLinks } from "./limits.ts";
import { NotSent, send } from "./send.ts";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const newCode = () =>
  Array.from({ length: 8 }, () => crockford[randomInt(crockford.length)]).join(
    "",
  );

type Served = { member: Member; contact: Contact };

/** The active members an address, or an invitation, signs in for. */
async function servedBy({ to }: SignInRequest): Promise<Served[]> {
  const entries =
    "email" in to
      ? (
          await readPartition(`E#${emailHash(to.email)}`, {
            prefix: "CONTACT#",
          })
        ).items.map((item) => recordOf(item, contactEntry))
      : [to];
  const items = await readItems(
    entries.map(({ memberId }) => at.member(memberId)),
  );
  return items
    .map((item) => recordOf(item, memberSchema))
    .filter(({ state }) => state === "active")
    .flatMap((member) =>
      member.contacts
        .filter(({ contactId }) =>
          entries.some((entry) => entry.contactId === contactId),
        )
        .map((contact) => ({ member, contact })),
    );
}

/**
 * Writes down what is about to be mailed, and that it may have left: beside what an earlier try may have left with, so that
 * whichever mail comes is good. Gives how often it may have left before; undefined once that is often enough.
 */
async function noted(
  location: Location<LiveSignIn>,
  fresh: LiveSignIn,
): Promise<{ unanswered: number } | undefined> {
  const { earlier } = await read({ earlier: location });
  if (earlier && !mayBeTriedAgain(earlier)) return undefined;
  const { unanswered = 0, members = [] } = earlier ?? {};
  await save([
    putAnyway(
      location,
      {
        ...earlier,
        ...fresh,
        unanswered: unanswered + 1,
        members: [...fresh.members, ...members],
      },
      { ttl: seconds(fresh.expiresAt) },
    ),
  ]);
  return { unanswered };
}

/**
 * Mints a link and a code for each member of an address, keeps their hashes, and mails them. An unknown address gets nothing.
 * Whether a mail has left; throws `NotSent`.
 */
export async function deliverSignIn(
  request: SignInRequest,
  now: Instant,
): Promise<boolean> {
  if (request.expiresAt <= now) return false;
  const served = await servedBy(request);
  const [first] = served;
  if (!first || (await limitedUntil(ofLinks(), now))) return false;
  const { cookieHash, expiresAt } = request;
  const hash = emailHash(first.contact.email);
  const minted = served.map(({ member, contact }) => {
    const secret = randomBytes(32).toString("base64url");
    return { member, contact, secret, code: newCode() };
  });
  const location = at.liveSignIn(hash, cookieHash);
  const before = await noted(location, {
    cookieHash,
    expiresAt,
    members: minted.map(({ member, contact, secret, code }) => ({
      memberId: member.memberId,
      contactId: contact.contactId,
      tokenHash: sha256(secret),
      codeHash: sha256(code),
    })),
  });
  if (!before) return false;
  const { language, email } = first.contact;
  const signIns = minted.map(({ member, secret, code }): SignIn => ({
    memberName: member.organisation.name,
    link: pages.signIn(language, `${hash}.${secret}`),
    code,
  }));
  const mail = render(
    { template: "sign-in", language, params: {} },
    factsOf(first.member, first.contact),
    { signIns },
  );
  const tags = {
    member: first.member.memberId,
    contact: first.contact.contactId,
  };
  try {
    await send({ ...mail, email, language, tags });
  } catch (error) {
    if (error instanceof NotSent && error.outcome !== "unanswered")
      await save([change(location, before, "link-unknown")]);
    throw error;
  }
  await countSent(ofLinks(), now);
  return true;
}
