import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testedService, type TestedService } from "../http/service.ts";
import { look, newVisitor, openBrowser } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

test("the front page greets in the browser's language, and keeps the one that is chosen", async () => {
  const { page, complaints } = await newVisitor(browser, service.url, {
    locale: "sv-FI",
  });
  await page.goto("/");
  await page.waitForURL("**/sv");
  await page.getByRole("link", { name: "Suomi" }).click();
  await page.waitForURL("**/fi");
  await page.goto("/");
  await page.waitForURL("**/fi");
  expect(await page.locator("html").getAttribute("lang")).toBe("fi");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look(page, "front-fi");
  expect(complaints).toEqual([]);
});
