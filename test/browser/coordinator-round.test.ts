import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { Client, ok, whatWaits } from "../http/client.ts";
import {
  coordinator,
  freshYear,
  mailsTo,
  member,
  newApplication,
} from "../http/people.ts";
import { eventually } from "../http/eventually.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, openBrowser } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let city: Client;
let year: number;
const named = (name: string, language: "fi" | "sv" | "en"): Application => {
  const application = newApplication({}, language);
  return {
    ...application,
    organisation: { ...application.organisation, name },
  };
};
const bakery = named("Invented Bakery Ltd", "en");
const school = named("Påhittade skolan", "sv");
const laundry = named("Keksitty pesula Oy", "fi");
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
  year = await freshYear(service);
  const today = new Date().toISOString().slice(0, 10);
  for (const one of [bakery, school, laundry])
    await member(service, city, today, one);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const remindersTo = async ({ contact }: Application) =>
  (await mailsTo(service, contact.email)).filter(({ subject }) =>
    /muistutus|påminnelse|reminder/i.test(subject),
  );

test("a round is planned before it opens, and its members are chosen", async () => {
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { language: "sv", at: "/rounds" },
  );
  await look(page, "coordinator-rounds-sv");
  await page.getByRole("link", { name: String(year), exact: true }).click();
  await page.getByRole("heading", { name: `Omgången ${year}` }).waitFor();
  await page.getByText("ber omgången 3 medlemmar om en rapport").waitFor();
  await look(page, "coordinator-round-planned-sv");

  await page.getByLabel("Omgången öppnar").fill(`${year + 1}-04-01`);
  await page.getByLabel("Påminnelser").fill("−21\nthree");
  await page.getByRole("button", { name: "Spara tidtabellen" }).click();
  await page.getByRole("link", { name: /^Påminnelser: / }).waitFor();
  await look(page, "coordinator-round-plan-wrong-sv");
  await page.getByLabel("Påminnelser").fill("−21\n5");
  await page.getByRole("button", { name: "Spara tidtabellen" }).click();
  await page
    .getByRole("link", { name: /^Tidsfrist: Omgången öppnar/ })
    .waitFor();
  await page.getByLabel("Omgången öppnar").fill(`${year + 1}-02-03`);
  await page.getByRole("button", { name: "Spara tidtabellen" }).click();
  await page.getByText("Tidtabellen är sparad").waitFor();
  await page
    .getByText("21 dagar före tidsfristen, 5 dagar efter tidsfristen")
    .waitFor();

  const row = page.getByRole("row", { name: /Keksitty pesula/ });
  await row.getByRole("button", { name: "Utelämna" }).click();
  await row.getByRole("button", { name: "Utelämna" }).click();
  await row.getByText("Utelämnad").waitFor();
  await page.getByText("ber omgången 2 medlemmar om en rapport").waitFor();
  await row.getByRole("button", { name: "Ta med i omgången" }).click();
  await row.getByText("Tillfrågas").waitFor();
  const { rounds } = await ok(city.call("listRounds"));
  expect(rounds[0]).toMatchObject({
    year,
    opens: `${year + 1}-02-03`,
    reminders: [-21, 5],
    added: [laundry.id],
    leftOut: [],
  });
  expect(complaints).toEqual([]);
  await close();
});

