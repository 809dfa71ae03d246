import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application, Goal } from "../../shared/commitment.ts";
import { onEmulator } from "./emulator.ts";
import { Client, ok } from "./client.ts";
import {
  applied,
  coordinator,
  inForce,
  member,
  newApplication,
  savingEnergy,
  signedIn,
  tokenFor,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let browser: Client;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  browser = new Client(service.url);
});
afterAll(() => service.stop());

const today = () => new Date().toISOString().slice(0, 10);
const apply = (body: Application) =>
  browser.call("submitApplication", { body });
const confirm = (id: string, token: string) =>
  browser.call("confirmApplication", { params: { id }, body: { token } });
const tokenOf = ({ contact }: Application) =>
  tokenFor(service, contact.email, "confirm");

/** As they are kept: in the language of the contact who applied. */
const inEnglish = (goals: Goal[]) =>
  goals.map((goal) => ({ ...goal, language: "en" }));

/** Another application for the same organisation, by somebody else. */
const rivalOf = ({ organisation }: Application) =>
  newApplication({ organisation });

describe("a confirmation pressed by several at once", () => {
  it("is a confirmation for each of them, made once", async () => {
    const application = newApplication();
    await ok(apply(application));
    const token = await tokenOf(application);
    const answers = await Promise.all(
      Array.from({ length: onEmulator ? 3 : 50 }, () =>
        confirm(application.id, token),
      ),
    );
    for (const { status, body } of answers)
      expect([status, body]).toEqual([
        200,
        { id: application.id, state: "submitted" },
      ]);
    await service.settle();
    const subjects = (await service.mails())
      .filter(({ destination }) =>
        destination.to.includes(application.contact.email),
      )
      .map(({ subject }) => subject);
    expect(subjects).toHaveLength(2);
  });
});

describe("an application sent again", () => {
  it("gets the same answer and one mail, however its fields are ordered", async () => {
    const application = newApplication();
    const first = await apply(application);
    expect([first.status, first.body]).toEqual([
      201,
      { id: application.id, state: "unconfirmed" },
    ]);
    const turned = Object.fromEntries(
      Object.entries(application).reverse(),
    ) as Application;
    for (const body of [application, turned]) {
      const again = await apply(body);
      expect([again.status, again.text]).toEqual([first.status, first.text]);
    }
    await tokenOf(application);
    await service.settle();
    const mails = (await service.mails()).filter(({ destination }) =>
      destination.to.includes(application.contact.email),
    );
    expect(mails).toHaveLength(1);
  });

  it("with another body is refused, and the first one stands", async () => {
    const application = newApplication();
    await ok(apply(application));
    const changed = { ...application, goals: [savingEnergy()] };
    expectProblem(await apply(changed), { status: 409, code: "id-taken" });
    await ok(confirm(application.id, await tokenOf(application)));
    const file = await ok(
      city.call("getMemberFile", { params: { id: application.id } }),
    );
    expect(file.commitments[0].goals).toEqual(inEnglish(application.goals));
    expectProblem(await apply(changed), { status: 409, code: "id-taken" });
    expect(
      (await apply(application)).status,
      "also after the confirmation",
    ).toBe(201);
  });

  it("from ten places at once is one application", async () => {
    const application = newApplication();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => apply(application)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const file = await ok(
      city.call("getMemberFile", { params: { id: application.id } }),
    );
    expect(
      file.history.map(({ transition }: { transition: string }) => transition),
    ).toEqual(["apply"]);
  });
});

