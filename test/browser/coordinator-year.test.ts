/** A year as the coordinators live it, through their pages; the members act by the operations behind theirs. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answers } from "../../shared/report.ts";
import { shownDay } from "../../shared/shown.ts";
import type { ComingMail } from "../../shared/views/coming-mail-view.ts";
import { Client, ok } from "../http/client.ts";
import { allMail, mailServiceTells } from "../http/mail-service.ts";
import { coordinator, mailsTo, reported, signedIn } from "../http/people.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { memberRow, membersFile } from "./members-file.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, openBrowser, type Visitor } from "./visitor.ts";

const year = new Date().getUTCFullYear();
/** So many that lists of them are long; what a hundred times as many take is the bench's matter. */
const count = 16;
const rows = Array.from({ length: count }, (_, n) =>
  memberRow(`Invented Company ${String(n + 1).padStart(2, "0")}`),
);
/** Whom the year treats apart: by their place among the rows. */
const [bounced, extended, silent, returned, undone, reopened] = rows;
type Row = (typeof rows)[number];

let service: TestedService;
let browser: Browser;
let city: Client;
let visitor: Visitor;
let page: Page;
let sessions: Promise<Map<Row, Client>>;
beforeAll(async () => {
  [service, browser] = await Promise.all([
    testedService({ undoMinutes: 10 }),
    openBrowser(),
  ]);
  city = await coordinator(service);
  visitor = await signedInCoordinator(browser, service, { at: "/data" });
  page = visitor.page;
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const menu = (name: string, at = page) =>
  at.getByRole("navigation", { name: "Coordinators’ menu" }).getByText(name);

/** The same for everyone, two at a time. */
async function eachOf<T>(all: T[], act: (one: T) => Promise<void>) {
  const left = [...all];
  const one = async () => {
    for (let next = left.shift(); next; next = left.shift()) await act(next);
  };
  await Promise.all([one(), one()]);
}

/** Everyone signs in; the service takes two a second, so it goes on beside what the coordinators do. */
async function everyoneSignedIn(): Promise<Map<Row, Client>> {
  const clients = new Map<Row, Client>();
  await eachOf(rows, async (row) => {
    clients.set(row, await signedIn(service, row.contactEmail));
  });
  return clients;
}

async function report(row: Row, electricity = 700) {
  const client = (await sessions).get(row)!;
  const { goals } = await ok(client.call("getMyReport", { params: { year } }));
  const answers: Answers = {
    goals: goals.map(({ id }: { id: string }) => ({
      goalId: id,
      status: "on-track",
      value: -12,
    })),
    figures: { boundary: "city", energy: { electricity, heat: 400, fuels: 0 } },
  };
  await reported(client, year, answers);
}

const idOf = async ({ name }: Row): Promise<string> => {
  const { members } = await ok(city.call("listAllMembers"));
  return (members as { id: string; name: string }[]).find(
    (one) => one.name === name,
  )!.id;
};
const subjectsTo = async ({ contactEmail }: Row) =>
  (await mailsTo(service, contactEmail)).map(({ subject }) => subject);

/** A decision on the report that a coordinator has before them. */
async function decide(at: Page, label: string, message?: string) {
  await at.locator("label").getByText(label, { exact: true }).click();
  if (message) await at.getByLabel("Message to the member").fill(message);
  await at.getByRole("button", { name: "Record the decision" }).click();
  await at.getByText("The decision has been recorded").waitFor();
}

const toReport = async ({ name }: Row) => {
  await page.goto("/en/coordinator");
  await page
    .getByRole("link", { name: new RegExp(`report.*: ${name}`) })
    .click();
};

/** From the worklist to report after report, as long as one waits there. */
async function acceptedAll(at: Page, named: RegExp) {
  const worklist = at.getByRole("heading", {
    name: /^(Worklist|Nothing waits)/,
  });
  for (;;) {
    await menu("Worklist", at).click();
    await worklist.first().waitFor();
    const [waiting] = await at.getByRole("link", { name: named }).all();
    if (!waiting) return;
    await waiting.click();
    await decide(at, "Accept");
  }
}

test("its members move in from a file", async () => {
  await page.getByLabel("Excel or CSV file").setInputFiles(membersFile(rows));
  await page
    .getByText(`The file is in order: ${count} members`)
    .first()
    .waitFor();
  await page.getByRole("button", { name: `Import ${count} members` }).click();
  await page.getByText(`${count} members have been imported`).waitFor();
  sessions = everyoneSignedIn();
});

test("the round opens for all of them", async () => {
  await menu("Rounds").click();
  await page.getByRole("link", { name: String(year), exact: true }).click();
  await page.getByText(`will ask ${count} members`).waitFor();
  await page.getByRole("link", { name: "See which mail is coming" }).click();
  await page.getByLabel("For how long").selectOption("400 days");
  await page.getByRole("heading", { name: `1 February ${year + 1}` }).waitFor();
  await page.getByText(`Annual report open: ${count} recipients`).waitFor();

  await service.play(`${year + 1}-02-01`);
  await page.goto(`/en/coordinator/rounds/${year}`);
  await page.getByText(`Asked ${count}, sent in 0`).waitFor();
  const opened = (await service.mails()).filter(({ subject }) =>
    new RegExp(`annual report for ${year} is open`).test(subject),
  );
  expect(opened.map(({ destination }) => destination.to[0]).sort()).toEqual(
    rows.map(({ contactEmail }) => contactEmail).sort(),
  );
});

test("a mail that bounces shows whom nobody reaches, and the new contact is told", async () => {
  const id = await idOf(bounced!);
  const opening = (await allMail(city, { member: id })).find(
    ({ template }) => template === "round-opened",
  );
  await mailServiceTells(service, "Permanent", opening!);
  await menu("Mail").click();
  await page.getByLabel("State").selectOption("Bounced");
  await page.getByRole("row", { name: new RegExp(bounced!.name) }).waitFor();
  await page.goto("/en/coordinator");
  const unreachable = page.getByRole("link", {
    name: `Contact cannot be reached: ${bounced!.name}`,
  });
  await unreachable.click();
  await page.getByText("Mail has not arrived since").waitFor();
  await page.getByRole("link", { name: "Change the contacts" }).click();
  bounced!.contactEmail = `heir-${bounced!.contactEmail}`;
  await page.getByLabel("Name").fill("Sam Example");
  await page.getByLabel("Email").fill(bounced!.contactEmail);
  await page.getByRole("button", { name: "Save the contacts" }).click();
  await page.getByText("The address works").waitFor();
  await service.settle();
  expect(await subjectsTo(bounced!)).toContainEqual(
    expect.stringMatching(new RegExp(`annual report for ${year} is open`)),
  );
  await menu("Worklist").click();
  await page.getByRole("heading", { name: "Nothing waits" }).waitFor();
  const heir = signedIn(service, bounced!.contactEmail);
  sessions = sessions.then(async (all) => all.set(bounced!, await heir));
});

test("one member gets an extension, and those who have not reported are reminded", async () => {
  await menu("Rounds").click();
  await page.getByRole("link", { name: String(year), exact: true }).click();
  await page
    .getByRole("link", { name: `Extend the deadline ${extended!.name}` })
    .click();
  await page.getByLabel("New deadline").fill(`${year + 1}-04-20`);
  await page.getByLabel("Why the deadline").fill("The roof leaks.");
  await page.getByRole("button", { name: "Extend the deadline" }).click();
  await page.getByText(`The new deadline is 20 April ${year + 1}`).waitFor();

  await eachOf(
    rows.filter((row) => row !== extended && row !== silent),
    (row) => report(row),
  );
  await menu("Mail").click();
  await page.getByRole("link", { name: "See which mail is coming" }).click();
  const { mailings } = (await ok(
    city.call("listComingMail", { query: { days: "90" } }),
  )) as ComingMail;
  const day = mailings.find(({ words }) =>
    words.some(({ subject }) => subject.startsWith("Reminder: annual report")),
  )!.day;
  await page.getByRole("heading", { name: shownDay(day, "en") }).waitFor();
  const reminder = page.getByText("Reminder of the annual report: 1 recipient");
  await reminder.first().click();
  await page.getByText(silent!.name).first().waitFor();
  await service.play(day);
  expect(await subjectsTo(silent!)).toContainEqual(
    expect.stringMatching(/^Reminder: annual report/),
  );
  for (const row of [extended!, returned!])
    expect((await subjectsTo(row)).join()).not.toMatch(/Reminder/);

  await service.play(`${year + 1}-04-05`);
  await page.goto("/en/coordinator");
  await page
    .getByRole("link", { name: `Annual report overdue: ${silent!.name}` })
    .waitFor();
  await look(page, "coordinator-year-worklist-en");
  await report(silent!);
  await report(extended!);
});

test("one report is returned, one acceptance undone, one report reopened", async () => {
  await toReport(returned!);
  await decide(page, "Return for more details", "Is this in MWh?");
  await report(returned!, 650);

  await toReport(undone!);
  await decide(page, "Accept");
  await page.getByRole("button", { name: /^Undo the decision/ }).click();
  await page.getByText("The decision has been undone").waitFor();

  await toReport(reopened!);
  await decide(page, "Accept");
  await page.reload();
  await decide(page, "Reopen", "The auditor found a mistake.");
  await report(reopened!, 720);
});

test("two coordinators accept all, until nothing waits", async () => {
  const other = await signedInCoordinator(browser, service);
  await Promise.all([
    acceptedAll(page, /annual report to decide.*[02468]$/i),
    acceptedAll(other.page, /annual report to decide.*[13579]$/i),
  ]);
  await page.goto("/en/coordinator");
  await page.getByRole("heading", { name: "Nothing waits" }).waitFor();
  expect(other.complaints).toEqual([]);
  await other.close();
});

test("the results are published", async () => {
  await service.settle();
  await menu("Results").click();
  await page.getByRole("link", { name: String(year), exact: true }).click();
  await page
    .getByRole("row", { name: `Business ${count} ${count} 1 100 %` })
    .waitFor();
  await look(page, "coordinator-year-results-en");
  const publish = page.getByRole("button", { name: /^Publish/ });
  await publish.click();
  await publish.click();
  await page.getByText("Edition 1 is now there for everybody").waitFor();
  const edition = await ok(
    new Client(service.url).call("getResults", { params: { year } }),
  );
  expect(edition.results.reporting.business).toEqual({
    asked: count,
    accepted: count,
    late: 1,
  });
  expect(visitor.complaints).toEqual([]);
});
