import { randomBytes, randomInt } from "node:crypto";
import type { SignIn } from "../../shared/mails/mail.ts";
import { render } from "../../shared/mails/render.ts";
import type { Contact, Member } from "../../shared/member.ts";
import { pages } from "../../shared/pages.ts";
import type { Instant } from "../../shared/schema.ts";
import { stored } from "../../shared/stored.ts";
import { factsOf } from "../mails/facts.ts";
import { emailHash, sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { readItems, readPartition } from "../store/read.ts";
import { contactEntry, type SignInRequest } from "../store/records.ts";
import { member as memberSchema } from "../../shared/member.ts";
import { save } from "../store/save.ts";
import { putAnyway } from "../store/write.ts";
import { seconds } from "../time.ts";
import { mayUseQuota } from "./limits.ts";
import { send } from "./send.ts";

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
        ).items.map(({ record }) => stored(contactEntry(), record))
      : [to];
  const items = await readItems(
    entries.map(({ memberId }) => at.member(memberId)),
  );
  return items
    .map(({ record }) => stored(memberSchema(), record))
    .filter(({ state }) => state === "active")
    .flatMap((member) =>
      member.contacts
        .filter(({ contactId }) =>
          entries.some((entry) => entry.contactId === contactId),
        )
        .map((contact) => ({ member, contact })),
    );
}

/** Mints a link and a code for each member of an address, keeps their hashes, and mails them. An unknown address gets nothing. */
export async function deliverSignIn(
  request: SignInRequest,
  now: Instant,
): Promise<void> {
  if (request.expiresAt <= now) return;
  const served = await servedBy(request);
  const [first] = served;
  if (!first || !(await mayUseQuota(now))) return;
  const { cookieHash, expiresAt } = request;
  const hash = emailHash(first.contact.email);
  const minted = served.map(({ member, contact }) => {
    const secret = randomBytes(32).toString("base64url");
    return { member, contact, secret, code: newCode() };
  });
  await save([
    putAnyway(
      at.liveSignIn(hash, cookieHash),
      {
        cookieHash,
        expiresAt,
        members: minted.map(({ member, contact, secret, code }) => ({
          memberId: member.memberId,
          contactId: contact.contactId,
          tokenHash: sha256(secret),
          codeHash: sha256(code),
        })),
      },
      { ttl: seconds(expiresAt) },
    ),
  ]);
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
  await send({
    ...mail,
    email,
    language,
    tags: { member: first.member.memberId, contact: first.contact.contactId },
  });
}
