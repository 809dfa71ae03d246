/** A year in which each job has its work to do: the mailer, SES's word on mails, the results, and the calendar on its days. */
import type { FunctionName } from "../../infra/bundle.ts";
import type { Audience } from "../../shared/routes.ts";
import { type Answer, Client, ok } from "../http/client.ts";
import { allMail, mailServiceTells } from "../http/mail-service.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  published,
  reported,
  signedIn,
  tokenFor,
} from "../http/people.ts";
import type { FaultyService } from "./faulty-service.ts";
import type { Act } from "./trial.ts";

/** What nobody waits for an answer of. */
export type Job = Exclude<FunctionName, Audience>;

/** What a job does, as one act; `send` brings it about. */
export type JobAct = Omit<Act, "caller"> & { caller: Job };

type Application = ReturnType<typeof newApplication>;

type Scene = {
  service: FaultyService;
  city: Client;
  year: number;
  /** Looks what becomes of an act under faults. */
  test: (act: JobAct) => Promise<void>;
  /** The same, and then does it. */
  take: (act: JobAct) => Promise<void>;
};

const answer = (status: number, code?: string): Answer => ({
  status,
  headers: new Headers(),
  body: { code },
  text: "",
  etag: "",
});

/** As Lambda invokes whom nobody waits for: three times, until it goes well. */
async function tried(job: () => Promise<unknown>, times = 3): Promise<Answer> {
  try {
    await job();
    return answer(200);
  } catch {
    return times > 1 ? tried(job, times - 1) : answer(503, "unavailable");
  }
}

export async function playJobs(
  service: FaultyService,
  test: (act: JobAct) => Promise<void>,
): Promise<void> {
  const city = await coordinator(service);
  const year = await freshYear(service);
  const take = async (act: JobAct) => {
    await test(act);
    await act.send();
    await act.later?.();
  };
  const scene = { service, city, year, test, take };
  const today = new Date().toISOString().slice(0, 10);
  await applying(scene);
  const [punctual, late, careless] = [
    await member(service, city, today),
    await member(service, city, today),
    await member(service, city, today),
  ];
  await opening(scene);
  const browser = await signingIn(scene, punctual);
  await reporting(scene, browser, punctual);
  await returning(scene, careless);
  await day(scene, `${year + 1}-03-17`, "reminds");
  await hearingOfMails(scene, late);
  await day(scene, `${year + 1}-04-01`, "marks what is overdue");
  await publishing(scene);
  await lettingMailGo(scene, punctual);
  await forgetting(scene, browser);
}

/** What the stream brings about: it tries again by itself, and what it gave up the calendar has tried again. */
const streamed = (
  { service }: Scene,
  request: () => Promise<Answer>,
): Pick<JobAct, "send"> => ({
  send: async () => {
    const answer = await request();
    await service.settle();
    return answer;
  },
});

/**
 * Mails that the mailer cannot say have left are sent once more, with a link of their own; what left, but could not be counted, is
 * not.
 */
const mailed = (scene: Scene, request: () => Promise<Answer>) => ({
  caller: "mailer" as const,
  ...streamed(scene, request),
  later: scene.service.nextRun,
  mayBeTwice: /^\S+@\S+: |"type":"token"/,
  ignored: /"type":"(wake|count)"/,
});

async function applying(scene: Scene) {
  const { service, take } = scene;
  const anyone = new Client(service.url);
  await take({
    name: "mailer: a confirmation",
    ...mailed(scene, () =>
      anyone.call("submitApplication", { body: newlyApplied }),
    ),
  });
  const other = newApplication();
  await ok(anyone.call("submitApplication", { body: other }));
  const token = await tokenFor(service, other.contact.email, "confirm");
  const params = { id: other.id };
  await take({
    name: "mailer: notices to applicant and coordinators",
    ...mailed(scene, () =>
      anyone.call("confirmApplication", { params, body: { token } }),
    ),
  });
}
const newlyApplied = newApplication();

/** The calendar on a day; should it fail, its next run is a quarter of an hour later. */
const day = (
  { service, take }: Scene,
  date: string,
  does: string,
): Promise<void> =>
  take({
    name: `calendar: ${does}`,
    caller: "calendar",
    send: () => tried(() => service.play(date)),
    isSeveral: true,
    ignored: /"type":"wake"/,
  });

