import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { Browser, Download } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client, ok } from "../http/client.ts";
import { accepted, coordinator, reported, signedIn } from "../http/people.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { memberRow, membersFile } from "./members-file.ts";
import { published, year } from "./published.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, openBrowser } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let city: Client;
let first: Awaited<ReturnType<typeof published>>;
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
  first = await published(service);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const at = (place: string, language: "fi" | "sv" | "en") =>
  signedInCoordinator(browser, service, { language, at: place });
const textOf = async (download: Download) =>
  readFileSync(await download.path(), "utf8");

/** One member reported for the whole country, not for the city alone. */
async function corrected({ id, application }: typeof first) {
  const params = { id, year };
  const body = { decision: "reopen", message: "For the city alone?" };
  await ok(city.call("decideReport", { params, body }));
  const session = await signedIn(service, application.contact.email);
  await reported(session, year, {
    goals: application.goals.map(({ id }) => ({
      goalId: id,
      status: "on-track",
      value: 1150,
    })),
    figures: {
      boundary: "finland",
      energy: { electricity: 700, heat: 400, fuels: 50 },
    },
  });
  await accepted(city, id, year);
  await service.settle();
}

test("the results are looked at, and published again with a note", async () => {
  await corrected(first);
  const { page, complaints, close } = await at("/results", "fi");
  await look(page, "coordinator-years-fi");
  await page.getByRole("link", { name: String(year), exact: true }).click();
  await page.getByText("Tältä julkaisu 2 näyttäisi nyt.").waitFor();
  const withheld = page.getByRole("region", { name: /^Mitä jätetään/ });
  await withheld
    .getByRole("row", { name: /Toiminta Suomessa.*Liian harvalla/ })
    .first()
    .getByRole("link", { name: first.name })
    .waitFor();
  await look(page, "coordinator-results-fi");

  const publish = page.getByRole("button", { name: /^Julkaise/ });
  await publish.click();
  await publish.click();
  await page
    .getByRole("link", { name: /^Mitä on muuttunut, suomeksi: Täytä/ })
    .waitFor();
  await look(page, "coordinator-results-wrong-fi");
  const note = {
    fi: "Yhden jäsenen luvut korjattiin.",
    sv: "En medlems siffror rättades.",
    en: "One member’s figures were corrected.",
  };
  await page.getByLabel("Mitä on muuttunut, suomeksi").fill(note.fi);
  await page.getByLabel("Mitä on muuttunut, ruotsiksi").fill(note.sv);
  await publish.click();
  await publish.click();
  await page
    .getByRole("link", { name: /^Mitä on muuttunut, englanniksi/ })
    .waitFor();
  await page.getByLabel("Mitä on muuttunut, englanniksi").fill(note.en);
  await publish.click();
  await publish.click();
  await page.getByText("Julkaisu 2 on nyt kaikkien nähtävillä").waitFor();
  await page.getByText("Tältä julkaisu 3 näyttäisi nyt.").waitFor();
  await page.getByText(/^Julkaisu 2, .*: Yhden jäsenen luvut/).waitFor();
  const anyone = new Client(service.url);
  expect(
    await ok(anyone.call("getResults", { params: { year } })),
  ).toMatchObject({ number: 2, note });

  await page.getByRole("link", { name: "Vedä julkaisu 2 takaisin" }).click();
  await page
    .getByLabel("Miksi tulokset vedetään takaisin, suomeksi")
    .fill("Virhe.");
  await page.getByRole("button", { name: "Vedä julkaisu 2 takaisin" }).click();
  await page.getByRole("link", { name: /, ruotsiksi: Täytä/ }).waitFor();
  await look(page, "coordinator-withdrawal-fi");
  await page
    .getByLabel("Miksi tulokset vedetään takaisin, ruotsiksi")
    .fill("Ett fel.");
  await page
    .getByLabel("Miksi tulokset vedetään takaisin, englanniksi")
    .fill("A slip.");
  await page.getByRole("button", { name: "Vedä julkaisu 2 takaisin" }).click();
  await page.getByText(/^Vedetty takaisin .*:/).waitFor();
  await page.goto(`${service.url}/sv/results/${year}`);
  await page.getByText("Ett fel.").waitFor();
  await page
    .locator('.tags a[aria-current="page"]', { hasText: String(year) })
    .waitFor();
  await look(page, "results-withdrawn-sv");
  expect(complaints).toEqual([]);
  await close();
});

