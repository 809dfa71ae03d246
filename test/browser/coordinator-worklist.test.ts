import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, ok } from "../http/client.ts";
import { allMail, mailServiceTells } from "../http/mail-service.ts";
import {
  applied,
  coordinator,
  member,
  newApplication,
  signedIn,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, openBrowser } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let city: Client;
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

test("everything that waits stands there, oldest first, until it is done or ticked off", async () => {
  const { id, contact, organisation } = await member(
    service,
    city,
    "2026-03-01",
  );
  const [mail] = await allMail(city, { member: id });
  await mailServiceTells(service, "Permanent", mail!);
  const applicant = await applied(service, newApplication());
  const session = await signedIn(service, contact.email);
  await ok(session.call("sendWish", { body: { message: "A workshop?" } }));

  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { language: "sv" },
  );
  await page.getByText("3 ärenden väntar").waitFor();
  const items = page.locator(".waiting h2");
  expect(await items.allInnerTexts()).toEqual([
    `Kontaktpersonen kan inte nås: ${organisation.name}`,
    `Nytt klimatåtagande väntar på beslut: ${applicant.organisation.name}`,
    `Oläst önskemål: ${organisation.name}`,
  ]);
  await look(page, "coordinator-worklist-sv");

  await items.first().getByRole("link").click();
  await page.getByText("Kommer inte fram sedan").waitFor();
  await page.goBack();
  await page
    .getByRole("button", { name: /^Markera som åtgärdat/ })
    .first()
    .click();
  await page.getByText("2 ärenden väntar").waitFor();

  await items.first().getByRole("link").click();
  await page.locator("label").getByText("Avslå", { exact: true }).click();
  await page.getByLabel("Meddelande till medlemmen").fill("Not this year.");
  await page.getByRole("button", { name: "Registrera beslutet" }).click();
  await page.getByText("Beslutet är registrerat").waitFor();
  await page.getByRole("link", { name: "Till arbetslistan" }).click();
  await page.getByText("1 ärende väntar").waitFor();

  const [wish] = (await ok(city.call("listInbox"))).items as { id: string }[];
  await ok(
    city.call("markInboxItem", {
      params: { inboxId: wish!.id },
      body: { state: "read" },
    }),
  );
  await page.reload();
  await page.getByRole("heading", { name: "Ingenting väntar" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
