import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client, ok } from "../http/client.ts";
import { allMail, mailServiceTells } from "../http/mail-service.ts";
import {
  applied,
  coordinator,
  mailsTo,
  newApplication,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { openSesProxy, type SesProxy } from "../trust/ses-proxy.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, openBrowser } from "./visitor.ts";

let proxy: SesProxy;
let service: TestedService;
let browser: Browser;
let city: Client;
beforeAll(async () => {
  proxy = await openSesProxy();
  [service, browser] = await Promise.all([
    testedService({ env: ({ mail }) => proxy.before(mail) }),
    openBrowser(),
  ]);
  city = await coordinator(service);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
  proxy.close();
});

test("while the mail service takes no mail, every page says so, and the mail's page since when and why", async () => {
  proxy.failAll("our domain is not verified");
  const body = newApplication();
  await ok(new Client(service.url).call("submitApplication", { body }));
  await service.settle();
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { language: "fi" },
  );
  const everywhere = page.getByRole("complementary", {
    name: "Viestit eivät lähde",
  });
  await everywhere.getByText("DNS-tietueet").waitFor();
  await everywhere.getByRole("link", { name: "Viesteihin" }).click();
  await page.getByRole("heading", { name: "Viestit eivät lähde" }).waitFor();
  await page.getByText("Mitään ei ole kadonnut").waitFor();
  await page.getByText("Lähettäminen on keskeytynyt, viesti odottaa").waitFor();
  expect(await page.getByText("Viestit lähtevät tavalliseen").count()).toBe(0);
  await look(page, "coordinator-mail-standstill-fi");
  proxy.heal();
  await service.play(
    new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  );
  await service.settle();
  await page.reload();
  await page.getByText("Viestit lähtevät tavalliseen").waitFor();
  expect(await everywhere.count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("what has failed since a day is sent again at once, after it was counted", async () => {
  const { id, contact } = await applied(service, newApplication({}, "sv"));
  await service.settle();
  const before = (await mailsTo(service, contact.email)).length;
  for (const mail of await allMail(city, { member: id }))
    if (mail["template"] !== "application-arrived")
      await mailServiceTells(service, "Reject", mail);
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { language: "sv", at: "/mail" },
  );
  await page.getByLabel("Läge").selectOption("failed");
  await page.reload();
  await page.getByLabel("Läge").waitFor();
  expect(await page.getByLabel("Läge").inputValue(), "as it was").toBe(
    "failed",
  );
  await page
    .getByRole("button", { name: "Se hur många som skulle skickas" })
    .click();
  await page.getByText("2 meddelanden skulle skickas på nytt.").waitFor();
  await look(page, "coordinator-mail-failed-sv");
  await page.getByRole("button", { name: "Skicka på nytt (2)" }).click();
  await page.getByText("Meddelandena har skickats på nytt").waitFor();
  await page.getByText("De var 2.").waitFor();
  await service.settle();
  expect(await mailsTo(service, contact.email)).toHaveLength(before + 2);
  expect(complaints).toEqual([]);
  await close();
});
