/** Members merge, leave, are renamed, report together, sign late and change their contacts: over two rounds of one network. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import type { LikeForLike } from "../../shared/results/results.ts";
import { Client, ok, whatWaits } from "./client.ts";
import {
  accepted,
  applied,
  askedForLink,
  coordinator,
  freshYear,
  mailsTo,
  member,
  newApplication,
  published,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let anyone: Client;
let year: number;

const [merging, successor, ...steady] = Array.from({ length: 6 }, () =>
  newApplication(),
) as [Application, Application, ...Application[]];
const reporting = [merging, successor, ...steady];
const [leaver, renamed, covered, late, later, handed, sent] = Array.from(
  { length: 7 },
  () => newApplication(),
) as [
  Application,
  Application,
  Application,
  Application,
  Application,
  Application,
  Application,
];
const [covering] = steady as [Application];

const day = (monthDay: string, years = 1) => `${year + years}-${monthDay}`;
const subjects = async ({ contact }: Application, since = 0) =>
  (await mailsTo(service, contact.email))
    .slice(since)
    .map(({ subject }) => subject);
const opening = /^Annual report|annual report/;
const file = (one: Application) =>
  ok(city.call("getMemberFile", { params: { id: one.id } }));
const change = (one: Application, body: object) =>
  ok(city.call("changeMember", { params: { id: one.id }, body }));
const stateOf = async (one: Application, of = year) =>
  (await file(one)).reports.find(
    (report: { year: number }) => report.year === of,
  )?.state as string | undefined;
const page = async (one: Application) =>
  (await anyone.call("getMember", { params: { id: one.id } })).body;
const preview = async (of: number) => {
  await service.settle();
  return (await ok(city.call("getRound", { params: { year: of } }))).preview;
};
const answersOf = ({ goals }: Application, electricity: number) => ({
  goals: [
    { goalId: goals[0]!.id, status: "on-track" as const, value: electricity },
  ],
  figures: {
    boundary: "city" as const,
    energy: { electricity, heat: 100, fuels: 10 },
  },
});

/** Whoever looks after the member by now. */
/** Where a member is asked by now. */
const addressOf = async (one: Application): Promise<string> =>
  ((await file(one)).contacts as { primary: boolean; email: string }[]).find(
    ({ primary }) => primary,
  )!.email;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  anyone = new Client(service.url);
  year = await freshYear(service);
  for (const one of [...reporting, leaver, renamed, covered, handed, sent])
    await member(service, city, "2025-01-01", one);
  for (const one of [late, later]) {
    await applied(service, one);
    await ok(
      city.call("decideCommitment", {
        params: { id: one.id },
        body: { decision: "approve" },
      }),
    );
  }
  await change(covered, { coveredBy: covering.id });
  await service.play(day("02-01"));
});
afterAll(() => service.stop());

const signed = async ({ id }: Application, date: string) => {
  for (const party of ["member", "city"])
    await ok(
      city.call("recordSignature", {
        params: { id },
        body: { party, name: "Kim Example", title: "Director", date },
      }),
    );
};

describe("a group that reports together", () => {
  it("is asked once: the member that reports for another, which gets no report and no mail", async () => {
    expect(await stateOf(covering)).toBe("open");
    expect(await stateOf(covered)).toBeUndefined();
    expect(
      (await subjects(covered)).filter((one) => opening.test(one)),
    ).toEqual([]);
    expect((await page(covered)).reportedBy).toEqual({
      id: covering.id,
      name: covering.organisation.name,
    });
    expect(await page(covering)).not.toHaveProperty("reportedBy");
  });

  it("releases a member that joins it after the round has opened", async () => {
    expect(await stateOf(sent)).toBe("open");
    await change(sent, { coveredBy: covering.id });
    expect(await stateOf(sent)).toBe("not-required");
    await change(sent, { coveredBy: null });
  });

  it("does not report for itself through itself, or through a stranger", async () => {
    for (const coveredBy of [
      covering.id,
      "7f1b9c1e-6f3b-4c61-9b43-1f2c8a4f0001",
    ])
      expectProblem(
        await city.call("changeMember", {
          params: { id: covering.id },
          body: { coveredBy },
        }),
        { status: 422, pointers: ["/coveredBy"] },
      );
  });
});

