/** A person at a browser: a real Chromium before the service, which tells what a page asks of others and whatever it complains of. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axe from "axe-core";
import {
  type Browser,
  chromium as playwright,
  type Page,
} from "playwright-core";
import { expect, inject, onTestFailed, TestRunner } from "vitest";
// So that `inject` knows what is provided.
import type {} from "../logs.ts";
import type {} from "./setup.ts";
import { languages } from "../../shared/language.ts";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

const screenshots = join(import.meta.dirname, "../../.local/screenshots");

/** How long a page may take on a slow machine that does other things too. */
export const patience = 120_000;

const widths = { small: 320, large: 1280 } as const;

async function launch(): Promise<Browser> {
  const browser = await playwright.launch({
    executablePath: inject("chromium"),
    // Without a graphics card; its emulation would take half of a test's time.
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    headless: true,
    // It ends with this process, as its pipe does.
    handleSIGTERM: false,
  });
  browser.close = async () => {
    await Promise.all(browser.contexts().map((one) => one.close()));
  };
  return browser;
}

let launched: Promise<Browser> | undefined;

/** The browser of this process, which a file closes for the next one: without its visitors it is as new, and launching takes a second. */
export const openBrowser = (): Promise<Browser> => (launched ??= launch());

export type Visitor = {
  page: Page;
  /** What went wrong unseen: errors of the console, requests to others. Each test ends with none. */
  complaints: string[];
  close: () => Promise<void>;
};

/** A new person with a browser of its own: no cookies, no history. */
export async function newVisitor(
  browser: Browser,
  url: string,
  {
    locale = "en-GB",
    width = widths.large,
  }: { locale?: string; width?: number } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    locale,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    // axe is put into the page by the test; the page's own policy is checked by what it reports.
    bypassCSP: false,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  if (TestRunner.getCurrentTest()) onTestFailed(() => keepSight(page));
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // An answer that is no success is logged by the browser itself; pages show it.
    if (
      message.type() === "error" &&
      !/status of \d{3}|net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(
        message.text(),
      )
    )
      complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      complaints.push(`Asked a stranger: ${request.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** Keeps beside the functions' logs what a page showed when its test failed. */
async function keepSight(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const { currentTestName = "" } = expect.getState();
  const name = currentTestName.replace(/\W+/g, "-").slice(0, 80);
  const file = join(inject("logs"), name);
  const text = await page.locator("body").innerText();
  writeFileSync(`${file}.txt`, `${page.url()}\n\n${text}\n`);
  await page.screenshot({ path: `${file}.jpg`, quality: 80, fullPage: true });
}

/** Accessibility by axe, WCAG 2.2 A and AA and best practices; each violation with its place. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis)))
    await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run(document, {
      resultTypes: ["violations"], // Of the rest only a count.
      runOnly: [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
      ],
    });
    return violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
}

/** What a summary of errors says twice: an entry, or a field's name within one. */
async function saidTwice(page: Page): Promise<string[]> {
  const entries = await page.locator(".error-summary a").allInnerTexts();
  return entries.filter((entry, index) => {
    const [place = "", ...message] = entry.split(": ");
    const said = message
      .join(": ")
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u);
    return (
      entries.indexOf(entry) !== index ||
      place.split(" – ").some((part) => said.includes(part.toLowerCase()))
    );
  });
}

/** With text at twice its size, as some need it, nothing is wider than the window: what is, and by how much. */
async function readAtTwiceTheSize(page: Page, name: string): Promise<void> {
  const sizeText = (size: string) =>
    page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, size);
  await sizeText("200%");
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth <= clientWidth
        ? []
        : [...document.querySelectorAll("body *:not(.table-scroll *)")]
            .filter((one) => one.getBoundingClientRect().right > clientWidth)
            .map(
              (one) =>
                `${one.tagName}.${one.className} ${one.getBoundingClientRect().right}`,
            );
    });
    expect
      .soft(wide, `${name} at ${width} px with text at 200 % is wider`)
      .toEqual([]);
  }
  await sizeText("");
}

async function takePicture(
  page: Page,
  width: number,
  name: string,
): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  // As tall as the page: what sticks to the window's edge then stands at its own place.
  const height = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  await page.setViewportSize({ width, height });
  await page.screenshot({
    path: join(screenshots, `${name}.jpg`),
    quality: 80,
  });
}

/** A press begun before a new size is drawn ends on what has moved under it. */
async function isDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((next) => requestAnimationFrame(next));
    await new Promise((next) => requestAnimationFrame(next));
  });
}

async function isThere(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator(".loading").waitFor({ state: "detached" });
}

/** By the page's own link, which leaves it as it is: what was typed, what is wrong, what was sent. In print the link is hidden. */
async function switchTo(page: Page, language: string): Promise<void> {
  await page
    .locator(`.languages a[lang="${language}"]`)
    .dispatchEvent("click", { button: 0 });
  await page.locator(`html[lang="${language}"]`).waitFor();
  await isThere(page);
}

async function lookInOtherLanguages(page: Page, name: string): Promise<void> {
  const own = (await page.locator("html").getAttribute("lang")) ?? "";
  const focused = await page.evaluateHandle(() => document.activeElement);
  const chosen = await page.evaluate(() => localStorage.getItem("language"));
  for (const language of languages.filter((one) => one !== own)) {
    await switchTo(page, language);
    await lookAtWidths(page, name.replace(/-(fi|sv|en)$/, `-${language}`));
  }
  await switchTo(page, own);
  await page.evaluate(
    ([focused, chosen]) => {
      if (focused instanceof HTMLElement) focused.focus();
      if (chosen === null) localStorage.removeItem("language");
      else localStorage.setItem("language", chosen);
    },
    [focused, chosen] as const,
  );
}

/**
 * Looks at a page once it is there, in every language, at both widths and with large text: no violation, nothing wider than the
 * window, nothing said twice, and a picture to leaf through. `npm run test:languages` alone does: it takes as long as all the rest.
 */
export async function look(page: Page, name: string): Promise<void> {
  await isThere(page);
  if (!process.env["EVERY_LANGUAGE"]) return;
  await lookAtWidths(page, name);
  await lookInOtherLanguages(page, name);
}

async function lookAtWidths(page: Page, name: string): Promise<void> {
  const was = page.viewportSize();
  expect.soft(await saidTwice(page), `${name} says it twice`).toEqual([]);
  for (const [size, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: 900 });
    const scrollWidth = await page.evaluate(
      () => document.documentElement.scrollWidth,
    );
    expect
      .soft(scrollWidth, `${name} at ${width} px is wider than the window`)
      .toBeLessThanOrEqual(width);
    expect.soft(await violations(page), `${name} at ${width} px`).toEqual([]);
    await takePicture(page, width, `${name}-${size}`);
  }
  await readAtTwiceTheSize(page, name);
  if (was) await page.setViewportSize(was);
  await isDrawn(page);
}
