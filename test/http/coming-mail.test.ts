import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { addDays } from "../../shared/days.ts";
import type { ComingMail } from "../../shared/views/coming-mail-view.ts";
import { type Client, ok, everyPage } from "./client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  savingEnergy,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import {
  type CapturedMail,
  type TestedService,
  testedService,
} from "./service.ts";

const days = 400;
/** A mail that leaves on a day nobody foretold leaves on the next day played; none is dropped for being as late as that. */
const quietDaysPlayed = 10;

let service: TestedService;
let city: Client;
let year: number;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  // Late enough that a contact whom nobody needs is forgotten between one round and the next.
  year = (await freshYear(service)) + 1;
});
afterAll(() => service.stop());

/** Every page of what is to come. */
const coming = async () =>
  (await everyPage(city, "listComingMail", { days: String(days) })).map(
    ({ body }) => body as ComingMail,
  );

type Line = string;

/** Who gets what on a day; the subject stands for a mail's template and parameters. */
const line = (day: string, email: string, subject: string): Line =>
  `${day} ${email} ${subject}`;

const foretold = (pages: ComingMail[], coordinators: string): Line[] =>
  pages
    .flatMap(({ mailings }) => mailings)
    .flatMap(({ day, recipients, words }) =>
      recipients.map(({ to, language }) => {
        const email = to.kind === "contact" ? to.email : coordinators;
        const { subject = "" } =
          words.find((one) => one.language === language) ?? {};
        return line(day, email, subject);
      }),
    )
    .sort();

const inAYear = (application: Application) =>
  member(service, city, new Date().toISOString().slice(0, 10), application);
const params = (id: string) => ({ id, year });
const answers = (application: Application) => ({
  goals: [
    { goalId: application.goals[0]!.id, status: "on-track" as const, value: 1 },
  ],
});
const submitted = async (application: Application) => {
  const browser = await signedIn(service, application.contact.email);
  await reported(browser, year, answers(application));
  return browser;
};

