import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client, ok, whatWaits } from "./client.ts";
import { allMail, mailServiceTells } from "./mail-service.ts";
import {
  applied,
  askedForLink,
  coordinator,
  mailsTo,
  newApplication,
  signedIn,
  tokenFor,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { eventually } from "./eventually.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
});
afterAll(() => service.stop());

const returned = async (id: string, message: string) =>
  ok(
    city.call("decideCommitment", {
      params: { id },
      body: { decision: "return", message },
    }),
  );
const mailOf = async (member: string, template: string) =>
  (await allMail(city, { member })).find(
    (one) => one["template"] === template,
  )!;
const words = (mailId: string) =>
  ok(city.call("getMail", { params: { mailId } }));
const resend = (mailId: string) =>
  city.call("resendMail", { params: { mailId } });
const worklistOf = async (id: string) =>
  (await whatWaits(city)).filter(({ memberId }) => memberId === id);
/** Until every mail of a member has left. */
const sent = (member: string) =>
  eventually(async () => {
    const mails = await allMail(city, { member });
    return mails.every(({ state }) => state !== "queued" && state !== "sending")
      ? mails
      : undefined;
  }, "mail that has left");

describe("the list of mail", () => {
  it("tells of each mail whom it is for, in which state, and since when", async () => {
    const { id, contact, organisation } = await applied(service);
    const mails = await sent(id);
    expect(mails.map(({ template }) => template).sort()).toEqual([
      "application-arrived",
      "application-received",
      "confirm-application",
    ]);
    const received = await mailOf(id, "application-received");
    expect(received).toMatchObject({
      language: contact.language,
      member: { id, name: organisation.name },
      to: { kind: "contact", name: contact.name, email: contact.email },
      state: "sent",
      canResend: true,
    });
    expect(received["sentAt"]).toBe(received["since"]);
    expect((await mailOf(id, "application-arrived")).to).toEqual({
      kind: "coordinators",
    });
  });

  it("shows all mail newest first, page by page, each once; by member and by state", async () => {
    for (let times = 0; times < 25; times++) await applied(service);
    const all = await allMail(city);
    expect(all.length).toBeGreaterThan(70);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const times = all.map(({ queuedAt }) => queuedAt);
    expect(times).toEqual([...times].sort().reverse());
    const { mails, cursor } = await ok(city.call("listMail"));
    expect(mails).toHaveLength(50);
    expect(cursor).toBeDefined();
    await sent(all[0]!.id.split(".")[0]!);
    const arrived = await allMail(city, { state: "sent" });
    const left = (await allMail(city)).filter(({ state }) => state === "sent");
    expect(arrived.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    expect(left.length).toBeGreaterThan(70);
    expect(await allMail(city, { state: "bounced" })).toEqual([]);
    expect(await allMail(city, { member: randomUUID() })).toEqual([]);
    for (const query of [
      { cursor: "x" },
      { member: randomUUID(), cursor: cursor as string },
    ] as Record<string, string>[])
      expectProblem(await city.call("listMail", { query }), {
        status: 422,
        pointers: ["?cursor"],
      });
  });

  it("never holds a sign-in link or its code", async () => {
    const { id, contact } = await applied(service);
    const { ways } = await askedForLink(service, contact.email);
    const mails = await allMail(city);
    expect(mails.map(({ template }) => template)).not.toContain("sign-in");
    const text = JSON.stringify(await allMail(city, { member: id }));
    expect(text).not.toContain(ways[0]!.code);
    expect(text).not.toContain(ways[0]!.token);
  });

  it("follows a mail to its recipient, back, and to a complaint", async ({
    skip,
  }) => {
    const { id, contact } = await applied(service);
    await sent(id);
    const received = await mailOf(id, "application-received");
    if (!(await mailServiceTells(service, "Transient", received)))
      skip("not run: this base URL has no door to the mail service's events");
    const now = async () => await mailOf(id, "application-received");
    expect(await now()).toMatchObject({
      state: "bounced",
      why: "bounced-for-now",
    });
    expect(
      (await ok(city.call("getMemberFile", { params: { id } }))).contacts[0],
    ).not.toHaveProperty("unreachable");
    await mailServiceTells(service, "Delivery", received);
    expect((await now())["state"], "told out of order").toBe("bounced");
    await mailServiceTells(service, "Permanent", received);
    expect(await now()).toMatchObject({ why: "bounced-for-good" });
    expect(await worklistOf(id)).toContainEqual(
      expect.objectContaining({ waits: "contact-unreachable" }),
    );
    const other = await applied(service);
    await sent(other.id);
    const confirmation = await mailOf(other.id, "confirm-application");
    await mailServiceTells(service, "Delivery", confirmation);
    expect(await mailOf(other.id, "confirm-application")).toMatchObject({
      state: "delivered",
      to: { email: other.contact.email },
    });
    await mailServiceTells(service, "Complaint", confirmation);
    expect(await mailOf(other.id, "confirm-application")).toMatchObject({
      state: "complained",
    });
    expect(contact.email).not.toBe(other.contact.email);
  });
});

describe("a mail's words", () => {
  it("are those its recipient got", async () => {
    const { id, contact } = await applied(service, newApplication({}, "sv"));
    await returned(id, "Vilket år jämför ni med?");
    await sent(id);
    const shown = await words((await mailOf(id, "commitment-returned")).id);
    const got = (await mailsTo(service, contact.email)).at(-1)!;
    expect(shown).toMatchObject({
      template: "commitment-returned",
      subject: got.subject,
      text: got.body.text,
      html: got.body.html,
    });
    expect(shown.text).toContain("Vilket år jämför ni med?");
  });

  it("show *** in the place of a token", async () => {
    const application = newApplication();
    await ok(
      new Client(service.url).call("submitApplication", { body: application }),
    );
    const token = await tokenFor(service, application.contact.email, "confirm");
    const mail = await mailOf(application.id, "confirm-application");
    const shown = await words(mail.id);
    expect(shown.text).toContain(`/confirm#id=${application.id}&token=***`);
    expect(JSON.stringify(shown)).not.toContain(token);
  });

  it("name nobody once the contact is erased", async () => {
    const { id, contact } = await applied(service);
    await sent(id);
    const { contacts } = await ok(
      city.call("getMemberFile", { params: { id } }),
    );
    await ok(
      city.call("changeMember", {
        params: { id },
        body: {
          contacts: [
            {
              name: "Kim Example",
              email: `kim-${id}@company.example`,
              language: "fi",
              primary: true,
            },
          ],
        },
      }),
    );
    const mail = await mailOf(id, "application-received");
    expect(mail.to).toEqual({
      kind: "former-contact",
      contactId: contacts[0].contactId,
    });
    const shown = JSON.stringify(await words(mail.id));
    expect(shown).not.toContain(contact.name);
    expect(shown).not.toContain(contact.email);
  });

  it("are found by the mail's own name only", async () => {
    const { id } = await applied(service);
    const mail = await mailOf(id, "application-received");
    const { history } = await ok(
      city.call("getMemberFile", { params: { id } }),
    );
    const event = `${history[0].at}#event#commitment-1#confirm`;
    for (const mailId of [
      mail.id.replace(id, randomUUID()),
      `${id}.${encodeURIComponent(event).replaceAll("%", "~")}`,
      `${id}.~~`,
      "x",
    ]) {
      expectProblem(await city.call("getMail", { params: { mailId } }), {
        status: 404,
        code: "not-found",
      });
      expectProblem(await resend(mailId), { status: 404, code: "not-found" });
    }
  });
});

describe("a mail sent again", () => {
  it("arrives again, once; the first one names it", async () => {
    const { id, contact } = await applied(service);
    await sent(id);
    const mail = await mailOf(id, "application-received");
    const copy = await ok(resend(mail.id));
    expect(copy).toMatchObject({ template: mail["template"], state: "queued" });
    await sent(id);
    const got = (await mailsTo(service, contact.email)).map(
      ({ subject }) => subject,
    );
    expect(got.filter((subject) => subject === got.at(-1))).toHaveLength(2);
    expect(
      (await allMail(city, { member: id })).find((one) => one.id === mail.id),
    ).toMatchObject({ state: "sent", canResend: false, resentAs: copy.id });
    expectProblem(await resend(mail.id), {
      status: 409,
      code: "mail-under-way",
    });
    expect((await resend(copy.id as string)).status, "the copy again").toBe(
      201,
    );
  });

  it("leaves the worklist, where it stood because it failed", async ({
    skip,
  }) => {
    const { id, organisation } = await applied(service);
    await sent(id);
    const mail = await mailOf(id, "application-received");
    if (!(await mailServiceTells(service, "Reject", mail)))
      skip("not run: this base URL has no door to the mail service's events");
    expect(await mailOf(id, "application-received")).toMatchObject({
      state: "failed",
      why: "not-accepted",
    });
    expect(await worklistOf(id)).toContainEqual(
      expect.objectContaining({
        waits: "mail-failed",
        name: organisation.name,
        id: mail.id,
      }),
    );
    await ok(resend(mail.id));
    expect(await worklistOf(id)).not.toContainEqual(
      expect.objectContaining({ waits: "mail-failed" }),
    );
  });

  it("goes to the one who looks after it now, when its address has changed", async () => {
    const { id } = await applied(service);
    await returned(id, "Which year?");
    await sent(id);
    const email = `kim-${id}@company.example`;
    const person = { name: "Kim", email, language: "sv", primary: true };
    await ok(
      city.call("changeMember", {
        params: { id },
        body: { contacts: [person] },
      }),
    );
    const copy = await ok(resend((await mailOf(id, "commitment-returned")).id));
    expect(copy).toMatchObject({ to: { email }, language: "sv" });
    await sent(id);
    expect((await mailsTo(service, email)).at(-1)!.body.text).toContain(
      "Which year?",
    );
  });
});

describe("the switch that keeps mail back", () => {
  const pause = (paused: boolean) =>
    ok(city.call("pauseMail", { body: { paused } }));
  const day = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it("keeps all mail but sign-in links, the calendar's sweep too, until it is let go", async () => {
    const { id, contact } = await applied(service);
    await sent(id);
    expect(await pause(true)).toEqual({ mailPaused: true });
    try {
      await returned(id, "Which year?");
      await service.play(day(1));
      expect(await mailOf(id, "commitment-returned")).toMatchObject({
        state: "queued",
        canResend: false,
      });
      expectProblem(
        await resend((await mailOf(id, "commitment-returned")).id),
        { status: 409, code: "mail-under-way" },
      );
      await signedIn(service, contact.email);
      for (const operation of ["listMail", "getWorklist"] as const)
        expect((await ok(city.call(operation))).mailPaused).toBe(true);
    } finally {
      await pause(false);
    }
    expect(await mailOf(id, "commitment-returned")).toMatchObject({
      state: "queued",
    });
    await service.play(day(2));
    await sent(id);
    const last = (await mailsTo(service, contact.email)).at(-1)!;
    expect(last.body.text).toContain("Which year?");
    expect((await ok(city.call("listMail"))).mailPaused).toBe(false);
  });
});