test("each coming mail is shown with its day, its recipients and its words", async () => {
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { language: "fi", at: "/mail/coming?days=400" },
  );
  await page.getByRole("heading", { name: `3.2.${year + 1}` }).waitFor();
  const opening = page.getByText("Vuosiraportti auki: 3 vastaanottajaa");
  await opening.click();
  await page
    .getByText(`Vuosiraportti ${year} on auki, määräaika 31.3.${year + 1}`)
    .waitFor();
  await page.getByText(`Påhittade skolan: Robin Example`).first().waitFor();
  await look(page, "coordinator-coming-mail-fi");
  await page.getByLabel("Kuinka pitkältä ajalta").selectOption("2 viikkoa");
  await page.getByText(/^Ei viestejä/).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("while the round is open, the late are reminded and one gets an extension", async () => {
  await service.play(`${year + 1}-02-03`);
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { at: `/rounds/${year}` },
  );
  await page.getByText("Asked 3, sent in 0").waitFor();
  await page.getByRole("button", { name: "See who gets the reminder" }).click();
  await page.getByText("would go to 3 members, 3 contacts in all").waitFor();
  await look(page, "coordinator-round-open-en");
  expect(await remindersTo(bakery)).toEqual([]);
  await page.getByRole("button", { name: "Send the reminder (3)" }).click();
  await page.getByText("It went to 3 members").waitFor();
  for (const one of [bakery, school, laundry])
    await eventually(
      async () => (await remindersTo(one))[0],
      "the extra reminder",
    );

  await page.getByLabel("Search by name").fill("bakery");
  await page
    .getByRole("link", { name: "Extend the deadline Invented Bakery Ltd" })
    .click();
  await page.getByRole("heading", { name: "Extension: Invented" }).waitFor();
  await page.getByRole("button", { name: "Extend the deadline" }).click();
  await page.getByRole("link", { name: /^Why the deadline/ }).waitFor();
  await look(page, "coordinator-extension-wrong-en");
  await page.getByLabel("New deadline").fill(`${year + 1}-03-01`);
  await page.getByLabel("Why the deadline").fill("The roof leaks.");
  await page.getByRole("button", { name: "Extend the deadline" }).click();
  await page
    .getByRole("link", { name: "The new deadline must be after" })
    .waitFor();
  await page.getByLabel("New deadline").fill(`${year + 1}-04-15`);
  await page.getByRole("button", { name: "Extend the deadline" }).click();
  await page.getByText(`The new deadline is 15 April ${year + 1}`).waitFor();
  await look(page, "coordinator-extended-en");
  await page.getByRole("link", { name: `To round ${year}` }).click();
  await page.getByText(`15 April ${year + 1} (extended)`).waitFor();

  const row = page.getByRole("row", { name: /Påhittade/ });
  await row.getByRole("button", { name: "Leave out" }).click();
  await row.getByRole("button", { name: "Leave out" }).click();
  await row.getByText("Not required").waitFor();
  await page.getByText("Asked 2, sent in 0").waitFor();
  await page.getByLabel("Show").selectOption({ label: "Not started (2)" });
  await row.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await close();
});

