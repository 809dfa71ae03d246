import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../shared/language.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { published, year } from "./published.ts";
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

test("an address that is no page's is answered 404, with the page that says so", async () => {
  const statusOf = async (path: string) => {
    const { status, headers } = await fetch(service.url + path);
    expect(headers.get("content-type")).toMatch(/^text\/html/);
    return status;
  };
  for (const path of ["/", "/fi", "/sv/results/2026", "/en/coordinator/mail"])
    expect([path, await statusOf(path)]).toEqual([path, 200]);
  for (const path of ["/de", "/fi/nowhere", "/fi/results/2026/more"])
    expect([path, await statusOf(path)]).toEqual([path, 404]);
  const { page } = await newVisitor(browser, service.url);
  await page.goto("/en/nowhere");
  await page.getByRole("heading", { level: 1, name: "not found" }).waitFor();
  const icon = await fetch(`${service.url}/favicon.ico`);
  expect([icon.status, icon.headers.get("content-type")]).toEqual([
    200,
    "image/x-icon",
  ]);
  for (const path of ["/absent.js", "/assets/absent.css"])
    expect(await (await fetch(service.url + path)).text()).toBe("Not Found\n");
});

test("of fewer than five reports no per cent is told, on no page of results", async () => {
  await published(service, { members: 4 });
  const { page, complaints } = await newVisitor(browser, service.url);
  for (const language of languages)
    for (const path of ["", "/results", `/results/${year}`]) {
      await page.goto(`/${language}${path}`);
      await page
        .getByRole("link", { name: String(year) })
        .first()
        .waitFor();
      await page.locator(".loading").waitFor({ state: "detached" });
      await page.getByText(/^…$/).first().waitFor({ state: "detached" });
      const text = await page.locator("main").innerText();
      expect(text, `${language}${path}`).not.toMatch(/\d\s*%/);
      if (path === "") await look(page, `front-few-${language}`);
    }
  expect(complaints).toEqual([]);
});
