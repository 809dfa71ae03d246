import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client, ok } from "../http/client.ts";
import { applied, mailsTo, newApplication } from "../http/people.ts";
import { eventually } from "../http/eventually.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { look, newVisitor, openBrowser, patience } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** The link of the confirmation mail, as its reader would press it. */
const confirmationLink = (email: string) =>
  eventually(async () => {
    const [mail] = await mailsTo(service, email);
    return /https?:\/\/\S+\/confirm#\S+/.exec(mail?.body.text ?? "")?.[0];
  }, `a confirmation mail to ${email}`);

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name }).waitFor();

test("a supporting member joins in Swedish, and confirms from its mailbox", async () => {
  const { page, complaints } = await newVisitor(browser, service.url);
  await page.goto("/sv/join");
  await heading(page, "Gå med");
  await page.getByText("Visa alla frågor").click();
  await look(page, "join-start-sv");
  await page.getByRole("button", { name: "Börja på åtagandet" }).click();

  await heading(page, "Organisation");
  await page.getByLabel("Stödmedlem").check({ force: true });
  await page.getByLabel("Organisationens namn").fill("Påhittade högskolan");
  await look(page, "join-organisation-sv");
  await page.getByRole("button", { name: "Fortsätt" }).click();

  await heading(page, "Kontaktperson");
  await page.getByLabel("Kontaktpersonens namn").fill("Kim Exempel");
  await page.getByLabel("E-postadress").fill("kim@hogskolan.example");
  expect(await page.getByLabel("Svenska").isChecked()).toBe(true);
  await look(page, "join-contact-sv");
  await page.getByRole("button", { name: "Fortsätt" }).click();

  await heading(page, "Mål");
  await look(page, "join-goals-none-sv");
  await page.getByRole("button", { name: "Fortsätt" }).click();

  await heading(page, "Granska och skicka");
  await page.getByLabel("Åtagandet får publiceras").check({ force: true });
  await page.getByLabel("Jag har läst").check({ force: true });
  await look(page, "join-review-sv");
  await page.getByRole("button", { name: "Skicka ansökan" }).click();
  await heading(page, "Tack!");
  await page.getByText("kim@hogskolan.example").waitFor();
  await look(page, "join-sent-sv");

  await page.goto("/sv/join");
  await page.getByRole("button", { name: "Börja på åtagandet" }).waitFor();

  await page.goto(await confirmationLink("kim@hogskolan.example"));
  await heading(page, "Bekräfta ansökan");
  expect(page.url()).toBe(`${service.url}/sv/confirm`);
  await look(page, "confirm-sv");
  await page.getByRole("button", { name: "Bekräfta ansökan" }).click();
  await heading(page, "Ansökan är bekräftad");
  await look(page, "confirm-done-sv");
  expect(complaints).toEqual([]);
});

