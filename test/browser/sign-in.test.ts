import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { applied, newApplication, newestWays } from "../http/people.ts";
import { eventually } from "../http/eventually.ts";
import { type TestedService, testedService } from "../http/service.ts";
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

/** One for each test: an address gets three links in ten minutes. */
const newMember = (): Promise<Application> =>
  applied(service, newApplication({}, "fi"));

/** Presses a button that has a link mailed, and waits for that mail. */
async function newestAfter(email: string, press: () => Promise<void>) {
  const before = await newestWays(service, email);
  await press();
  return eventually(async () => {
    const [way] = await newestWays(service, email);
    return way && way.token !== before[0]?.token ? way : undefined;
  }, `a sign-in mail for ${email}`);
}

const askFor = (page: Page, email: string) =>
  newestAfter(email, async () => {
    await page.getByLabel("Sähköpostiosoite").fill(email);
    await page
      .getByRole("button", { name: "Lähetä kirjautumislinkki" })
      .click();
    await page.getByRole("heading", { name: "Katso sähköpostisi" }).waitFor();
  });

const desk = (page: Page) =>
  page.getByRole("heading", { name: "Jäsenen työpöytä" }).waitFor();

test("a contact asks for a link, presses its button, and comes to where it was heading", async () => {
  const member = await newMember();
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto("/fi/contacts");
  await page.waitForURL("**/fi/sign-in");
  await look(page, "sign-in-fi");
  await page.getByRole("button", { name: "Lähetä kirjautumislinkki" }).click();
  await page.getByText("Täytä tämä kohta.").waitFor();
  expect(
    await page.evaluate(() => document.activeElement?.id),
    "the field in error takes the focus",
  ).toBe("field-email");
  await look(page, "sign-in-error-fi");

  const { token } = await askFor(page, member.contact.email);
  expect(
    await page.evaluate(() => document.activeElement?.textContent),
    "the new page is read out",
  ).toBe("Katso sähköpostisi");
  await look(page, "sign-in-check-mail-fi");

  const tab = await page.context().newPage();
  await tab.goto(`/fi/sign-in#token=${token}`);
  const button = tab.getByRole("button", { name: "Kirjaudu sisään" });
  await button.waitFor();
  expect(tab.url(), "the token has left the address").not.toContain("token");
  await look(tab, "sign-in-press-fi");
  await tab.getByRole("link", { name: "Svenska" }).click();
  await tab.getByRole("button", { name: "Logga in" }).click();
  await tab.waitForURL("**/sv/contacts");
  expect(complaints).toEqual([]);
  await close();
});

test("the code works on another device, however it is typed", async () => {
  const member = await newMember();
  const first = await newVisitor(browser, service.url);
  await first.page.goto("/fi/sign-in");
  const { code } = await askFor(first.page, member.contact.email);

  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto("/fi/sign-in");
  await page.getByRole("button", { name: "Minulla on jo koodi" }).click();
  await page.getByLabel("Sähköpostiosoite").fill(member.contact.email);
  await page.getByLabel("Koodi").fill("0000 0000");
  await page.getByRole("button", { name: "Kirjaudu koodilla" }).click();
  await page.getByText("Koodi on väärä tai vanhentunut").waitFor();
  await look(page, "sign-in-code-wrong-fi");
  await page
    .getByLabel("Koodi")
    .fill(
      `${code.slice(0, 4)} ${code.slice(4, 6)}-${code.slice(6)}`.toLowerCase(),
    );
  await page.getByRole("button", { name: "Kirjaudu koodilla" }).click();
  await desk(page);
  await look(page, "desk-applied-fi");

  await page.getByRole("button", { name: "Kirjaudu ulos" }).click();
  await page.waitForURL("**/fi");
  await page.goto("/fi/my");
  await page.waitForURL("**/fi/sign-in");
  expect(complaints).toEqual([]);
  await Promise.all([first.close(), close()]);
});

test("a link that works no more is explained, and a new one is one press away", async () => {
  const member = await newMember();
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto("/fi/sign-in");
  const { email } = member.contact;
  await askFor(page, email);
  await page.goto(`/fi/sign-in#token=${"0".repeat(64)}.gone`);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await page.getByText("Linkki ei toimi tässä").waitFor();
  await look(page, "sign-in-dead-link-fi");
  const { code } = await newestAfter(email, () =>
    page.getByRole("button", { name: "Lähetä uusi linkki" }).click(),
  );
  await page.getByLabel("Koodi").fill(code);
  await page.getByRole("button", { name: "Kirjaudu koodilla" }).click();
  await desk(page);
  expect(complaints).toEqual([]);
  await close();
});

test("a link pressed again goes to the desk while its session lasts, and keeps out once it has ended", async () => {
  const member = await newMember();
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto("/fi/sign-in");
  const { token } = await askFor(page, member.contact.email);
  // As some mail programs make it: the bracket behind the address is taken for a part of it.
  for (const link of [`${token}>`, token]) {
    await page.goto(`/fi/sign-in#token=${link}`);
    await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
    await desk(page);
  }
  await page.getByRole("button", { name: "Kirjaudu ulos" }).click();
  await page.waitForURL("**/fi");
  await page.goto(`/fi/sign-in#token=${token}`);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await page.getByText("Linkki ei toimi tässä").waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("of several links the newest counts; the first one says so, and takes the code where it was opened", async () => {
  const member = await newMember();
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto("/fi/sign-in");
  const { email } = member.contact;
  const first = await askFor(page, email);
  const second = await newestAfter(email, () =>
    page.getByRole("button", { name: "Lähetä uusi linkki" }).click(),
  );
  await page.goto(`/fi/sign-in#token=${first.token}`);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await page.getByText("vain uusimman viestin linkki toimii").waitFor();
  await look(page, "sign-in-older-link-fi");
  await page.getByLabel("Koodi").fill(second.code);
  await page.getByRole("button", { name: "Kirjaudu koodilla" }).click();
  await desk(page);
  expect(complaints).toEqual([]);
  await close();
});

test("whoever asks for too many links is told that none was sent, and when to ask again", async () => {
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto("/sv/sign-in");
  await page.getByLabel("E-postadress").fill("ingen@foretag.example");
  await page.getByRole("button", { name: "Skicka inloggningslänken" }).click();
  const refused = page.getByText("Länkar har redan skickats till adressen");
  const again = page.getByRole("button", { name: "Skicka en ny länk" });
  // Counted by the clock: should ten minutes end meanwhile, the next have three more.
  for (let times = 0; times < 6 && !(await refused.isVisible()); times++) {
    const answered = page.waitForResponse("**/api/sign-in-links");
    await again.click();
    await answered;
    await page.waitForTimeout(100);
  }
  await page.getByText(/Du kan försöka igen klockan \d\d[.:]\d0\./).waitFor();
  await look(page, "sign-in-too-many-links-sv");
  expect(complaints).toEqual([]);
  await close();
});

test("in a browser that did not ask, a dead link asks for the address", async () => {
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto(`/en/sign-in#token=${"0".repeat(64)}.gone`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Send a new link" }).click();
  await page.getByLabel("Email address").waitFor();
  await look(page, "sign-in-en");
  await page.getByRole("link", { name: "Svenska" }).click();
  await page.getByLabel("E-postadress").waitFor();
  await look(page, "sign-in-sv");
  expect(complaints).toEqual([]);
  await close();
});
