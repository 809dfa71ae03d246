/** A commitment that changed: its years beside their own promises, its earlier version still to be opened. */
import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Goal } from "../../shared/commitment.ts";
import { languages } from "../../shared/language.ts";
import { type Client, ok } from "../http/client.ts";
import {
  accepted,
  coordinator,
  member,
  newApplication,
  reported,
  savingEnergy,
  signedIn,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, newVisitor, openBrowser } from "./visitor.ts";

const year = 2026;
const energy = savingEnergy();
const car: Goal = {
  id: randomUUID(),
  theme: "logistics",
  title: "An electric car",
  measure: { kind: "action" },
};
const staff: Goal = { ...car, id: randomUUID(), title: "A bicycle day" };
const application = newApplication({ goals: [energy, car, staff] });
const params = { id: application.id };

let service: TestedService;
let browser: Browser;
let city: Client;

async function amended(contact: Client, goals: Goal[]) {
  const { etag } = await contact.call("getMyCommitment");
  const headers = { "if-match": etag };
  await ok(contact.call("saveMyCommitment", { body: { goals }, headers }));
  await ok(contact.call("submitMyCommitment"));
  const body = { decision: "approve", signing: "carried" };
  await ok(city.call("decideCommitment", { params, body }));
}

beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
  await member(service, city, "2026-02-01", application);
  await service.play("2027-02-01");
  const contact = await signedIn(service, application.contact.email);
  await reported(contact, year, {
    goals: [
      { goalId: energy.id, status: "on-track", value: 1150 },
      { goalId: car.id, status: "achieved" },
      { goalId: staff.id, status: "achieved" },
    ],
  });
  await accepted(city, application.id, year);
  await ok(city.call("publishEdition", { params: { year }, body: {} }));
  const measure = { ...energy.measure, change: -20 } as Goal["measure"];
  await amended(contact, [{ ...energy, measure }, staff]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

test.each(languages)(
  "everyone reads each year beside its promise, what was dropped, and the version before, in %s",
  async (language) => {
    const { page, complaints, close } = await newVisitor(browser, service.url);
    await page.goto(`/${language}/members/${application.id}`);
    const goal = page.locator("article.goal", { hasText: energy.title });
    const promise = await goal.locator(".goal__promise").innerText();
    expect(promise).toContain("20\u00a0%");
    const years = await goal
      .locator("div", { has: page.locator(".goal__years") })
      .innerText();
    expect(years).toContain("6\u00a0%");
    expect(years).not.toContain("20\u00a0%");
    const dropped = page.locator("article.goal", { hasText: car.title });
    expect(await dropped.innerText()).toMatch(
      /(Päättynyt|Avslutat|Ended) 20\d\d/,
    );
    await look(page, `member-changed-${language}`);
    await page.locator(`a[href$="/commitments/1"]`).click();
    const document = page.locator("article.document");
    expect(await document.innerText()).toContain(car.title);
    expect(await document.innerText()).not.toContain("20\u00a0%");
    await look(page, `member-version-${language}`);
    expect(complaints).toEqual([]);
    await close();
  },
);

test("a coordinator opens the version before, and the present one beside it", async () => {
  const at = `/members/${application.id}/commitments/2`;
  const visitor = await signedInCoordinator(browser, service, { at });
  const { page, complaints, close } = visitor;
  await page.getByText("replaces version").waitFor();
  await page.getByText("the one before").waitFor();
  await page.getByRole("heading", { name: "What was sent" }).waitFor();
  await look(page, "review-version-2-en");
  await page.goto(`/en/coordinator/members/${application.id}/commitments/1`);
  await page.getByRole("link", { name: "has replaced" }).waitFor();
  await page.getByText("The first version").waitFor();
  await look(page, "review-version-1-en");
  expect(complaints).toEqual([]);
  await close();
});