describe("a signature that is recorded after the opening day", () => {
  it("brings the member in with the calendar's next run, with the opening mail, until the results are out", async () => {
    await signed(late, day("12-15", 0));
    expect(await stateOf(late)).toBeUndefined();
    await service.play(day("02-03"));
    expect(await stateOf(late)).toBe("open");
    const [last] = (await subjects(late)).slice(-1);
    expect(last).toMatch(opening);
    const asked = await file(late);
    expect(asked.reports[0].due).toBe(day("03-31"));
  });
});

describe("a new contact in the middle of a round", () => {
  it("takes over in one step: the old sessions and links die, the new one gets the opening mail and the reminders", async () => {
    const { contact } = handed;
    const session = await signedIn(service, contact.email);
    const { browser, ways } = await askedForLink(service, contact.email);
    const heir = {
      name: "Kim Example",
      email: `heir-${handed.id}@company.example`,
      language: "en" as const,
    };
    await change(handed, { contacts: [{ ...heir, primary: true }] });
    expectProblem(await session.call("getDesk"), {
      status: 401,
      code: "sign-in-needed",
    });
    expectProblem(
      await browser.call("startSession", { body: { token: ways[0]?.token } }),
      { status: 401, code: "link-unknown" },
    );
    await service.settle();
    const got = (await mailsTo(service, heir.email)).map(
      ({ subject }) => subject,
    );
    expect(got).toHaveLength(2);
    expect(got.filter((one) => opening.test(one))).toHaveLength(1);

    const before = (await subjects(handed)).length;
    await service.play(day("03-17"));
    expect(await subjects(handed, before)).toEqual([]);
    expect((await mailsTo(service, heir.email)).length).toBe(3);
    const successorOfContact = await signedIn(service, heir.email);
    expect(
      (await successorOfContact.call("getMyReport", { params: { year } }))
        .status,
    ).toBe(200);
  });

  it("is not asked for a report that has been sent", async () => {
    const contact = await signedIn(service, steady[1]!.contact.email);
    await reported(contact, year, answersOf(steady[1]!, 1000));
    const heir = {
      name: "Kim Example",
      email: `heir-${steady[1]!.id}@company.example`,
      language: "en" as const,
    };
    await change(steady[1]!, {
      contacts: [
        { ...heir, primary: true },
        { ...steady[1]!.contact, primary: false },
      ],
    });
    await service.settle();
    const got = (await mailsTo(service, heir.email)).map(
      ({ subject }) => subject,
    );
    expect(got).toHaveLength(1);
    expect(got.filter((one) => opening.test(one))).toEqual([]);
  });
});

describe("a member that leaves in mid-year", () => {
  it("is asked for nothing more, gets its farewell and no other mail, and counts as not asked", async () => {
    const { business } = (await preview(year)).results.reporting;
    expect(await stateOf(leaver)).toBe("open");
    await ok(
      city.call("endMember", {
        params: { id: leaver.id },
        body: { reason: "left", on: day("03-17"), message: "Thank you." },
      }),
    );
    expect(await stateOf(leaver)).toBe("not-required");
    await service.settle();
    const before = (await subjects(leaver)).length;
    expect((await preview(year)).results.reporting.business).toEqual({
      ...business,
      asked: business.asked - 1,
    });
    for (const reminder of ["03-26", "03-31", "04-07"])
      await service.play(day(reminder));
    expect(await subjects(leaver, before)).toEqual([]);
    expect(
      (await anyone.call("getMember", { params: { id: leaver.id } })).status,
    ).toBe(404);
  });
});