test("a business joins in Finnish: each step says what is wrong, a reload loses nothing, and the promise is told as it is typed", async () => {
  const { page, complaints } = await newVisitor(browser, service.url);
  const go = () => page.getByRole("button", { name: "Jatka" }).click();
  const wrong = page.getByRole("heading", { name: "Tarkista nämä kohdat" });
  await page.goto("/fi/join");
  await page.getByRole("button", { name: "Aloita sitoumus" }).click();
  await heading(page, "Organisaatio");
  await go();
  await wrong.waitFor();
  expect(await wrong.evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
  await look(page, "join-organisation-wrong-fi");
  await page.getByRole("link", { name: /Miten liitytte/ }).click();
  expect(
    await page
      .getByLabel("Yritys", { exact: true })
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await page.getByLabel("Yritys", { exact: true }).check({ force: true });
  await page.getByLabel("Organisaation nimi").fill("Keksitty Leipomo Oy");
  await page.getByLabel("Y-tunnus").fill("1234567-8");
  await go();
  await page.getByRole("link", { name: /^Tarkista Y-tunnus\./ }).waitFor();
  await page.getByLabel("Y-tunnus").fill("9912345-6");
  await go();

  await heading(page, "Yhteyshenkilö");
  await page.getByLabel("Yhteyshenkilön nimi").fill("Robin Esimerkki");
  await page.getByLabel("Sähköpostiosoite").fill("robin");
  await go();
  await wrong.waitFor();
  await look(page, "join-contact-wrong-fi");
  await page.getByLabel("Sähköpostiosoite").fill("robin@leipomo.example");
  await go();

  await heading(page, "Tavoitteet");
  await go();
  await page
    .getByRole("link", { name: "Tavoitteet: Lisää vähintään yksi tavoite." })
    .click();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Tavoite 1" }).waitFor();
  const writtenIn = "Millä kielellä tavoite on kirjoitettu";
  expect(await page.getByLabel(writtenIn).inputValue()).toBe("fi");
  await go();
  await wrong.waitFor();
  await look(page, "join-goals-wrong-fi");
  await page.getByLabel("Teema").selectOption("energy-saving");
  await page.getByText("Esimerkkejä tämän teeman tavoitteista").waitFor();
  await page.getByLabel("Tavoite lyhyesti").fill("Energiaa 6 % vähemmän");
  await page.getByLabel("Muutos prosentteina").check({ force: true });
  await page.getByLabel("Mitä mitataan").fill("Energiankulutus");
  await page.getByLabel("Muutos (%)").fill("−6");
  await page.getByLabel("Vertailuvuosi").fill("2020");
  await page.getByLabel("Tavoitevuosi").fill("2035");
  await page
    .getByText(
      "Energiankulutus: vähennämme 6 % vuoden 2020 tasosta vuoteen 2035 mennessä.",
    )
    .waitFor();
  await look(page, "join-goal-change-fi");
  await page.reload();
  await page.getByText("Palautimme aiemmin kirjoittamasi").waitFor();
  expect(await page.getByLabel("Tavoite lyhyesti").inputValue()).toBe(
    "Energiaa 6 % vähemmän",
  );
  expect(await page.getByLabel("Muutos (%)").inputValue()).toBe("-6");

  await page.getByRole("button", { name: "Lisää toinen tavoite" }).click();
  const second = page.locator(".goal").nth(1);
  expect(await second.getByLabel(writtenIn).inputValue()).toBe("fi");
  await second.getByLabel(writtenIn).selectOption("sv");
  await second.getByLabel("Teema").selectOption("waste");
  await second.getByLabel("Tavoite lyhyesti").fill("Jätteet kiertoon");
  await second
    .getByLabel("Tavoitetaso", { exact: true })
    .first()
    .check({ force: true });
  await second.getByRole("textbox", { name: "Tavoitetaso" }).fill("70");
  await second.getByLabel("Yksikkö").fill("%");
  await page.getByRole("button", { name: "Lisää toinen tavoite" }).click();
  const third = page.locator(".goal").nth(2);
  await third.getByLabel("Toimenpide").check({ force: true });
  await look(page, "join-goals-fi");
  await third.getByRole("button", { name: "Poista tavoite" }).click();
  await third.getByRole("button", { name: "Poista", exact: true }).click();
  expect(await page.locator(".goal").count()).toBe(2);
  await go();

  await heading(page, "Tarkista ja lähetä");
  await page.getByText("Tavoitteemme on vähintään 70 %.").waitFor();
  await page.locator("[lang=sv]", { hasText: "Jätteet kiertoon" }).waitFor();
  await page.getByRole("button", { name: "Lähetä hakemus" }).click();
  await wrong.waitFor();
  await look(page, "join-review-wrong-fi");
  await page.getByLabel("Sitoumuksen saa julkaista").check({ force: true });
  await page.getByLabel("Olen lukenut").check({ force: true });

  // The connection is lost after the application has arrived: sending again is the same application.
  await page.route("**/api/commitments", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Lähetä hakemus" }).click();
  await page.getByText("Palveluun ei saada yhteyttä").waitFor();
  await look(page, "join-offline-fi");
  await page.unroute("**/api/commitments");
  await page.getByRole("button", { name: "Lähetä hakemus" }).click();
  await heading(page, "Kiitos!");
  await confirmationLink("robin@leipomo.example");
  await service.settle();
  expect(await mailsTo(service, "robin@leipomo.example")).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test("a business joins in English by keyboard alone", async () => {
  const { page, complaints } = await newVisitor(browser, service.url);
  const active = () =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      const label =
        one instanceof HTMLInputElement ||
        one instanceof HTMLTextAreaElement ||
        one instanceof HTMLSelectElement
          ? (one.labels?.[0]?.textContent ?? "")
          : (one?.textContent ?? "");
      return label.trim();
    });
  /** Tabs on until what begins with `name` has the focus. */
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses++) {
      if ((await active()).startsWith(name)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Not reached by keyboard: ${name}`);
  };
  const type = async (name: string, text: string) => {
    await tabTo(name);
    await page.keyboard.type(text);
  };
  const press = async (name: string, key = "Enter") => {
    await tabTo(name);
    await page.keyboard.press(key);
  };
  /** The new part of the page has the focus. */
  const focused = (name: string) =>
    expect.poll(active, { timeout: patience }).toBe(name);

  await page.goto("/en/join");
  await heading(page, "Join");
  await press("Start the commitment");
  await focused("Organisation");
  await press("Business", "Space");
  await type("Name of the organisation", "Invented Ferries Ltd");
  await type("Business ID", "1234560-0");
  await press("Continue");
  await focused("Check these fields");
  await press("Check the Business ID");
  expect(await active()).toBe("Business ID");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("9876540-6");
  await press("Continue");
  await focused("Contact");
  await type("Name of the contact", "Alex Example");
  await type("Email address", "alex@ferries.example");
  await press("Continue");
  await focused("Goals");
  await press("Add a goal");
  await focused("Goal 1");
  await tabTo("Theme");
  await page.keyboard.type("Energy sav");
  await type("The goal in short", "Shore power at every quay");
  await tabTo("Change in per cent");
  await page.keyboard.press("ArrowUp");
  await expect.poll(active).toBe("Action");
  await type("Target year", "2030");
  await page.getByText("We do this by 2030.").waitFor();
  await press("Continue");
  await focused("Review and send");
  await press("The commitment may be published", "Space");
  await press("I have read", "Space");
  await press("Send the application");
  await focused("Thank you! Please confirm from your email");
  expect(complaints).toEqual([]);
});

test("what changed after it had arrived is sent as a new application, when its sender says so", async () => {
  const { page } = await newVisitor(browser, service.url);
  const next = () => page.getByRole("button", { name: "Continue" }).click();
  await page.goto("/en/join?step=organisation");
  await page.getByLabel("Name of the organisation").fill("Invented Society");
  await page.getByLabel("Supporting member").check({ force: true });
  await next();
  await page.getByLabel("Name of the contact").fill("Sam Example");
  await page.getByLabel("Email address").fill("sam@society.example");
  await next();
  await heading(page, "Goals");
  await next();
  await page
    .getByLabel("The commitment may be published")
    .check({ force: true });
  await page.getByLabel("I have read").check({ force: true });
  await page.route(
    "**/api/commitments",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  const send = page.getByRole("button", { name: "Send the application" });
  await send.click();
  await page.getByText("The service cannot be reached").waitFor();
  await page.getByRole("button", { name: "Change Contact" }).click();
  await page.getByLabel("Email address").fill("sam@new.example");
  await next();
  await next();
  await send.click();
  await page.getByText("The application has already arrived").waitFor();
  await look(page, "join-arrived-en");
  await page.getByRole("button", { name: "Send as a new application" }).click();
  await heading(page, "Thank you!");
  await page.getByText("sam@new.example").waitFor();
});

test("a link that is dead, or whose Business ID another member has taken, says what to do", async () => {
  const { page, complaints } = await newVisitor(browser, service.url);
  const confirm = page.getByRole("button", { name: "Confirm the application" });
  await page.goto("/en/confirm");
  await page.getByText("Open the link from your email again").waitFor();
  await look(page, "confirm-no-link-en");

  await page.goto(`/en/confirm#id=${crypto.randomUUID()}&token=nothing`);
  await confirm.click();
  await page.getByText("The link is not valid").waitFor();
  await look(page, "confirm-dead-en");

  const { organisation } = await applied(service);
  const second = newApplication({ organisation });
  await ok(new Client(service.url).call("submitApplication", { body: second }));
  await page.goto(await confirmationLink(second.contact.email));
  await confirm.click();
  await page.getByText("already in use in the network").waitFor();
  await look(page, "confirm-taken-en");
  expect(complaints).toEqual([]);
});

test.each(["fi", "en"])("every step stands in %s as well", async (language) => {
  const { page, complaints } = await newVisitor(browser, service.url);
  for (const step of ["", "organisation", "contact", "goals", "review"]) {
    await page.goto(`/${language}/join?step=${step}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look(page, `join-${step || "start"}-${language}`);
  }
  expect(complaints).toEqual([]);
});

test("another language is chosen halfway, at the same step and with what was typed", async () => {
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto("/en/join?step=organisation");
  await page.getByLabel("Name of the organisation").fill("Invented Ferries");
  await page.getByRole("link", { name: "Svenska" }).click();
  await heading(page, "Organisation");
  await page.waitForURL("**/sv/join?step=organisation");
  expect(await page.getByLabel("Organisationens namn").inputValue()).toBe(
    "Invented Ferries",
  );
  expect(complaints).toEqual([]);
  await close();
});
