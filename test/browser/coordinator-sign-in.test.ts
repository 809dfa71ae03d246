import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coordinator } from "../http/people.ts";
import { ok } from "../http/client.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
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

test("a coordinator signs in, comes to the page that was asked for, and signs out", async () => {
  const { page, complaints } = await newVisitor(browser, service.url);
  await page.goto("/sv/coordinator");
  await page.getByRole("button", { name: "Logga in" }).waitFor();
  await look(page, "coordinator-sign-in-sv");
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.getByRole("heading", { name: "Ingenting väntar" }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
    "/sv/coordinator",
  );
  await look(page, "coordinator-nothing-sv");
  await page.reload();
  await page.getByRole("heading", { name: "Ingenting väntar" }).waitFor();
  await page.getByRole("button", { name: "Logga ut" }).click();
  await page.waitForURL("**/en");
  await page.goto("/sv/coordinator");
  await page.getByRole("button", { name: "Logga in" }).waitFor();
  expect(complaints).toEqual([]);
});

test("an answer of the issuer that nobody here asked for signs nobody in", async () => {
  const { page } = await newVisitor(browser, service.url);
  await page.goto("/coordinator?code=stolen&state=unknown");
  await page.getByText("The sign-in did not succeed").waitFor();
  expect(page.url()).not.toContain("stolen");
});

test("a token that has run out is renewed without a word", async () => {
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
  );
  await page.getByRole("heading", { name: "Nothing waits" }).waitFor();
  await page.evaluate(() => {
    const [key = ""] = Object.keys(sessionStorage).filter((one) =>
      one.startsWith("oidc.user"),
    );
    const user = JSON.parse(sessionStorage.getItem(key) ?? "{}") as object;
    sessionStorage.setItem(key, JSON.stringify({ ...user, expires_at: 1 }));
  });
  const renewal = page.waitForResponse(
    (response) =>
      response.request().postData()?.includes("grant_type=refresh_token") ??
      false,
  );
  const asked = page.waitForRequest("**/api/coordinator/worklist");
  await page.reload();
  // The token itself may be the same to the byte: the issuer's clock tells seconds.
  const { access_token } = (await (await renewal).json()) as {
    access_token: string;
  };
  const { authorization } = await (await asked).allHeaders();
  expect(authorization).toBe(`Bearer ${access_token}`);
  await page.getByRole("heading", { name: "Nothing waits" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("every page says so while all mail is paused", async () => {
  const city = await coordinator(service);
  await ok(city.call("pauseMail", { body: { paused: true } }));
  const { page, close } = await signedInCoordinator(browser, service, {
    language: "fi",
  });
  await page.getByText("Kaikki viestit on pysäytetty.").waitFor();
  await look(page, "coordinator-paused-fi");
  await ok(city.call("pauseMail", { body: { paused: false } }));
  await page.reload();
  await page.getByRole("heading", { name: "Mikään ei odota" }).waitFor();
  expect(await page.getByText("Kaikki viestit on pysäytetty.").count()).toBe(0);
  await close();
});
