/** Citizens: what members promise, how the year went, what others can learn; in three languages, by eye, by ear and on paper. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { published, year } from "./published.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { look, newVisitor, openBrowser, type Visitor } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let shown: Awaited<ReturnType<typeof published>>;
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  shown = await published(service);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function visit(path: string): Promise<Visitor> {
  const visitor = await newVisitor(browser, service.url);
  await visitor.page.goto(path);
  await visitor.page.getByRole("heading", { level: 1 }).waitFor();
  return visitor;
}

describe("in Finnish", () => {
  // One reader for all of them: what a browser keeps need not be loaded ten times.
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await newVisitor(browser, service.url);
  });
  afterAll(() => visitor.close());

  test.each([
    ["front", ""],
    ["members", "/members"],
    ["all-results", "/results"],
    ["results", `/results/${year}`],
    ["results-to-come", `/results/${year + 1}`],
    ["stories", "/stories"],
    ["accessibility", "/accessibility"],
    ["privacy", "/privacy"],
    ["feedback", "/feedback"],
    ["nowhere", "/nowhere"],
  ])("the page %s stands", async (name, path) => {
    const { page, complaints } = visitor;
    await page.goto(`/fi${path}`);
    await page.locator('html[lang="fi"]').waitFor();
    await look(page, `${name}-fi`);
    expect(complaints).toEqual([]);
  });
});

test("a reader finds a member by theme and name, and sees its goals, progress and best practice, but no figure", async () => {
  const { page, complaints, close } = await visit("/en/members");
  await page.getByLabel("Theme").selectOption("Waste");
  await page.getByText("No members found").waitFor();
  await page.getByLabel("Theme").selectOption("Energy saving");
  await page.getByLabel("Search by name").fill(shown.name.slice(0, 12));
  await page.getByRole("link", { name: shown.name }).click();
  await page.getByRole("heading", { level: 1, name: shown.name }).waitFor();
  await page.getByText(shown.story).waitFor();
  const text = await page.locator("main").innerText();
  expect(text).toContain("Not reached yet");
  expect(text).not.toMatch(/\b69\b/);
  for (const figure of [/\b1[,\s]?150\b/, /\b1[,\s]?200\b/])
    expect(text).not.toMatch(figure);
  await look(page, "member-en");
  expect(complaints).toEqual([]);
  await close();
});

test("the results of a year are read in English, downloaded and printed", async () => {
  const { page, complaints, close } = await visit("/en/results");
  await page
    .getByRole("link", { name: String(year) })
    .first()
    .click();
  await page
    .getByRole("heading", { level: 1, name: `Results ${year}` })
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  const reporting = page.getByRole("table", { name: "Reporting" });
  expect(await reporting.innerText()).toContain("100\u00a0%");
  const csv = await page.request.get(
    (await page
      .getByRole("link", { name: "Download (CSV)" })
      .getAttribute("href")) ?? "",
  );
  expect(await csv.text()).toContain(";");
  const widths = await page
    .locator(".chart__part:not(:empty)")
    .evaluateAll((parts) =>
      parts.map(
        (part) => part.getBoundingClientRect().width / Number(part.textContent),
      ),
    );
  expect(widths.length).toBeGreaterThan(0);
  for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? NaN, 0);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(complaints).toEqual([]);
  await close();
});

test("feedback says what is missing, and that it was sent only when the coordinators have it", async () => {
  const { page, complaints, close } = await visit("/sv/feedback");
  await page.getByRole("button", { name: "Skicka respons" }).click();
  await page.getByRole("heading", { name: "Kontrollera" }).waitFor();
  await page.getByLabel("E-postadress").fill("inte en adress");
  await page.getByRole("button", { name: "Skicka respons" }).click();
  await page.getByRole("link", { name: /e-postadress/i }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    "field-email",
  );
  await look(page, "feedback-errors-sv");
  await page.getByLabel("E-postadress").fill("");
  await page
    .getByLabel("Respons", { exact: true })
    .fill("Tabellen är svår att läsa.");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Skicka respons" }).click();
  await page.getByRole("alert").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Skicka respons" }).click();
  await page.getByText("Tack för responsen").waitFor();
  await look(page, "feedback-sent-sv");
  expect(complaints).toEqual([]);
  await close();
});

test("on a small screen the menu opens by keyboard, and the first key skips to the content", async () => {
  const { page, close } = await newVisitor(browser, service.url, {
    width: 320,
  });
  await page.goto("/fi");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    "Siirry sisältöön",
  );
  await page.getByRole("button", { name: "Valikko" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Saavutukset", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/fi/results");
  await page.getByRole("heading", { level: 1, name: "Saavutukset" }).waitFor();
  await close();
});
