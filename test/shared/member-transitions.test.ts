import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalisedEmail } from "../../shared/email.ts";
import {
  type ContactEdit,
  type Member,
  member as memberSchema,
} from "../../shared/member.ts";
import {
  appliedMember,
  changeMember,
  confirmMember,
  editContacts,
  endMember,
  expireMember,
  eraseContact,
  forgetContacts,
  markUnreachable,
} from "../../shared/member-transitions.ts";
import {
  application,
  byCoordinator,
  byMember,
  frozen,
  member,
  memberId,
  now,
  otherId,
  refused,
  uuidOf,
  today,
} from "./records.ts";

const [maija, ake] = member.contacts as [
  Member["contacts"][number],
  Member["contacts"][number],
];
const person = (email: string, more: Partial<ContactEdit> = {}) => ({
  name: "Uusi Henkilö",
  email,
  language: "fi" as const,
  primary: false,
  ...more,
});

const edit = (edits: ContactEdit[], of: Member = member) => {
  let given = 950;
  return editContacts(frozen(of), edits, () => uuidOf(given++), byMember).after
    .contacts;
};

describe("an applicant", () => {
  const applied = appliedMember(application, {
    bodyHash: "abc",
    contactId: uuidOf(901),
    now,
  });

  test("is a member unconfirmed, with the application's id and one contact, who is the primary one", () => {
    expect(memberSchema().parse(applied)).toStrictEqual({
      memberId: application.id,
      state: "unconfirmed",
      organisation: application.organisation,
      contacts: [
        {
          ...application.contact,
          contactId: uuidOf(901),
          primary: true,
          roundMail: true,
        },
      ],
      createdAt: now,
      since: now,
      bodyHash: "abc",
      revision: 0,
    });
  });

  test("is active once confirmed", () => {
    expect(confirmMember(applied, byMember).after).toEqual({
      ...applied,
      state: "active",
      revision: 1,
    });
  });
});

describe("the contacts of a member", () => {
  test("are one to five", () => {
    const some = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        person(`nro${n}@esimerkki.fi`, { primary: n === 0 }),
      );
    expect(refused(() => edit([]))).toEqual(["last-contact"]);
    expect(edit(some(1))).toHaveLength(1);
    expect(edit(some(5))).toHaveLength(5);
    expect(refused(() => edit(some(6)))).toEqual([
      "invalid",
      "/contacts too-many",
    ]);
  });

  test("have exactly one primary one", () => {
    for (const primary of [true, false])
      expect(
        refused(() =>
          edit([
            person("yksi@esimerkki.fi", { primary }),
            person("kaksi@esimerkki.fi", { primary }),
          ]),
        ),
      ).toEqual(["invalid", "/contacts primary-needed"]);
  });

  test("have an address each, however it is written", () => {
    for (const [one, other] of [
      ["maija@esimerkki.fi", " Maija@ESIMERKKI.fi"],
      ["maija@ympäristö.fi", "maija@xn--ymprist-7wa0o.fi"],
    ] as const)
      expect(
        refused(() => edit([person(one, { primary: true }), person(other)])),
      ).toEqual(["invalid", "/contacts/1/email duplicate"]);
  });

  test("are found by their ids", () => {
    expect(
      refused(() =>
        edit([
          { ...maija, primary: true },
          person("muu@esimerkki.fi", { contactId: uuidOf(999) }),
        ]),
      ),
    ).toEqual(["invalid", "/contacts/1/contactId unknown-contact"]);
  });

  test("keep their ids with their addresses: another spelling of it, name or language is the same contact", () => {
    const [one] = edit([
      {
        ...maija,
        name: "Maija Meikäläinen",
        email: "Maija@Esimerkki.FI",
        language: "sv",
      },
    ]);
    expect(one).toEqual({
      ...maija,
      name: "Maija Meikäläinen",
      email: "Maija@Esimerkki.FI",
      language: "sv",
    });
  });

  test("get new ids with new addresses: no old session or link is theirs", () => {
    const contacts = edit([
      { ...maija, email: "seuraaja@esimerkki.fi" },
      { ...ake, email: "maija@esimerkki.fi" },
      person("uusi@esimerkki.fi"),
    ]);
    expect(contacts.map(({ contactId }) => contactId)).toEqual([
      uuidOf(950),
      uuidOf(951),
      uuidOf(952),
    ]);
  });

  test("get the round's mail where they say so; by default the primary one does", () => {
    const contacts = edit([
      person("a@esimerkki.fi", { primary: true }),
      person("b@esimerkki.fi"),
      person("c@esimerkki.fi", { roundMail: true }),
    ]);
    expect(contacts.map(({ roundMail }) => roundMail)).toEqual([
      true,
      false,
      true,
    ]);
    const [first] = edit([
      person("a@esimerkki.fi", { primary: true, roundMail: false }),
    ]);
    expect(first!.roundMail).toBe(false);
  });

  test("are valid or refused, whatever is sent", () => {
    const addresses = [
      "maija@esimerkki.fi",
      "MAIJA@esimerkki.fi",
      "ake@esimerkki.fi",
      "uusi@esimerkki.fi",
      "vara@esimerkki.fi",
    ];
    const edits = fc.array(
      fc.record(
        {
          name: fc.constant("Nimi"),
          email: fc.constantFrom(...addresses),
          language: fc.constantFrom("fi" as const, "sv" as const),
          contactId: fc.constantFrom(uuidOf(901), uuidOf(902)),
          primary: fc.boolean(),
          roundMail: fc.boolean(),
        },
        { requiredKeys: ["name", "email", "language", "primary"] },
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(edits, (sent) => {
        let contacts: Member["contacts"];
        try {
          contacts = edit(sent);
        } catch {
          return;
        }
        const ids = contacts.map(({ contactId }) => contactId);
        const known = (email: string) =>
          member.contacts.find((one) => one.email === normalisedEmail(email))
            ?.contactId;
        expect(contacts.filter(({ primary }) => primary)).toHaveLength(1);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          new Set(contacts.map(({ email }) => normalisedEmail(email))).size,
        ).toBe(contacts.length);
        contacts.forEach(({ contactId, email }, index) => {
          expect(contactId === sent[index]!.contactId).toBe(
            sent[index]!.contactId !== undefined &&
              known(email) === sent[index]!.contactId,
          );
        });
      }),
    );
  });
});

