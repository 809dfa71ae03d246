/** Invented members and their contacts, who act through the front door alone. */
import { randomUUID } from "node:crypto";
import type { Application } from "../../shared/commitment.ts";
import type { Language } from "../../shared/language.ts";
import type { Answers } from "../../shared/report.ts";
import type { ReportView } from "../../shared/views/report-view.ts";
import { Client, ok } from "./client.ts";
import { eventually } from "./eventually.ts";
import type { CapturedMail, TestedService } from "./service.ts";

let lastNumber = Math.floor(Math.random() * 1e7);

/** A valid business ID that no other test has. */
function newBusinessId(): string {
  for (;;) {
    lastNumber = (lastNumber + 1) % 1e7;
    const digits = String(lastNumber).padStart(7, "0");
    const sum = [7, 9, 10, 5, 8, 4, 2].reduce(
      (total, weight, index) => total + weight * Number(digits[index]),
      0,
    );
    if (sum % 11 !== 1)
      return `${digits}-${sum % 11 === 0 ? 0 : 11 - (sum % 11)}`;
  }
}

export const savingEnergy = (
  id = randomUUID(),
): Application["goals"][number] => ({
  id,
  theme: "energy-saving",
  title: "Less energy in our buildings",
  measure: {
    kind: "change",
    unit: "MWh",
    change: -6,
    baselineYear: 2010,
    baselineValue: 1200,
    targetYear: 2040,
  },
});

export const newApplication = (
  change: Partial<Application> = {},
  language: Language = "en",
): Application => {
  const id = randomUUID();
  return {
    id,
    organisation: {
      name: `Invented ${id.slice(0, 8)}`,
      kind: "business",
      businessId: newBusinessId(),
    },
    contact: {
      name: "Robin Example",
      email: `robin-${id.slice(0, 8)}@company.example`,
      language,
    },
    goals: [savingEnergy()],
    accepted: { publication: true, privacy: true },
    ...change,
  };
};

/** What lies in the mailbox for an address, oldest first. */
export async function mailsTo(
  service: TestedService,
  email: string,
): Promise<CapturedMail[]> {
  const mails = await service.mails();
  return mails.filter(({ destination }) =>
    destination.to.some((to) => to.toLowerCase() === email.toLowerCase()),
  );
}

/** The token in the newest link of a page in somebody's mail. */
export const tokenFor = (
  service: TestedService,
  email: string,
  page: "confirm" | "sign-in",
) =>
  eventually(async () => {
    const texts = (await mailsTo(service, email)).map(
      ({ body }) => body.text ?? "",
    );
    const links = texts.flatMap((text) => [
      ...text.matchAll(new RegExp(`/${page}#\\S*?token=([\\w.%-]+)`, "g")),
    ]);
    return links.at(-1)?.[1];
  }, `a ${page} link for ${email}`);

/** Applies and presses the button behind the mailed link. */
export async function applied(
  service: TestedService,
  application = newApplication(),
): Promise<Application> {
  const browser = new Client(service.url);
  await ok(browser.call("submitApplication", { body: application }));
  const token = await tokenFor(service, application.contact.email, "confirm");
  await ok(
    browser.call("confirmApplication", {
      params: { id: application.id },
      body: { token },
    }),
  );
  return application;
}

export const coordinator = async (service: TestedService) =>
  new Client(service.url, { authorization: `Bearer ${await service.token()}` });

/** Signs in by the emailed link, in the browser that asked for it. */
export async function signedIn(
  service: TestedService,
  email: string,
): Promise<Client> {
  const { browser, ways } = await askedForLink(service, email);
  await ok(browser.call("startSession", { body: { token: ways[0]?.token } }));
  return browser;
}

export type SignInWay = { token: string; code: string };

/** The links and codes of the newest sign-in mail to an address, one of each for each member it serves. */
export async function newestWays(
  service: TestedService,
  email: string,
): Promise<SignInWay[]> {
  const texts = (await mailsTo(service, email)).map(
    ({ body }) => body.text ?? "",
  );
  const text = texts.findLast((one) => one.includes("/sign-in#")) ?? "";
  const tokens = [...text.matchAll(/\/sign-in#\S*?token=([\w.%-]+)/g)].map(
    ([, token = ""]) => token,
  );
  const codes = [...text.matchAll(/: ([0-9A-HJKMNP-TV-Z]{8})$/gm)].map(
    ([, code = ""]) => code,
  );
  return tokens.map((token, index) => ({ token, code: codes[index] ?? "" }));
}

/** Asks for a link, by address or by invitation, and waits for its mail. */
export async function askedForLink(
  service: TestedService,
  email: string,
  {
    browser = new Client(service.url),
    body = { email },
  }: { browser?: Client; body?: object } = {},
): Promise<{ browser: Client; ways: SignInWay[] }> {
  const before = await newestWays(service, email);
  await ok(browser.call("requestSignInLink", { body }));
  const ways = await eventually(async () => {
    const now = await newestWays(service, email);
    return now[0] && now[0].token !== before[0]?.token ? now : undefined;
  }, `a sign-in mail for ${email}`);
  return { browser, ways };
}

/** Approves a submitted commitment and records both signatures. */
export async function inForce(
  city: Client,
  id: string,
  date: string,
): Promise<void> {
  const params = { id };
  await ok(
    city.call("decideCommitment", {
      params,
      body: { decision: "approve", signing: "new" },
    }),
  );
  for (const party of ["member", "city"])
    await ok(
      city.call("recordSignature", {
        params,
        body: {
          party,
          name: party === "city" ? "Mayor Example" : "Director Example",
          title: "Director",
          date,
        },
      }),
    );
}

/** A member with a commitment in force since `date`. */
export async function member(
  service: TestedService,
  city: Client,
  date: string,
  application = newApplication(),
) {
  await applied(service, application);
  await inForce(city, application.id, date);
  return application;
}

/** The first year this service has no round for yet, and the days of its round by Helsinki's file. */
export async function freshYear(service: TestedService): Promise<number> {
  const { rounds } = await ok(new Client(service.url).call("getNetwork"));
  const years = (rounds as { year: number }[]).map(({ year }) => year);
  return Math.max(new Date().getUTCFullYear() - 1, ...years) + 1;
}

/** Lives through the day of a year's first edition, and publishes it however few reports are accepted. */
export async function published(
  service: TestedService,
  city: Client,
  year: number,
): Promise<void> {
  await service.play(`${year + 1}-06-01`);
  await ok(
    city.call("publishEdition", {
      params: { year },
      body: { belowFloor: true },
    }),
  );
}

/** Saves and submits a year's report. */
export async function reported(
  browser: Client,
  year: number,
  body: Answers,
): Promise<ReportView> {
  const params = { year };
  const { etag } = await browser.call("getMyReport", { params });
  await ok(
    browser.call("saveMyReport", {
      params,
      body,
      headers: { "if-match": etag },
    }),
  );
  return (await ok(browser.call("submitMyReport", { params }))) as ReportView;
}

export const accepted = (city: Client, id: string, year: number) =>
  ok(
    city.call("decideReport", {
      params: { id, year },
      body: { decision: "accept" },
    }),
  );
