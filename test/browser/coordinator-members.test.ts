import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type Client, ok } from "../http/client.ts";
import {
  applied,
  coordinator,
  mailsTo,
  member,
  newApplication,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, openBrowser, type Visitor } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let city: Client;
let visitor: Visitor;
let page: Page;
let bakery: Application;
let dairy: Application;
const named = (name: string): Partial<Application> => ({
  organisation: { ...newApplication().organisation, name },
});
const approved = async (name: string) => {
  const application = await applied(service, newApplication(named(name)));
  await ok(
    city.call("decideCommitment", {
      params: { id: application.id },
      body: { decision: "approve" },
    }),
  );
  return application;
};
const fileOf = (id: string) =>
  ok(city.call("getMemberFile", { params: { id } }));
/** The label: it lies over its box. */
const choose = (label: string) =>
  page.locator("label").getByText(label, { exact: true }).click();

beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
  bakery = await member(
    service,
    city,
    "2026-03-01",
    newApplication(named("Example Bakery Ltd")),
  );
  dairy = await approved("Invented Dairy Cooperative");
  await approved("Esimerkki Kiinteistöt Oy");
  visitor = await signedInCoordinator(browser, service, { at: "/members" });
  page = visitor.page;
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

test("a member is found by name, and all about it stands on one page", async () => {
  await page.getByText("3 organisations").waitFor();
  await look(page, "coordinator-members-en");
  await page.getByLabel("Search by name").fill("bak");
  await page.getByText("1 organisation", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Example Bakery Ltd" }).click();
  await page.getByRole("heading", { name: "Example Bakery Ltd" }).waitFor();
  await page.getByText("Climate commitment 1: Entered into force").waitFor();
  await page
    .getByRole("link", { name: "Link to confirm the application" })
    .waitFor();
  await look(page, "coordinator-member-en");
});

test("its details are corrected, and a wrong business ID is told beside the field", async () => {
  await page.getByRole("link", { name: "Change the details" }).click();
  await page.getByLabel("Business ID").fill("1234567-9");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Check these fields" }).waitFor();
  await look(page, "coordinator-member-details-en");
  await page
    .getByLabel("Business ID")
    .fill(bakery.organisation.businessId ?? "");
  await page
    .getByLabel("Name of the organisation")
    .fill("Example Bakery Group");
  await page.getByLabel("Unit").fill("Harbour");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Example Bakery Group" }).waitFor();
  expect(await fileOf(bakery.id)).toMatchObject({
    organisation: { name: "Example Bakery Group" },
    unit: "Harbour",
  });
});

test("a contact is added, and another erased after a plain warning", async () => {
  await page.goto(`/sv/coordinator/members/${bakery.id}`);
  await page.getByRole("link", { name: "Ändra kontaktpersonerna" }).click();
  await page
    .getByRole("button", { name: "Lägg till en kontaktperson" })
    .click();
  const added = page.getByRole("group", { name: "Kontaktperson 2" });
  await added.getByLabel("Namn").fill("Kim Exempel");
  const email = `kim-${bakery.id.slice(0, 8)}@company.example`;
  await page.getByLabel("E-postadress").nth(1).fill(email);
  await look(page, "coordinator-contacts-sv");
  // Another coordinator has corrected the member's details meanwhile.
  const params = { id: bakery.id };
  await ok(city.call("changeMember", { params, body: { unit: "Hamnen" } }));
  await page.getByRole("button", { name: "Spara kontaktpersonerna" }).click();
  await page.getByText("Det finns en nyare version").waitFor();
  await look(page, "coordinator-contacts-stale-sv");
  await page
    .getByRole("button", { name: "Visa de senaste uppgifterna" })
    .click();
  await page
    .getByText("Det finns en nyare version")
    .waitFor({ state: "detached" });
  await page
    .getByRole("button", { name: "Lägg till en kontaktperson" })
    .click();
  await added.getByLabel("Namn").fill("Kim Exempel");
  await page.getByLabel("E-postadress").nth(1).fill(email);
  await page.getByRole("button", { name: "Spara kontaktpersonerna" }).click();
  await page.getByRole("heading", { name: "Kim Exempel" }).waitFor();
  await service.settle();
  expect(await mailsTo(service, email)).toHaveLength(1);

  await page
    .getByRole("button", { name: "Radera personens uppgifter Robin Example" })
    .click();
  await page.getByText("Ska Robin Example raderas för gott?").waitFor();
  await look(page, "coordinator-erasing-sv");
  await page.getByRole("button", { name: "Radera för gott" }).click();
  await page
    .getByRole("heading", { name: "Robin Example" })
    .waitFor({ state: "detached" });
  await page.getByText("En kontaktpersons uppgifter raderades").waitFor();
  expect((await fileOf(bakery.id)).contacts).toMatchObject([
    { name: "Kim Exempel" },
  ]);
});

test("both parties' signatures of several members are recorded at once", async () => {
  await page.goto("/fi/coordinator/signing");
  await page.getByText("2 sitoumusta").waitFor();
  await page.getByRole("button", { name: "Kirjaa allekirjoitukset" }).click();
  await page
    .getByRole("link", { name: /^Jäsenet, joiden allekirjoitukset/ })
    .waitFor();
  await page.getByRole("button", { name: "Valitse kaikki" }).click();
  for (const [index, name] of ["Aino Esimerkki", "Kim Example"].entries()) {
    await page.getByLabel("Jäsenen allekirjoittaja").nth(index).fill(name);
    await page.getByLabel("Tehtävänimike").nth(index).fill("Toimitusjohtaja");
  }
  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel("Allekirjoituspäivä").fill(today);
  await page.getByLabel("Kaupungin allekirjoittaja").fill("Maija Esimerkki");
  await page.getByLabel("Virkanimike").fill("pormestari");
  await look(page, "coordinator-signing-fi");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".paper-list tbody th").allInnerTexts()).toEqual([
    "Esimerkki Kiinteistöt Oy, versio 1",
    "Invented Dairy Cooperative, versio 1",
  ]);
  expect(await page.getByLabel("Virkanimike").isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Kirjaa allekirjoitukset" }).click();
  await page.getByText("4 allekirjoitusta on kirjattu").waitFor();
  await page.getByText("2 sitoumusta tuli voimaan").waitFor();
  await look(page, "coordinator-signed-fi");
  expect((await fileOf(dairy.id)).commitments).toMatchObject([
    {
      state: "in-force",
      signatures: {
        member: { name: "Kim Example", date: today },
        city: { name: "Maija Esimerkki", title: "pormestari" },
      },
    },
  ]);
});

test("a membership ends with a reason, and a mail to its contact", async () => {
  await page.goto(`/en/coordinator/members/${dairy.id}`);
  await page.getByRole("link", { name: "End the membership" }).click();
  await choose("The organisation merged with another");
  await page
    .getByLabel("The member it merged into")
    .selectOption({ label: "Example Bakery Group" });
  await page.getByLabel("Last day").fill(new Date().toISOString().slice(0, 10));
  await look(page, "coordinator-ending-en");
  await page.getByRole("button", { name: "End the membership" }).click();
  await page.waitForURL(`**/en/coordinator/members/${dairy.id}`);
  await page.getByText("Membership ended").first().waitFor();
  await look(page, "coordinator-member-ended-en");
  expect(await fileOf(dairy.id)).toMatchObject({
    state: "ended",
    ended: { reason: "merged", successorId: bakery.id },
  });
});

test("whoever's sign-in has ended is told so, and comes back to the page after signing in", async () => {
  const details = `/en/coordinator/members/${bakery.id}/details`;
  await page.goto(details);
  await page.getByLabel("Unit").fill("Market square");
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Your sign-in has ended").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Unit").waitFor();
  expect(new URL(page.url()).pathname).toBe(details);
  expect(visitor.complaints).toEqual([]);
});