describe("a member that is renamed", () => {
  it("keeps its id and its past, and goes by its new name wherever it is listed", async () => {
    const name = `Newly named ${renamed.id.slice(0, 8)}`;
    const named = async () =>
      (await whatWaits(city)).find(
        ({ memberId, waits }) =>
          memberId === renamed.id && waits === "report-overdue",
      )?.name;
    expect(await named()).toBe(renamed.organisation.name);
    const browser = await signedIn(service, renamed.contact.email);
    const draft = await browser.call("getMyReport", { params: { year } });
    await change(renamed, { organisation: { ...renamed.organisation, name } });
    expect(await named()).toBe(name);
    expect((await page(renamed)).name).toBe(name);
    const saved = await browser.call("saveMyReport", {
      params: { year },
      headers: { "if-match": draft.etag },
      body: {
        ...answersOf(renamed, 900),
        story: { title: "Pumps", text: "They hum.", publish: true },
      },
    });
    expect(saved.status, "no draft is stale for a new name").toBe(200);
    await ok(browser.call("submitMyReport", { params: { year } }));
    await accepted(city, renamed.id, year);
    const storyId = `${renamed.id}.${year}`;
    await ok(
      city.call("decideStory", {
        params: { storyId },
        body: { decision: "approve" },
      }),
    );
    const again = `Named again ${renamed.id.slice(0, 8)}`;
    await change(renamed, {
      organisation: { ...renamed.organisation, name: again },
    });
    const { history, id } = await file(renamed);
    expect(id).toBe(renamed.id);
    expect(
      history.map(({ transition }: { transition: string }) => transition),
    ).toEqual(expect.arrayContaining(["confirm", "submit", "change"]));
    for (const one of [...reporting, late, handed]) {
      if (one !== steady[1])
        await reported(
          await signedIn(service, await addressOf(one)),
          year,
          answersOf(one, 1000),
        );
      await accepted(city, one.id, year);
    }
    await published(service, city, year);
    const { stories } = await ok(
      anyone.call("listStories", { query: { member: renamed.id } }),
    );
    expect(stories).toEqual([
      expect.objectContaining({ id: storyId, memberName: again }),
    ]);
  });
});

describe("once the results are out", () => {
  it("nobody is asked any more because of a signature recorded late", async () => {
    await signed(later, day("12-20", 0));
    await service.play(day("06-02"));
    expect(await stateOf(later)).toBeUndefined();
  });
});

describe("a merger", () => {
  const change = async (): Promise<LikeForLike | null> =>
    (
      (await preview(year + 1)).results.figures as {
        figure: string;
        kind: string;
        boundary: string;
        likeForLike: LikeForLike;
      }[]
    ).find(
      ({ figure, kind, boundary }) =>
        figure === "electricity" && kind === "all" && boundary === "city",
    )?.likeForLike ?? null;
  const published = async () =>
    (await anyone.call("getResults", { params: { year } })).text;

  it("leaves past figures with the old member, and what was published as it was", async () => {
    await service.play(day("09-01"));
    const before = await published();
    await ok(
      city.call("endMember", {
        params: { id: merging.id },
        body: { reason: "merged", on: day("08-31"), successorId: successor.id },
      }),
    );
    expect(await published()).toBe(before);
    expect((await file(merging)).reports).toEqual([
      expect.objectContaining({ year, state: "accepted" }),
    ]);
    expect((await file(successor)).mergedOn).toBe(day("08-31"));
  });

  it("asks the successor alone, which is not compared with itself unless a coordinator combines the two", async () => {
    await service.play(day("02-01", 2));
    expect(await stateOf(merging, year + 1)).toBeUndefined();
    expect(await stateOf(successor, year + 1)).toBe("open");
    for (const one of [successor, ...steady]) {
      const contact = await signedIn(service, await addressOf(one));
      await reported(
        contact,
        year + 1,
        answersOf(one, one === successor ? 2000 : 900),
      );
      await accepted(city, one.id, year + 1);
    }
    expect(await change()).toMatchObject({
      state: "published",
      percent: -10,
      members: 4,
    });
    await ok(
      city.call("changeMember", {
        params: { id: successor.id },
        body: { mergedOn: null },
      }),
    );
    expect(await change()).toMatchObject({ state: "published", members: 5 });
  });
});
