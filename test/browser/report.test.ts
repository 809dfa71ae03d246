import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import type { Language } from "../../shared/language.ts";
import { type Client, ok } from "../http/client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  mailsTo,
  member,
  newApplication,
  newestWays,
  reported,
  savingEnergy,
  signedIn,
} from "../http/people.ts";
import { eventually } from "../http/eventually.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { signedInVisitor } from "./signed-in.ts";
import { look, newVisitor, openBrowser } from "./visitor.ts";

type Present = { member: Application; session: Client };

let service: TestedService;
let browser: Browser;
let city: Client;
let year: number;
let finnish: Present;
let swedish: Present;
let english: Present;

const energy = savingEnergy();
const bikes = {
  id: randomUUID(),
  theme: "logistics",
  title: "Pyöräpaikkoja jokaiselle työpisteelle",
  description: "Katettuja pyöräpaikkoja ja suihkutilat.",
  measure: { kind: "level", unit: "kpl", target: 500, targetYear: 2035 },
} as const;
const supporting = (): Application => ({
  ...newApplication({}, "sv"),
  organisation: { name: "Uppdiktade högskolan", kind: "supporting" },
  goals: [
    {
      id: randomUUID(),
      theme: "staff",
      title: "Klimatdag för personalen",
      measure: { kind: "action" },
    },
  ],
});

/** Three members in the second round of one of them, so that there is a year before. */
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
  const before = await freshYear(service);
  year = before + 1;
  const since = `${before}-01-01`;
  const joined = async (application: Application): Promise<Present> => {
    await member(service, city, since, application);
    const session = await signedIn(service, application.contact.email);
    return { member: application, session };
  };
  finnish = await joined(newApplication({ goals: [energy, bikes] }, "fi"));
  await service.play(`${before + 1}-02-01`);
  await reported(finnish.session, before, {
    goals: [
      { goalId: energy.id, status: "on-track", value: 1180 },
      { goalId: bikes.id, status: "on-track", value: 200 },
    ],
    figures: {
      boundary: "city",
      energy: { electricity: 700, heat: 400 },
      emissions: { scope1: 12.5, scope2: 80, scope2Method: "market" },
    },
  });
  await accepted(city, finnish.member.id, before);
  swedish = await joined(supporting());
  english = await joined(newApplication({}, "en"));
  await service.play(`${year + 1}-02-01`);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const visitorOf = ({ session }: Present) =>
  signedInVisitor(browser, service, session);

const address = (language: Language, part = "") =>
  `/${language}/reports/${year}${part}`;

const draftOf = async ({ session }: Present) =>
  (await ok(session.call("getMyReport", { params: { year } }))).draft;

const saved = (page: Page) =>
  page.getByText(/Luonnos tallennettu klo/).waitFor();
/** The design system draws a choice over its input; the press lands all the same. */
const covered = { force: true };
const goal = (page: Page, title: string): Locator =>
  page.getByRole("region", { name: title });