test("mail is listed by state, read, sent again, and held back by one switch", async () => {
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { language: "fi", at: "/mail" },
  );
  await page.getByText("Viestit lähtevät tavalliseen tapaan.").waitFor();
  await look(page, "coordinator-mail-fi");
  await page.getByLabel("Tila").selectOption("Ei mennyt perille");
  await page.getByText("Viestejä ei ole.").waitFor();
  await page.getByLabel("Tila").selectOption("Lähetetty");
  await page.getByRole("link", { name: "Lisäaika myönnetty" }).click();
  await page.getByText("The roof leaks.").waitFor();
  await look(page, "coordinator-one-mail-fi");

  await page.getByRole("link", { name: "Kaikki viestit" }).click();
  await page.getByRole("button", { name: "Pysäytä kaikki viestit" }).click();
  await page
    .getByRole("complementary", { name: "Viestit pysäytetty" })
    .waitFor();
  await look(page, "coordinator-mail-paused-fi");
  await page.getByRole("link", { name: "Lisäaika myönnetty" }).click();
  await page.getByRole("button", { name: "Lähetä uudelleen" }).click();
  await page.getByText("Viesti on lähetetty uudelleen").waitFor();
  await page.getByRole("link", { name: "Katso uutta viestiä" }).click();
  await page.getByText("Odottaa lähetystä").waitFor();
  await page.getByRole("link", { name: "Kaikki viestit" }).click();
  await page.getByRole("button", { name: "Jatka lähettämistä" }).click();
  await page.getByText("Odottavat viestit lähtevät").waitFor();
  expect(await page.getByRole("complementary").count()).toBe(0);
  const { mailPaused } = await ok(city.call("getWorklist"));
  expect(mailPaused).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

test("the day of the results is moved and held while the round is open, and few reports are asked about", async () => {
  const at = (monthDay: string) => `${year + 1}-${monthDay}`;
  const roundNow = async () =>
    (await ok(city.call("getRound", { params: { year } }))).round;
  const prepared = async () =>
    (await whatWaits(city)).filter(({ waits }) => waits === "results-prepared");
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { language: "sv", at: `/rounds/${year}` },
  );
  const day = page.getByLabel("Resultaten sammanställs för publicering");
  const move = page.getByRole("button", { name: "Flytta dagen" });
  await day.fill(at("01-01"));
  await move.click();
  await page
    .getByRole("link", { name: /^Resultaten sammanställs för publicering: / })
    .waitFor();
  await look(page, "coordinator-publication-day-wrong-sv");
  await day.fill(at("05-15"));
  await move.click();
  await page.getByText("Dagen har flyttats").waitFor();
  expect(await roundNow()).toMatchObject({
    state: "open",
    publishes: at("05-15"),
  });

  await page.getByRole("button", { name: "Avbryt tills vidare" }).click();
  await page.getByText("Publiceringen är avbruten tills vidare").waitFor();
  expect(await roundNow()).toMatchObject({ held: true });
  await look(page, "coordinator-publication-held-sv");
  await service.play(at("05-15"));
  expect(await prepared()).toEqual([]);
  await page.getByRole("button", { name: "Återuppta publiceringen" }).click();
  await page.getByRole("button", { name: "Avbryt tills vidare" }).waitFor();
  await service.play(at("05-16"));
  await page.getByRole("link", { name: "Arbetslista" }).click();
  await page
    .getByRole("link", { name: "Resultaten väntar på publicering" })
    .click();

  const publish = page.getByRole("button", { name: /^Publicera/ });
  await publish.click();
  await publish.click();
  await page.getByRole("link", { name: /^Publicera fast få/ }).waitFor();
  await look(page, "coordinator-results-few-sv");
  await page.getByLabel("Publicera fast få rapporter är godkända").check();
  await publish.click();
  await publish.click();
  await page.getByText(/^Publikation 1 är nu/).waitFor();
  const anyone = new Client(service.url);
  expect(
    await ok(anyone.call("getResults", { params: { year } })),
  ).toMatchObject({ number: 1 });
  expect(await prepared()).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("a round is closed by hand, and takes no more", async () => {
  const { page, complaints, close } = await signedInCoordinator(
    browser,
    service,
    { language: "fi", at: `/rounds/${year}` },
  );
  await page.getByRole("button", { name: "Sulje kierros" }).click();
  await page.getByText("Suljetaanko kierros?").waitFor();
  await page.getByRole("button", { name: "Sulje kierros" }).click();
  await page.getByText("Päättynyt").waitFor();
  await look(page, "coordinator-round-closed-fi");
  expect(await page.getByRole("button").allInnerTexts()).not.toContain(
    "Jätä pois",
  );
  const { round } = await ok(city.call("getRound", { params: { year } }));
  expect(round.state).toBe("closed");
  expect(complaints).toEqual([]);
  await close();
});

test("a round that was slept through says so on the worklist and on its page, and offers nothing", async () => {
  await service.play(`${year + 3}-03-01`);
  const skipped = year + 1;
  const words = {
    fi: [
      "Kierros jäi väliin, jäseniltä ei pyydetty raporttia",
      "Tämä kierros ei ehtinyt avautua ennen seuraavaa.",
    ],
    sv: [
      "Omgången uteblev, medlemmarna blev inte ombedda att rapportera",
      "Den här omgången hann inte öppna före nästa.",
    ],
    en: [
      "Round skipped, no member was asked to report",
      "This round did not open before the next one did.",
    ],
  } as const;
  for (const language of ["fi", "sv", "en"] as const) {
    const { page, complaints, close } = await signedInCoordinator(
      browser,
      service,
      { language },
    );
    const [waits, says] = words[language];
    await page.getByRole("link", { name: waits }).click();
    await page.getByText(says).waitFor();
    expect(new URL(page.url()).pathname).toMatch(
      new RegExp(`/rounds/${skipped}$`),
    );
    await look(page, `coordinator-round-skipped-${language}`);
    expect(await page.locator("main").getByRole("button").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  }
});