describe("a confirmation", () => {
  it("needs the application's own token", async () => {
    const [one, other] = [newApplication(), newApplication()];
    for (const application of [one, other]) await ok(apply(application));
    const foreign = await tokenOf(other);
    for (const token of ["x", `${foreign}x`, foreign])
      expectProblem(await confirm(one.id, token), {
        status: 401,
        code: "link-unknown",
      });
    expectProblem(await confirm(randomUUID(), foreign), {
      status: 401,
      code: "link-unknown",
    });
    expect(
      (await city.call("getMemberFile", { params: { id: one.id } })).body.state,
    ).toBe("unconfirmed");
    expect((await confirm(other.id, foreign)).status).toBe(200);
  });

  it("comes too late once the application has expired, and its contact is forgotten", async () => {
    const application = newApplication();
    await ok(apply(application));
    const token = await tokenOf(application);
    const { rounds } = await ok(browser.call("getNetwork"));
    const year = Math.max(
      new Date().getUTCFullYear(),
      ...rounds.map((round: { year: number }) => round.year + 1),
    );
    await service.play(`${year + 1}-01-31`);
    const answer = await confirm(application.id, token);
    expect([401, 409]).toContain(answer.status);
    const { body, text } = await city.call("getMemberFile", {
      params: { id: application.id },
    });
    expect(body).toMatchObject({
      state: "ended",
      commitments: [expect.objectContaining({ state: "expired" })],
      contacts: [],
    });
    expect(text).not.toContain(application.contact.email);
  });
});

describe("a business ID", () => {
  it("may stand in two applications; the second confirmation is refused and told nothing of the first", async () => {
    const one = newApplication();
    const other = rivalOf(one);
    for (const application of [one, other])
      expect((await apply(application)).status).toBe(201);
    expect((await confirm(one.id, await tokenOf(one))).status).toBe(200);
    const refused = await confirm(other.id, await tokenOf(other));
    expectProblem(refused, { status: 409, code: "business-id-taken" });
    for (const told of [
      one.id,
      one.contact.name,
      one.contact.email,
      one.organisation.name,
    ])
      expect(refused.text).not.toContain(told);
    const file = await ok(
      city.call("getMemberFile", { params: { id: other.id } }),
    );
    expect(file).toMatchObject({
      state: "unconfirmed",
      commitments: [{ state: "unconfirmed" }],
    });
  });

  it("is free again when its application is rejected", async () => {
    const one = await applied(service);
    const decision = {
      decision: "reject",
      message: "This network is for Helsinki.",
    };
    await ok(
      city.call("decideCommitment", { params: { id: one.id }, body: decision }),
    );
    expect(
      (await city.call("getMemberFile", { params: { id: one.id } })).body,
    ).toMatchObject({ state: "ended", commitments: [{ state: "rejected" }] });
    await applied(service, rivalOf(one));
  });

  it("is free again when its application is withdrawn", async () => {
    const one = await applied(service);
    const contact = await signedIn(service, one.contact.email);
    expectProblem(await contact.call("withdrawMyCommitment"), {
      status: 409,
      code: "wrong-state",
    });
    await ok(
      city.call("decideCommitment", {
        params: { id: one.id },
        body: { decision: "return", message: "More" },
      }),
    );
    expect((await contact.call("withdrawMyCommitment")).body).toMatchObject({
      state: "withdrawn",
    });
    expectProblem(await contact.call("getDesk"), {
      status: 401,
      code: "sign-in-needed",
    });
    await applied(service, rivalOf(one));
  });

  it("is free again when its member has ended", async () => {
    const one = await member(service, city, today());
    const rival = rivalOf(one);
    await ok(apply(rival));
    const token = await tokenOf(rival);
    expectProblem(await confirm(rival.id, token), {
      status: 409,
      code: "business-id-taken",
    });
    await ok(
      city.call("endMember", {
        params: { id: one.id },
        body: { reason: "left", on: today() },
      }),
    );
    expect((await confirm(rival.id, token)).status).toBe(200);
    expect(
      (await browser.call("getMember", { params: { id: one.id } })).status,
      "no member any more",
    ).toBe(404);
  });

  it("is shared by units of one organisation, once a coordinator has told them apart", async () => {
    const one = await applied(service);
    const other = rivalOf(one);
    await ok(apply(other));
    const token = await tokenOf(other);
    expectProblem(await confirm(other.id, token), {
      status: 409,
      code: "business-id-taken",
    });
    await ok(
      city.call("changeMember", {
        params: { id: one.id },
        body: { unit: "North" },
      }),
    );
    expect((await confirm(other.id, token)).status).toBe(200);
    expectProblem(
      await city.call("changeMember", {
        params: { id: one.id },
        body: { unit: null },
      }),
      { status: 409, code: "business-id-taken" },
    );
  });
});