describe("the mail of the coming 400 days", () => {
  it("is foretold as it will leave, day by day, to each and in the same words, if nobody does anything", async ({
    skip,
  }) => {
    if (process.env["TESTED_URL"])
      skip("not run: at another base URL 400 days would take half an hour");
    const silent = newApplication({}, "fi");
    const [drafting, returned, extended, done, alone, covered, leftOut] =
      Array.from({ length: 7 }, () => newApplication({}, "sv"));
    const two = newApplication();
    const supporting = newApplication({
      organisation: { name: "Invented society", kind: "supporting" },
      goals: [],
    });
    const helping = newApplication({
      organisation: { name: "Invented school", kind: "supporting" },
      goals: [savingEnergy()],
    });
    const all = [
      silent,
      drafting,
      returned,
      extended,
      done,
      alone,
      covered,
      leftOut,
      two,
      supporting,
      helping,
    ] as Application[];
    for (const one of all) await inAYear(one);
    await ok(
      city.call("changeMember", {
        params: { id: two.id },
        body: {
          contacts: [
            { ...two.contact, primary: true, roundMail: true },
            {
              name: "Kim Example",
              email: `kim-${two.id}@company.example`,
              language: "fi",
              primary: false,
              roundMail: true,
            },
          ],
        },
      }),
    );
    await ok(
      city.call("changeMember", {
        params: { id: covered!.id },
        body: { coveredBy: silent.id },
      }),
    );
    await ok(
      city.call("saveRound", {
        params: { year: year + 1 },
        body: {
          opens: `${year + 2}-01-20`,
          due: `${year + 2}-02-27`,
          reminders: [-10, -1, 0, 3],
          leftOut: [leftOut!.id],
        },
      }),
    );

    await service.play(`${year + 1}-02-01`);
    const draftsman = await signedIn(service, drafting!.contact.email);
    const { etag } = await draftsman.call("getMyReport", {
      params: { year },
    });
    await ok(
      draftsman.call("saveMyReport", {
        params: { year },
        body: answers(drafting!),
        headers: { "if-match": etag },
      }),
    );
    await submitted(returned!);
    await ok(
      city.call("decideReport", {
        params: params(returned!.id),
        body: { decision: "return", message: "Which unit?" },
      }),
    );
    await ok(
      city.call("extendDeadline", {
        params: params(extended!.id),
        body: { due: `${year + 1}-04-18`, reason: "Fire" },
      }),
    );
    await submitted(done!);
    await accepted(city, done!.id, year);
    await submitted(alone!);
    const latecomer = newApplication({}, "fi");
    await inAYear(latecomer);
    await service.settle();

    const pages = await coming();
    const [{ from, to } = { from: "", to: "" }] = pages;
    expect([from, to]).toEqual([
      `${year + 1}-02-02`,
      addDays(`${year + 1}-02-02`, days - 1),
    ]);

    const left: Line[] = [];
    const letters: (CapturedMail & { day: string })[] = [];
    let seen = (await service.mails()).length;
    const look = async (day: string) => {
      const mails = (await service.mails()).slice(seen);
      seen += mails.length;
      for (const mail of mails) {
        left.push(line(day, mail.destination.to[0]!, mail.subject));
        letters.push({ ...mail, day });
      }
    };
    const busy = new Set(
      pages.flatMap(({ mailings }) => mailings.map(({ day }) => day)),
    );
    const isPlayed = (day: string, number: number) =>
      [day, addDays(day, 1)].some((one) => busy.has(one)) ||
      number % quietDaysPlayed === 0;
    const played = Array.from({ length: days }, (_, number) =>
      addDays(from, number),
    ).filter(isPlayed);
    for (const day of played) {
      await service.play(day);
      await look(busy.has(day) ? day : "on a day that nothing was foretold of");
    }
    const notice = letters.find(({ destination }) =>
      destination.to[0]!.includes("coordinators"),
    );
    expect(foretold(pages, notice!.destination.to[0]!)).toEqual(left.sort());
    for (const { day, words } of pages.flatMap(({ mailings }) => mailings))
      for (const { subject, text, html } of words)
        expect(letters).toContainEqual(
          expect.objectContaining({
            day,
            subject,
            body: expect.objectContaining({ text, html }) as unknown,
          }),
        );

    // The story has what makes it worth telling.
    const mailsTo = (email: string) =>
      left.filter((one) => one.includes(` ${email} `)).join("; ");
    const kims = mailsTo(`kim-${two.id}@company.example`).split("; ");
    expect(kims.length, "Kim is forgotten before the next round").toBe(3);
    for (const { contact } of [supporting, covered!])
      expect(mailsTo(contact.email)).toBe("");
    expect(mailsTo(leftOut!.contact.email)).toContain(`${year + 1}-`);
    expect(mailsTo(leftOut!.contact.email)).not.toContain(`${year + 2}-`);
    expect([...busy]).toEqual(
      expect.arrayContaining([`${year + 1}-02-02`, `${year + 2}-01-20`]),
    );
    expect(busy.size).toBeGreaterThan(10);
  });

  it("is asked for up to 400 days at once", async () => {
    for (const asked of ["0", "401", "-1", "1.5", "many"])
      expectProblem(
        await city.call("listComingMail", { query: { days: asked } }),
        { status: 422, pointers: ["?days"] },
      );
    const tomorrow = await ok(
      city.call("listComingMail", { query: { days: "1" } }),
    );
    expect(tomorrow.from).toBe(tomorrow.to);
    expectProblem(
      await city.call("listComingMail", { query: { days: "1", cursor: "x" } }),
      { status: 422, pointers: ["?cursor"] },
    );
  });
});

describe.each(["person", "automatic"] as const)(
  "news of results that a %s way publishes",
  (publishing) => {
    it.skipIf(process.env["TESTED_URL"])(
      "is foretold to those whose accepted reports are in them, and leaves so",
      async () => {
        const own = await testedService({ rounds: { publishing, floor: 0.4 } });
        const coordinators = await coordinator(own);
        const [inIt, notSent] = [newApplication({}, "sv"), newApplication()];
        const first = await freshYear(own);
        const today = new Date().toISOString().slice(0, 10);
        for (const one of [inIt, notSent])
          await member(own, coordinators, today, one);
        await own.play(`${first + 1}-02-01`);
        const browser = await signedIn(own, inIt.contact.email);
        await reported(browser, first, answers(inIt));
        await accepted(coordinators, inIt.id, first);
        const day = `${first + 1}-06-01`;
        await own.play(publishing === "person" ? day : `${first + 1}-05-31`);
        await own.settle();
        const params = { year: first };
        if (publishing === "person")
          await ok(coordinators.call("publishEdition", { params, body: {} }));
        const news = async () => {
          const { mailings } = (await ok(
            coordinators.call("listComingMail", { query: { days: "5" } }),
          )) as ComingMail;
          return mailings.filter(
            ({ template }) => template === "results-published",
          );
        };
        const [told, ...others] = await news();
        expect(others).toEqual([]);
        expect(told).toMatchObject({
          day,
          recipients: [{ to: { email: inIt.contact.email }, language: "sv" }],
        });

        const before = (await own.mails()).length;
        await own.play(day);
        const left = (await own.mails()).slice(before);
        expect(left).toEqual([
          expect.objectContaining({
            subject: told?.words[0]?.subject,
            body: expect.objectContaining({
              text: told?.words[0]?.text,
            }) as unknown,
          }),
        ]);
        expect(await news()).toEqual([]);
        await own.stop();
      },
    );
  },
);