describe("a person", () => {
  test("is erased without a trace in the member's record", () => {
    const { after, event } = eraseContact(member, ake.contactId, byCoordinator);
    expect(after.contacts).toEqual([maija]);
    expect(JSON.stringify([after, event])).not.toMatch(/Åke|ake@/);
  });

  test("who was the primary contact leaves that to the next", () => {
    const { after } = eraseContact(member, maija.contactId, byCoordinator);
    expect(after.contacts).toEqual([
      { ...ake, primary: true, roundMail: true },
    ]);
  });

  test("who is the last contact of an active member is replaced, never just removed", () => {
    const alone = frozen({ ...member, contacts: [maija] });
    expect(
      refused(() => eraseContact(alone, maija.contactId, byCoordinator)),
    ).toEqual(["last-contact"]);
    for (const state of ["unconfirmed", "ended"] as const)
      expect(
        eraseContact(
          frozen({ ...alone, state }),
          maija.contactId,
          byCoordinator,
        ).after.contacts,
      ).toEqual([]);
  });

  test("who is no contact is not found", () => {
    expect(
      refused(() => eraseContact(member, uuidOf(999), byCoordinator)),
    ).toEqual(["not-found"]);
  });

  test("or several are forgotten at once", () => {
    const { after } = forgetContacts(
      frozen({ ...member, state: "ended" }),
      member.contacts,
      byCoordinator,
    );
    expect(after.contacts).toEqual([]);
  });
});

describe("mail that comes back", () => {
  const mark = (of: Member, contactId = maija.contactId) =>
    markUnreachable(
      frozen(of),
      { contactId, why: "bounce" },
      {
        by: { kind: "mail-service" },
        now,
      },
    );

  test("is noted at its contact, with the day and the cause", () => {
    expect(mark(member)!.after.contacts).toEqual([
      { ...maija, unreachable: { since: now, why: "bounce" } },
      ake,
    ]);
  });

  test("is noted once, and of a contact there is", () => {
    expect(mark(mark(member)!.after)).toBeUndefined();
    expect(mark(member, uuidOf(999))).toBeUndefined();
  });

  test("is forgotten with the address, and only with it", () => {
    const noted = mark(member)!.after;
    expect(edit([maija], noted)[0]!.unreachable).toBeDefined();
    expect(
      edit([{ ...maija, email: "uusi@esimerkki.fi" }], noted)[0],
    ).not.toHaveProperty("unreachable");
  });
});

describe("a coordinator's change of a member", () => {
  test("renames it: its id, its contacts and its past stay", () => {
    const organisation = { ...member.organisation, name: "Uusi Nimi Oy" };
    const { before, after } = changeMember(
      member,
      { organisation },
      byCoordinator,
    );
    expect(before).toBe(member);
    expect(after).toEqual({
      ...member,
      organisation,
      revision: member.revision + 1,
    });
  });

  test("sets a field, leaves it alone or takes it away", () => {
    const set = changeMember(
      member,
      { unit: "Vantaa", coveredBy: otherId, mergedOn: "2026-06-30" },
      byCoordinator,
    ).after;
    expect(set).toMatchObject({
      unit: "Vantaa",
      coveredBy: otherId,
      mergedOn: "2026-06-30",
      organisation: member.organisation,
    });
    const { after } = changeMember(
      frozen(set),
      { unit: null, mergedOn: null },
      byCoordinator,
    );
    expect(after.unit).toBeUndefined();
    expect(after.mergedOn).toBeUndefined();
    expect(after.coveredBy).toBe(otherId);
  });

  test("makes no member report for itself", () => {
    expect(
      refused(() =>
        changeMember(member, { coveredBy: memberId }, byCoordinator),
      ),
    ).toEqual(["invalid", "/coveredBy unknown-member"]);
  });
});

describe("the end of a membership", () => {
  test("is kept with its reason, day and successor, and told to the history", () => {
    const ended = {
      reason: "merged",
      on: "2027-01-31",
      successorId: otherId,
    } as const;
    const { after, event } = endMember(member, byCoordinator, {
      ending: ended,
      today,
    });
    expect(after).toMatchObject({ state: "ended", ended });
    expect(event.why).toBe("merged");
    expect(after.contacts).toEqual(member.contacts);
  });

  test("does not lie in the future", () => {
    const ending = { reason: "left", on: "2027-03-06" } as const;
    expect(
      refused(() => endMember(member, byCoordinator, { ending, today })),
    ).toEqual(["invalid", "/on in-the-future"]);
  });

  test("of an application nobody confirmed forgets the person behind it", () => {
    const { after, event } = expireMember(
      frozen({ ...member, state: "unconfirmed" }),
      byCoordinator,
    );
    expect(after).toMatchObject({ state: "ended", contacts: [] });
    expect(after).not.toHaveProperty("ended");
    expect(event).not.toHaveProperty("why");
  });
});
