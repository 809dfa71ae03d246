import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type Client, ok } from "../http/client.ts";
import {
  applied,
  coordinator,
  inForce,
  mailsTo,
  newApplication,
  reported,
  savingEnergy,
  signedIn,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, openBrowser, type Visitor } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let city: Client;
let visitor: Visitor;
let page: Page;
beforeAll(async () => {
  [service, browser] = await Promise.all([
    testedService({ undoMinutes: 10 }),
    openBrowser(),
  ]);
  city = await coordinator(service);
  visitor = await signedInCoordinator(browser, service);
  page = visitor.page;
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const year = new Date().getUTCFullYear();
const decide = () =>
  page.getByRole("button", { name: "Record the decision" }).click();
/** The label: it lies over its radio button. */
const choose = (label: string) =>
  page.locator("label").getByText(label, { exact: true }).click();
const undo = () => page.getByRole("button", { name: /^Undo the decision/ });
const state = () => page.locator("main .hds-status-label").first().innerText();
const fileOf = (id: string) =>
  ok(city.call("getMemberFile", { params: { id } }));
const company = (name: string): Partial<Application> => ({
  organisation: { ...newApplication().organisation, name },
});

test("a commitment is returned with a message, undone, returned again, and compared when it comes back", async () => {
  const application = await applied(
    service,
    newApplication(company("Example Bakery Ltd"), "sv"),
  );
  const { id, contact, goals } = application;
  await page.goto("/en/coordinator");
  await look(page, "coordinator-worklist-en");
  await page
    .getByRole("link", { name: /^New climate commitment.*Example Bakery/ })
    .click();
  await page.getByText("The first version").waitFor();

  await decide();
  await page.getByRole("heading", { name: "Check these fields" }).waitFor();
  await choose("Return for more details");
  await decide();
  await page.getByRole("link", { name: /^Message to the member/ }).waitFor();
  await page
    .getByLabel("Message to the member")
    .fill("Från vilket år räknas minskningen?");
  await page.getByText("Robin Example").waitFor();
  await page.getByText("in Swedish").waitFor();
  await look(page, "coordinator-commitment-en");
  await decide();
  await undo().waitFor();
  expect(await state()).toBe("Returned");
  await look(page, "coordinator-commitment-returned-en");
  expect(await mailsTo(service, contact.email)).toHaveLength(2);

  await undo().click();
  await page.getByText("The decision has been undone").waitFor();
  expect(await state()).toBe("Submitted");
  expect((await fileOf(id)).commitments).toMatchObject([
    { state: "submitted" },
  ]);

  await choose("Return for more details");
  await page.getByLabel("Message to the member").fill("Från vilket år?");
  await decide();
  await undo().waitFor();

  const member = await signedIn(service, contact.email);
  const { etag } = await member.call("getMyCommitment");
  const [goal] = goals;
  await ok(
    member.call("saveMyCommitment", {
      headers: { "if-match": etag },
      body: {
        goals: [
          {
            ...goal,
            title: "Less energy in our ovens",
            description: "Since 2010.",
          },
          { ...savingEnergy(), title: "A second goal" },
        ],
      },
    }),
  );
  await ok(member.call("submitMyCommitment"));
  await page.reload();
  await page.getByText("2 parts changed.").waitFor();
  expect(await page.locator("del").allInnerTexts()).toEqual([
    expect.stringContaining("buildings"),
  ]);
  expect(await page.locator("ins").allInnerTexts()).toEqual([
    expect.stringContaining("ovens"),
  ]);
  await look(page, "coordinator-commitment-compared-en");

  await choose("Approve");
  await decide();
  await undo().waitFor();
  expect((await fileOf(id)).commitments).toMatchObject([
    { state: "approved", returned: 1 },
  ]);
  expect(visitor.complaints).toEqual([]);
});

let member: Client;
let goal: Application["goals"][number] | undefined;
const answers = (
  status: "achieved" | "on-track",
  value: number,
  energy: { electricity: number; heat?: number },
) => ({
  goals: [{ goalId: goal!.id, status, value, did: "New ovens." }],
  figures: { boundary: "city" as const, energy },
  story: { title: "Warm dough", text: "The ovens dry it.", publish: true },
});

test("a report is returned, accepted, its best practice published, and reopened", async () => {
  const { id, contact, goals } = await applied(
    service,
    newApplication(company("Esimerkkiliitto ry")),
  );
  await inForce(city, id, `${year - 1}-03-01`);
  await service.play(`${year + 1}-02-01`);
  member = await signedIn(service, contact.email);
  [goal] = goals;
  await reported(
    member,
    year,
    answers("achieved", 1150, { electricity: 700, heat: 40 }),
  );

  await page.goto("/fi/coordinator");
  await page
    .getByRole("link", {
      name: "Vuosiraportti odottaa päätöstä: Esimerkkiliitto ry",
    })
    .click();
  await page.getByText("Arvon mukaan tavoite ei ole vielä täynnä.").waitFor();
  await choose("Palauta täydennettäväksi");
  await page.getByLabel("Viesti jäsenelle").fill("Please check the value.");
  await page.getByRole("button", { name: "Kirjaa päätös" }).click();
  await page.getByRole("button", { name: /^Kumoa päätös/ }).waitFor();

  await reported(
    member,
    year,
    answers("on-track", 1150, { electricity: 70, heat: 40 }),
  );
  await page.reload();
  await page.getByText("2 kohtaa muuttui.").waitFor();
  await look(page, "coordinator-report-compared-fi");
  await choose("Hyväksy");
  await page.getByRole("button", { name: "Kirjaa päätös" }).click();
  await page.getByRole("button", { name: "Julkaise", exact: true }).click();
  await page.getByText("Hyväksytty julkaistavaksi").waitFor();
  await look(page, "coordinator-report-accepted-fi");

  await choose("Avaa uudelleen");
  await page.getByLabel("Viesti jäsenelle").fill("The meter was misread.");
  await page.getByRole("button", { name: "Kirjaa päätös" }).click();
  await page.getByText("The meter was misread.").waitFor();
  const { reports, stories } = await fileOf(id);
  expect(reports).toMatchObject([
    { state: "returned", message: "The meter was misread." },
  ]);
  expect(stories).toMatchObject([{ state: "approved", title: "Warm dough" }]);
  expect(visitor.complaints).toEqual([]);
});

test("next year's report is read beside it, with what looks doubtful", async () => {
  await service.play(`${year + 2}-02-01`);
  await reported(
    member,
    year + 1,
    answers("achieved", 1190, { electricity: 7000 }),
  );
  await page.goto("/sv/coordinator");
  await page
    .getByRole("link", { name: /^Årsrapport väntar på beslut/ })
    .click();
  const row = (label: string) =>
    page
      .locator(".review-row")
      .filter({ has: page.getByText(label, { exact: true }) });
  await row("Värme och kyla").getByText("Inte angivet").waitFor();
  await row("Värme och kyla").getByText(`År ${year}: 40 MWh`).waitFor();
  const electricity = row("El");
  await electricity.getByText(`År ${year}: 70 MWh`).waitFor();
  await electricity.getByText("Är enheten rätt?").waitFor();
  await page.getByText("Enligt värdet är målet inte nått än.").waitFor();
  await look(page, "coordinator-report-beside-sv");
  expect(visitor.complaints).toEqual([]);
});