describe("the network's real commitments go in as they are:", () => {
  const goal = (
    theme: Goal["theme"],
    title: string,
    measure: Goal["measure"],
  ): Goal => ({ id: randomUUID(), theme, title, measure });
  const real: [string, Application["organisation"]["kind"], Goal[]][] = [
    [
      "Aalto University",
      "supporting",
      [
        goal("energy-saving", "Energy use −6 %", {
          kind: "change",
          indicator: "energy-use",
          change: -6,
          baselineYear: 2010,
          targetYear: 2016,
        }),
      ],
    ],
    [
      "ABB",
      "business",
      [
        goal("energy-efficiency", "Energy efficiency +9 %", {
          kind: "change",
          change: 9,
          baselineYear: 2005,
          targetYear: 2016,
        }),
        goal("logistics", "One electric car in use", {
          kind: "action",
          targetYear: 2012,
        }),
        goal("energy-saving", "Fluorescent lamps replaced with LED", {
          kind: "action",
        }),
      ],
    ],
    [
      "Finnair",
      "business",
      [
        goal("logistics", "CO2 emissions −20 %", {
          kind: "change",
          indicator: "CO2",
          change: -20,
          baselineYear: 2009,
          targetYear: 2017,
        }),
      ],
    ],
    [
      "HUS",
      "business",
      [
        goal("waste", "50 % of municipal waste used as material", {
          kind: "level",
          unit: "%",
          target: 50,
          targetYear: 2015,
        }),
      ],
    ],
    [
      "St1 (TuuliWatti)",
      "business",
      [
        goal("renewable-energy", "500 MW of wind power built", {
          kind: "level",
          unit: "MW",
          target: 500,
        }),
      ],
    ],
    [
      "Varma",
      "business",
      [
        goal("other", "Carbon of listed equities −25 %", {
          kind: "change",
          change: -25,
          targetYear: 2020,
        }),
        goal("other", "Carbon of real estate −15 %", {
          kind: "change",
          change: -15,
          targetYear: 2020,
        }),
      ],
    ],
  ];

  it.each(real)("%s", async (name, kind, goals) => {
    const { organisation } = newApplication();
    const application = newApplication({
      organisation: { ...organisation, name, kind },
      goals,
    });
    await applied(service, application);
    const contact = await signedIn(service, application.contact.email);
    const mine = await ok(contact.call("getMyCommitment"));
    expect(mine).toMatchObject({
      version: 1,
      state: "submitted",
      signatures: {},
    });
    expect(mine.goals).toEqual(inEnglish(goals));
    expect((await ok(contact.call("getDesk"))).member.organisation).toEqual(
      application.organisation,
    );

    await inForce(city, application.id, today());
    expect((await ok(contact.call("getMyCommitment"))).goals).toEqual(
      inEnglish(goals),
    );
    const page = await ok(
      browser.call("getMember", { params: { id: application.id } }),
    );
    expect(page).toMatchObject({ name, kind, memberSince: today() });
    expect(
      page.commitment.goals.map(
        ({
          id,
          title,
          promise,
        }: {
          id: string;
          title: string;
          promise: object;
        }) => ({ id, title, promise }),
      ),
    ).toEqual(
      goals.map(({ id, title, measure }) => {
        const { unit, ...change } = { unit: undefined, ...measure };
        const promises = {
          change,
          // The public is told which way, for it is not told where from.
          level: { direction: "at-least", ...measure },
          action: measure,
        };
        return { id, title, promise: promises[measure.kind] };
      }),
    );
  });
});