test("tables and everything are downloaded", async () => {
  const { page, complaints, close } = await at("/data", "sv");
  await look(page, "coordinator-data-sv");
  const download = async (name: string) => {
    const [kept] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return kept;
  };
  const reports = await download("Ladda ner CSV Rapporter");
  expect(reports.suggestedFilename()).toBe("reports.csv");
  const csv = await textOf(reports);
  expect(csv.startsWith("\ufeff"), "a byte order mark, for Excel").toBe(true);
  expect(csv).toContain(`;${year};accepted;`);
  const everything = await download("Ladda ner JSON Alla uppgifter");
  const { members } = JSON.parse(await textOf(everything)) as {
    members: { id: string; history: unknown[] }[];
  };
  expect(members).toHaveLength(5);
  expect(members.find(({ id }) => id === first.id)?.history).not.toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("members are imported once every row is right", async () => {
  const { page, complaints, close } = await at("/data", "en");
  const file = page.getByLabel("Excel or CSV file");
  const row = memberRow("Hope Ltd");
  await file.setInputFiles(membersFile([{ ...row, change: "much" }]));
  await page.getByText("The file has 1 mistake").first().waitFor();
  await page.getByRole("cell", { name: "change" }).waitFor();
  await look(page, "coordinator-import-wrong-en");
  expect(await page.getByRole("button", { name: /^Import/ }).count()).toBe(0);
  await file.setInputFiles(membersFile([row]));
  await page.getByText("The file is in order: 1 member").first().waitFor();
  await look(page, "coordinator-import-right-en");
  await page.getByRole("button", { name: "Import 1 member" }).click();
  await page.getByText("1 member has been imported").waitFor();
  const { members } = await ok(city.call("listAllMembers"));
  expect(members).toContainEqual(
    expect.objectContaining({ name: "Hope Ltd", state: "active" }),
  );
  await file.setInputFiles(membersFile([row]));
  await page.getByText("have been imported already").waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("an Excel file is read as it is, with its dates and numbers; what is no table is said to be none", async () => {
  const { page, complaints, close } = await at("/data", "fi");
  const file = page.getByLabel("Excel- tai CSV-tiedosto");
  await file.setInputFiles({
    name: "kuva.png",
    mimeType: "image/png",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  });
  await page.getByText("Tiedostoa ei voi lukea").waitFor();
  await file.setInputFiles(join(import.meta.dirname, "members.xlsx"));
  await page.getByText("Tiedosto on kunnossa: 1 jäsen").first().waitFor();
  const lines = page.getByRole("table").getByRole("row");
  expect(await lines.nth(1).innerText()).toMatch(
    /Keksitty Työpaja Åström Oy\s+2\s+Vähemmän sähköä – koko pajassa\s+.*6\s%.*1\s200,5\sMWh/,
  );
  expect(await lines.nth(2).innerText()).toMatch(/3\s+Sekajätettä.*1,125\st/);
  await look(page, "coordinator-import-excel-fi");
  expect(complaints).toEqual([]);
  await close();
});

test("what a file leaves open is asked once for all of it, and the answer shows in the promises", async () => {
  const { page, complaints, close } = await at("/data", "en");
  const row = {
    ...memberRow("Doubt Ltd"),
    unit: "MWh",
    baselineYear: "2010",
    baselineValue: "1,200",
    change: "6 %",
  };
  await page.getByLabel("Excel or CSV file").setInputFiles(membersFile([row]));
  await page.getByText("The file has 2 mistakes").first().waitFor();
  await look(page, "coordinator-import-asked-en");
  await page.getByText("1,200 is one thousand two hundred").click();
  await page.getByText("The file has 1 mistake").first().waitFor();
  await page.getByText("6 is a cut of 6 %").click();
  await page.getByText("The file is in order: 1 member").first().waitFor();
  await page.getByText(/cut of 6\s%.*1,200\sMWh/).waitFor();
  await page.getByText("6 is an increase of 6 %").click();
  await page.getByText(/increase of 6\s%.*1,200\sMWh/).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("the audit tells who did what, and is kept as a file", async () => {
  const { page, complaints, close } = await at(
    `/audit?member=${first.id}`,
    "sv",
  );
  const decided = page.getByRole("row", { name: /Rapporten godkändes/ });
  await decided.getByText("Inlämnad → Godkänd").first().waitFor();
  await page.getByRole("link", { name: "Visa allas händelser" }).click();
  await page
    .getByRole("row", { name: /Hela nätverket.*Resultat/ })
    .first()
    .waitFor();
  await look(page, "coordinator-audit-sv");
  await page.getByLabel("Månad").fill("2019-01");
  await page.getByText("Det finns inga händelser.").waitFor();
  await page.getByLabel("Månad").fill("");
  await page.getByRole("row").nth(1).waitFor();
  const [kept] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Ladda ner CSV" }).click(),
  ]);
  expect(await textOf(kept)).toContain("Rapporten godkändes");
  expect(complaints).toEqual([]);
  await close();
});

test("wishes and feedback are read, and answered", async () => {
  await ok(
    new Client(service.url).call("sendFeedback", {
      body: {
        message: "The chart has no title.\nPlease add one.",
        email: "reader@example.com",
        page: "Results",
      },
    }),
  );
  const { page, complaints, close } = await at("/inbox", "fi");
  const feedback = page.getByRole("article").filter({ hasText: "no title" });
  await feedback.getByText("Lukematta").waitFor();
  await look(page, "coordinator-inbox-fi");
  await feedback.getByRole("button", { name: /luetuksi/ }).click();
  await feedback.getByText("Luettu").waitFor();
  await feedback.getByRole("button", { name: /lukemattomaksi/ }).click();
  await feedback.getByText("Lukematta").waitFor();
  await feedback.getByRole("button", { name: /vastatuksi/ }).click();
  await feedback.getByText(/^Vastattu /).waitFor();
  await look(page, "coordinator-inbox-answered-fi");
  expect(await page.getByText("reader@example.com").count()).toBe(0);
  const { items } = await ok(city.call("listInbox"));
  expect(items[0]).toMatchObject({ state: "read" });
  expect(items[0]).not.toHaveProperty("email");
  expect(complaints).toEqual([]);
  await close();
});