const opening = (scene: Scene) =>
  day(
    scene,
    `${scene.year + 1}-02-01`,
    "opens a round, asks members, lets applications expire",
  );

/** Whoever got no link asks again. */
export async function askAgain(
  { ses }: FaultyService,
  ask: () => Promise<unknown>,
): Promise<void> {
  if (ses.letters().length === 0) await ask();
}

async function signingIn(scene: Scene, { contact }: Application) {
  const { service, test } = scene;
  const { email } = contact;
  const browser = new Client(service.url);
  const ask = () => browser.call("requestSignInLink", { body: { email } });
  await test({
    name: "mailer: a link to sign in",
    ...mailed(scene, ask),
    later: () => askAgain(service, ask),
    ignored: /"type":"(live-sign-in|sign-in|count|code-tries)"/,
    forget: () => {
      browser.cookies.clear();
    },
  });
  return signedIn(service, email);
}

async function reporting(
  scene: Scene,
  browser: Client,
  { id, goals }: Application,
) {
  const { city, year, take } = scene;
  const params = { year };
  const { etag } = await browser.call("getMyReport", { params });
  await ok(
    browser.call("saveMyReport", {
      params,
      body: {
        goals: [{ goalId: goals[0]!.id, status: "on-track", value: 1150 }],
        figures: { boundary: "city", energy: { electricity: 700 } },
      },
      headers: { "if-match": etag },
    }),
  );
  await take({
    name: "mailer: a copy of answers",
    ...mailed(scene, () => browser.call("submitMyReport", { params })),
  });
  const of = { id, year };
  const acceptance = await city.afterReading("decideReport", {
    params: of,
    body: { decision: "accept" },
  });
  await take({
    name: "results: folds a year",
    caller: "results",
    ...streamed(scene, () => city.call("decideReport", acceptance)),
    // What the stream gave up is folded anew for whoever would publish it unread.
    later: async () => {
      const headers = { "if-match": '"unread"' };
      await city.call("publishEdition", { params, body: {}, headers });
    },
  });
}

async function returning(scene: Scene, { id, contact, goals }: Application) {
  const { service, city, year } = scene;
  const browser = await signedIn(service, contact.email);
  await reported(browser, year, {
    goals: [{ goalId: goals[0]!.id, status: "on-track", value: 1150 }],
  });
  const body = { decision: "return", message: "More, please." };
  await ok(city.call("decideReport", { params: { id, year }, body }));
}

async function hearingOfMails(scene: Scene, { id }: Application) {
  const { service, city, test } = scene;
  await service.settle();
  const mails = await allMail(city, { member: id });
  const reminder = mails.find(({ template }) => template === "reminder")!;
  for (const what of [
    "Delivery",
    "Permanent",
    "Transient",
    "Complaint",
    "Reject",
  ] as const)
    await test({
      name: `mail-events: ${what}`,
      caller: "mail-events",
      send: () => tried(() => mailServiceTells(service, what, reminder)),
      isSeveral: true,
    });
}

async function publishing(scene: Scene) {
  const { service, city, year } = scene;
  await day(scene, `${year + 1}-05-25`, "tells that results come");
  await day(scene, `${year + 1}-06-01`, "prepares results");
  await published(service, city, year);
  await day(scene, `${year + 1}-06-01`, "tells members of results");
}

async function lettingMailGo(scene: Scene, { id }: Application) {
  const { city, year, service } = scene;
  const pause = (paused: boolean) =>
    ok(city.call("pauseMail", { body: { paused } }));
  await pause(true);
  const mails = await allMail(city, { member: id });
  const received = mails.find(
    ({ template }) => template === "application-received",
  )!;
  const params = { mailId: received.id };
  await ok(city.call("resendMail", { params }));
  await service.settle();
  await pause(false);
  await day(scene, `${year + 1}-06-01`, "lets mail go that waited");
}

async function forgetting(scene: Scene, browser: Client) {
  const { etag, body } = await browser.call("getDesk");
  const [first] = (body as { contacts: object[] }).contacts;
  const second = {
    name: "Lo Example",
    email: "lo@company.example",
    language: "sv",
    primary: false,
    roundMail: false,
  };
  await ok(
    browser.call("saveMyContacts", {
      body: { contacts: [first, second] },
      headers: { "if-match": etag },
    }),
  );
  await scene.service.settle();
  await day(scene, `${scene.year + 3}-01-08`, "forgets people nobody needed");
}
