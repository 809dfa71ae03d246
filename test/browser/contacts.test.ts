import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type Client, ok } from "../http/client.ts";
import {
  applied,
  coordinator,
  mailsTo,
  newApplication,
  signedIn,
} from "../http/people.ts";
import { eventually } from "../http/eventually.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { signedInVisitor } from "./signed-in.ts";
import { look, openBrowser } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let member: Application;
let session: Client;
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  member = await applied(service, newApplication({}, "sv"));
  session = await signedIn(service, member.contact.email);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const contacts = async () => (await ok(session.call("getDesk"))).contacts;

test("a wish goes to the coordinators", async () => {
  const visitor = await signedInVisitor(browser, service, session);
  const { page, complaints } = visitor;
  await page.goto("/sv/wish");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look(page, "wish-sv");
  await page.getByRole("button", { name: "Skicka önskemålet" }).click();
  await page.getByRole("link", { name: /Önskemål eller fråga/ }).waitFor();
  await look(page, "wish-error-sv");
  await page
    .getByLabel("Önskemål eller fråga")
    .fill("En workshop om värmepumpar.");
  await page.getByRole("button", { name: "Skicka önskemålet" }).click();
  await page.getByText("Tack! Önskemålet är skickat").waitFor();
  await look(page, "wish-sent-sv");
  expect(complaints).toEqual([]);
  await visitor.close();
});

test("a member adds a contact, who is told so; leaving oneself is explained, and signs out", async () => {
  const visitor = await signedInVisitor(browser, service, session);
  const { page, complaints } = visitor;
  await page.goto("/sv/contacts");
  await page.getByText("Den sista kontaktpersonen kan inte tas bort").waitFor();
  await look(page, "contacts-sv");

  await page
    .getByRole("button", { name: "Lägg till en kontaktperson" })
    .click();
  const added = page.getByRole("group").nth(1);
  await page.getByRole("button", { name: "Spara kontaktpersonerna" }).click();
  await page.getByRole("link", { name: /Kontaktperson 2 – Namn/ }).waitFor();
  await look(page, "contacts-errors-sv");
  await added.getByLabel("Namn").fill("Kim Exempel");
  // Another language says anew what is wrong, and what was typed stays.
  await page.getByRole("link", { name: "English" }).click();
  await page
    .getByRole("link", { name: "Contact 2 – Email address: Fill in this" })
    .waitFor();
  await page.getByRole("link", { name: "Svenska" }).click();
  expect(await added.getByLabel("Namn").inputValue()).toBe("Kim Exempel");
  await added.getByLabel("E-postadress").fill(member.contact.email);
  await page.getByRole("button", { name: "Spara kontaktpersonerna" }).click();
  await page
    .getByRole("link", { name: /Kontaktperson 2 – E-postadress/ })
    .waitFor();
  const address = `kim-${member.id.slice(0, 8)}@company.example`;
  await added.getByLabel("E-postadress").fill(address);
  await page.getByRole("button", { name: "Spara kontaktpersonerna" }).click();
  await page.getByText("Kontaktpersonerna är sparade").waitFor();
  await look(page, "contacts-saved-sv");
  expect(await contacts()).toMatchObject([
    { primary: true, roundMail: true },
    { name: "Kim Exempel", email: address, primary: false, roundMail: false },
  ]);
  await eventually(
    async () => (await mailsTo(service, address))[0],
    "a message to the new contact",
  );

  // Another person saves first.
  const { etag } = await session.call("getDesk");
  await session.call("saveMyContacts", {
    headers: { "if-match": etag },
    body: {
      contacts: (await contacts()).map(
        ({ unreachable, ...edit }: { unreachable?: unknown }) => ({
          ...edit,
          phone: "010 000 000",
        }),
      ),
    },
  });
  await page.getByRole("button", { name: "Spara kontaktpersonerna" }).click();
  await page
    .getByRole("button", { name: "Visa de senaste uppgifterna" })
    .click();
  await eventually(
    async () =>
      (await page.getByLabel("Telefonnummer").first().inputValue()) ||
      undefined,
    "what was saved meanwhile",
  );

  await page.getByRole("button", { name: /^Ta bort Robin/ }).click();
  await page.getByText("Du håller på att ta bort dig själv").waitFor();
  await look(page, "contacts-leaving-sv");
  await page.getByRole("button", { name: "Spara kontaktpersonerna" }).click();
  await page.waitForURL("**/sv/sign-in");
  const city = await coordinator(service);
  const file = await ok(
    city.call("getMemberFile", { params: { id: member.id } }),
  );
  expect(file.contacts).toMatchObject([{ name: "Kim Exempel", primary: true }]);
  expect(complaints).toEqual([]);
  await visitor.close();
});