test("a reminder's link leads straight to the report, after one button where nobody has signed in", async () => {
  const { email } = english.member.contact;
  const link = await eventually(async () => {
    const mails = await mailsTo(service, email);
    return mails
      .map(
        ({ body }) =>
          new RegExp(`/en/reports/${year}#invitation=\\S+`).exec(
            body.text ?? "",
          )?.[0],
      )
      .findLast((one) => one !== undefined);
  }, "an opening mail");
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto(link);
  const send = page.getByRole("button", { name: "Send the sign-in link" });
  await send.waitFor();
  await look(page, "sign-in-invited-en");
  const before = await newestWays(service, email);
  await send.click();
  await page.getByRole("heading", { name: "Check your email" }).waitFor();
  await look(page, "sign-in-check-mail-invited-en");
  const { token } = await eventually(async () => {
    const [way] = await newestWays(service, email);
    return way && way.token !== before[0]?.token ? way : undefined;
  }, "a sign-in mail");
  await page.goto(`/en/sign-in#token=${token}`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`**${address("en")}`);
  await page.getByRole("heading", { name: `Annual report ${year}` }).waitFor();
  await look(page, "report-empty-en");

  await page.goto("/en/my");
  await page.getByText(`Report on ${year}`).first().waitFor();
  await look(page, "desk-report-due-en");
  await page.goto(link);
  await page.getByRole("heading", { name: `Annual report ${year}` }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("a member reports in Finnish: what is missing is told, and nothing typed is lost", async () => {
  const { page, complaints, close } = await visitorOf(finnish);
  await page.goto(address("fi"));
  await page.getByRole("heading", { name: `Vuosiraportti ${year}` }).waitFor();
  await look(page, "report-empty-fi");

  await page.getByRole("button", { name: "Tarkista ja lähetä" }).click();
  const summary = page.getByRole("link", {
    name: `${energy.title} – Tilanne: Valitse, miten tavoite etenee.`,
  });
  await summary.waitFor();
  await look(page, "report-errors-fi");
  await summary.click();
  const first = goal(page, energy.title);
  const onTrack = first.getByLabel("Etenee suunnitellusti");
  expect(
    await page.evaluate(() => document.activeElement?.id),
    "the link leads to the field",
  ).toBe("field-goals-0-status");
  await onTrack.check(covered);
  await first.getByText("1 180 MWh").waitFor();
  await first.getByLabel(/Määrä vuonna/).fill("1150");
  await first.getByText("69 % matkasta tavoitteeseen").waitFor();
  await saved(page);

  await page.reload();
  await page.getByRole("heading", { name: `Vuosiraportti ${year}` }).waitFor();
  expect(await onTrack.isChecked(), "after a reload").toBe(true);
  expect(await first.getByLabel(/Määrä vuonna/).inputValue()).toBe("1150");

  // The connection is lost, and the page is left before it returns.
  await page.context().setOffline(true);
  await first.getByLabel(/Mitä teitte/).fill("Vaihdoimme pumput.");
  await page.getByText("Ei tallennettu: palveluun ei saada yhteyttä").waitFor();
  await look(page, "report-offline-fi");
  await page.goto("about:blank");
  await page.context().setOffline(false);
  await page.goto(address("fi"));
  expect(await first.getByLabel(/Mitä teitte/).inputValue()).toBe(
    "Vaihdoimme pumput.",
  );
  const kept = await eventually(async () => {
    const [goal] = (await draftOf(finnish)).goals;
    return goal.did === undefined ? undefined : goal;
  }, "what was typed without a connection");
  expect(kept).toMatchObject({
    status: "on-track",
    value: 1150,
    did: "Vaihdoimme pumput.",
  });

  const second = goal(page, bikes.title);
  await second.getByLabel("Saavutettu", { exact: true }).check(covered);
  await second.getByLabel(/Taso 31.12./).fill("350");
  await second.getByText("70 % tavoitetasosta").waitFor();
  await second.getByText("Arvon mukaan tavoite ei ole vielä täynnä").waitFor();
  await second.getByLabel(/Linkit/).fill("www.company.example/pyorat");

  // As on the bill; kept in MWh.
  await page.getByLabel("kWh", { exact: true }).check(covered);
  await page.getByLabel(/^Sähkö/).fill("2 150 000,5");
  await page.getByText("= 2 150,0005 MWh").waitFor();
  await page.getByText("Onko yksikkö oikea?").waitFor();
  await page.getByLabel(/Ostoenergian päästöt/).fill("75");
  await page.getByLabel("Otsikko").fill("Pumput vaihtoon");
  await page.getByLabel(/mitä siitä seurasi/).fill("Sähköä kuluu vähemmän.");
  await page.getByLabel(/saa julkaista hyvänä/).check(covered);
  await look(page, "report-filled-fi");
  await page.getByRole("button", { name: "Tarkista ja lähetä" }).click();
  await page.getByRole("link", { name: /Valitse, miten ostoenergian/ }).click();
  await page.getByLabel("Markkinaperusteinen").check(covered);
  await page.getByRole("button", { name: "Tarkista ja lähetä" }).click();
  await page
    .getByRole("heading", { name: `Tarkista vuosiraportti ${year}` })
    .waitFor();
  await look(page, "report-preview-fi");

  await page.getByRole("button", { name: "Lähetä raportti" }).click();
  await page.getByText("Kiitos! Raportti on lähetetty").waitFor();
  await look(page, "report-sent-fi");
  const report = await ok(
    finnish.session.call("getMyReport", { params: { year } }),
  );
  expect(report).toMatchObject({
    state: "submitted",
    answers: {
      goals: [{}, { links: ["https://www.company.example/pyorat"] }],
      figures: {
        boundary: "city",
        energy: { electricity: 2150.0005 },
        emissions: { scope2: 75, scope2Method: "market" },
      },
      story: { title: "Pumput vaihtoon", publish: true },
    },
  });
  await eventually(async () => {
    const mails = await mailsTo(service, finnish.member.contact.email);
    return mails.find(({ body }) => body.text?.includes("Vaihdoimme pumput."));
  }, "a copy of the answers");

  await page.getByRole("link", { name: "Tulosta vastaukset" }).click();
  await page.getByText("Vaihdoimme pumput.").waitFor();
  await look(page, "report-copy-fi");
  await page.emulateMedia({ media: "print" });
  await look(page, "report-copy-print-fi");
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString(), "on paper").toBe("%PDF-");

  await page.goto(address("fi"));
  await page.getByRole("button", { name: "Ota takaisin ja korjaa" }).click();
  expect(
    await first.getByLabel(/Mitä teitte/).inputValue(),
    "taken back as it was sent",
  ).toBe("Vaihdoimme pumput.");
  expect(complaints).toEqual([]);
  await close();
});

test("when somebody else has saved meanwhile, both versions are shown and one is chosen", async () => {
  const { page, complaints, close } = await visitorOf(english);
  // Whatever language the contact reads mail in: the page's is what one writes in.
  await page.goto(address("sv"));
  const inSwedish = page.getByLabel("På vilket språk svaren är skrivna");
  expect(await inSwedish.inputValue()).toBe("sv");
  await page.goto(address("en"));
  const did = page.getByLabel(/What you did during/);
  await did.waitFor();
  const inEnglish = page.getByLabel("The language the answers are written in");
  expect(await inEnglish.inputValue()).toBe("en");

  const colleague = await english.session.call("getMyReport", {
    params: { year },
  });
  const goalId = english.member.goals[0]?.id;
  const theirs = (did: string, etag: string) =>
    english.session.call("saveMyReport", {
      params: { year },
      headers: { "if-match": etag },
      body: { goals: [{ goalId, status: "behind", did }] },
    });
  const other = await theirs("Written by a colleague.", colleague.etag);
  expect(other.status).toBe(200);
  await did.fill("Written here.");
  await page
    .getByRole("heading", { name: "Someone else has saved the draft" })
    .waitFor();
  await page.getByText("Written by a colleague.").waitFor();
  await page.getByText("Written here.").waitFor();
  await look(page, "report-conflict-en");
  await page.getByRole("button", { name: "Use the saved version" }).click();
  expect(await did.inputValue()).toBe("Written by a colleague.");

  expect((await theirs("Written again.", other.etag)).status).toBe(200);
  await did.fill("Mine in the end.");
  await page.getByRole("button", { name: "Keep my version" }).click();
  await page.getByText(/Draft saved at/).waitFor();
  expect((await draftOf(english)).goals[0].did).toBe("Mine in the end.");
  await page.getByRole("button", { name: "Check and send" }).click();
  await page.getByRole("button", { name: "Send the report" }).waitFor();
  await look(page, "report-preview-en");
  expect(complaints).toEqual([]);
  await close();
});

/** Presses Tab until the focus is there: what cannot be reached so cannot be used by keyboard. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await place.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error("The keyboard does not lead there");
}

test("a supporting member reports by keyboard alone, in Swedish", async () => {
  const { page, complaints, close } = await visitorOf(swedish);
  const { keyboard } = page;
  await page.goto("/sv/my");
  await tabTo(page, page.getByRole("link", { name: "Börja på rapporten" }));
  await look(page, "desk-report-due-sv");
  await keyboard.press("Enter");
  const heading = (name: string) =>
    page.getByRole("heading", { name, exact: true, level: 1 });
  await heading(`Årsrapport ${year}`).waitFor();
  await look(page, "report-empty-sv");
  expect(await page.getByText("Energi och utsläpp").count()).toBe(0);
  await tabTo(page, page.getByLabel("Inte påbörjat"));
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("button", { name: "Granska och skicka" }));
  await keyboard.press("Enter");
  // Behind the plan: why is asked, and the summary has taken the focus.
  await tabTo(page, page.getByRole("link", { name: /Berätta kort varför/ }));
  await keyboard.press("Enter");
  await keyboard.type("Klimatdagen flyttades till hösten.");
  await tabTo(page, page.getByRole("button", { name: "Granska och skicka" }));
  await keyboard.press("Enter");
  await heading(`Granska årsrapporten ${year}`).waitFor();
  await look(page, "report-preview-sv");
  await tabTo(page, page.getByRole("button", { name: "Skicka rapporten" }));
  await keyboard.press("Enter");
  await page.getByText("Tack! Rapporten är inskickad").waitFor();
  expect(
    await page.evaluate(() => document.activeElement?.tagName),
    "the heading takes the focus",
  ).toBe("H1");
  await look(page, "report-sent-sv");
  await page.goto(address("en"));
  await page.getByText("Thank you! The report has been sent").waitFor();
  await look(page, "report-sent-en");
  expect(complaints).toEqual([]);
  await close();
});

test("a returned report shows the coordinators' message; an accepted one and a closed round say so", async () => {
  const { page, complaints, close } = await visitorOf(swedish);
  const decide = (body: object) =>
    ok(
      city.call("decideReport", {
        params: { id: swedish.member.id, year },
        body,
      }),
    );
  await decide({ decision: "return", message: "Berätta när dagen hålls." });
  await page.goto("/sv/my");
  await page.getByText("Berätta när dagen hålls.").waitFor();
  await look(page, "desk-returned-sv");
  await page.getByRole("link", { name: "Komplettera rapporten" }).click();
  await page.getByText("Berätta när dagen hålls.").waitFor();
  await look(page, "report-returned-sv");
  await ok(swedish.session.call("submitMyReport", { params: { year } }));
  await decide({ decision: "accept" });
  await page.reload();
  await page.getByText("Rapporten är godkänd").waitFor();
  await look(page, "report-accepted-sv");

  await ok(
    city.call("saveRound", { params: { year }, body: { closed: true } }),
  );
  const late = await visitorOf(english);
  await late.page.goto(address("en"));
  await late.page.getByText("The reporting round has closed").waitFor();
  await look(late.page, "report-closed-en");
  await late.page.goto("/en/my");
  await late.page
    .getByText("The round closed, and no report was sent")
    .waitFor();
  await look(late.page, "desk-closed-en");
  expect([...complaints, ...late.complaints]).toEqual([]);
  await Promise.all([late.close(), close()]);
});
