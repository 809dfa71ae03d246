/** What people type as they type it, and in its one form once it is sent; names in any direction and composition. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answers } from "../../shared/report.ts";
import type { Client } from "../http/client.ts";
import { ok } from "../http/client.ts";
import { eventually } from "../http/eventually.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  signedIn,
} from "../http/people.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { signedInVisitor } from "./signed-in.ts";
import { look, newVisitor, openBrowser } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let city: Client;
let year: number;
const hebrew = newApplication({}, "en");
hebrew.organisation.name = `אקלים בע״מ 1${hebrew.id.slice(0, 4)}`;
hebrew.contact.name = "רות (כהן)";
hebrew.goals[0]!.title = "פחות אנרגיה: 6 %";
const composed = newApplication({}, "fi");
composed.organisation.name = `Ångström ${composed.id.slice(0, 8)}`;

beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
  year = await freshYear(service);
  for (const application of [hebrew, composed])
    await member(service, city, `${year}-01-01`, application);
  await service.play(`${year + 1}-02-01`);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const covered = { force: true };

test("a blank at the end of a word stays while the draft saves itself", async () => {
  const session = await signedIn(service, composed.contact.email);
  const { page, complaints, close } = await signedInVisitor(
    browser,
    service,
    session,
  );
  const draft = async (): Promise<Answers | undefined> =>
    (await ok(session.call("getMyReport", { params: { year } }))).draft;
  const isKept = (did: string) =>
    eventually(
      async () => ((await draft())?.goals?.[0]?.did === did ? did : undefined),
      `a draft that says ${did}`,
    );
  await page.goto(`/fi/reports/${year}`);
  const field = page.getByLabel(/Mitä teitte vuoden aikana/);
  await field.pressSequentially("Uudet ");
  await isKept("Uudet");
  await page.getByText(/Luonnos tallennettu klo/).waitFor();
  expect(await field.inputValue()).toBe("Uudet ");
  await field.pressSequentially("pumput\n");
  await isKept("Uudet pumput");
  await page.getByText(/Luonnos tallennettu klo/).waitFor();
  expect(await field.inputValue()).toBe("Uudet pumput\n");
  await page.reload();
  await field.waitFor();
  expect(await field.inputValue()).toBe("Uudet pumput");
  expect(complaints).toEqual([]);
  await close();
});

test("the review of an application shows what will be kept, and that is sent", async () => {
  const { page, complaints, close } = await newVisitor(browser, service.url);
  const go = () => page.getByRole("button", { name: "Continue" }).click();
  await page.goto("/en/join");
  await page.getByRole("button", { name: "Start the commitment" }).click();
  await page.getByLabel("Business", { exact: true }).check(covered);
  const name = page.getByLabel("Name of the organisation");
  await name.fill("Kum\u202Eyo alup");
  await page.getByLabel("Business ID").fill("FI 0112038–9");
  await page.getByLabel("Website").fill("WWW.Yhtiö.example");
  await go();
  await page
    .getByRole("link", { name: /invisible characters that turn/ })
    .waitFor();
  await look(page, "join-turning-name-en");
  await name.fill(" Kumpu\u00ADla\u00A0 Ltd ");
  await go();
  await page.getByLabel("Name of the contact").fill("Kim\u200B Virta");
  const email = page.getByLabel("Email address");
  await email.fill("jörg@company.example");
  await go();
  await page.getByRole("link", { name: /no letters like ä/ }).waitFor();
  await email.fill(" kim@yhtiö.example");
  await page.getByLabel("Phone number").fill("\u202A+358 40\u2011123\u202C");
  await go();
  await page.getByRole("button", { name: "Add a goal" }).click();
  await page.getByLabel("Theme").selectOption("waste");
  await page.getByLabel("The goal in short").fill("A\u030A  goal ");
  await page.getByLabel("Action").check(covered);
  await go();
  const facts = await page.locator(".review dd").allInnerTexts();
  expect(facts).toEqual([
    "Kumpula Ltd",
    "Business",
    "0112038-9",
    "https://www.yhtiö.example",
    "Kim Virta",
    "kim@yhtiö.example",
    "+358 40-123",
    "English",
  ]);
  await page.getByText("Å goal", { exact: true }).waitFor();
  await look(page, "join-review-read-en");
  expect(complaints).toEqual([]);
  await close();
});

/** Places where a name stands in a line with other words and could turn them. */
const loose = (page: Page, names: string[]) =>
  page.evaluate((names) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(
      document.querySelector("main") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let one = texts.nextNode(); one; one = texts.nextNode()) {
      const parent = one.parentElement;
      const line = parent?.closest("td, th, dd, p, li, div")?.textContent;
      if (
        names.some(
          (name) => one.textContent?.includes(name) && line?.trim() !== name,
        ) &&
        !parent?.closest("bdi, option")
      )
        found.push(parent?.outerHTML.slice(0, 200) ?? "");
    }
    return found;
  }, names);

test("names in Hebrew stand apart from the words around them, on every page that shows one", async () => {
  const names = [
    hebrew.organisation.name,
    hebrew.contact.name,
    hebrew.goals[0]!.title,
  ];
  const { id } = hebrew;
  const session = await signedIn(service, hebrew.contact.email);
  const visitors = [
    [
      await newVisitor(browser, service.url),
      ["/en/members", `/en/members/${id}`],
    ],
    [
      await signedInVisitor(browser, service, session),
      ["/en/my", "/en/my/commitment", "/en/my/contacts", `/en/reports/${year}`],
    ],
    [
      await signedInCoordinator(browser, service),
      [
        "/en/coordinator/members",
        `/en/coordinator/members/${id}`,
        `/en/coordinator/members/${id}/details`,
        `/en/coordinator/members/${id}/contacts`,
        `/en/coordinator/rounds/${year}`,
        "/en/coordinator/mail",
        "/en/coordinator/audit",
      ],
    ],
  ] as const;
  let shown = 0;
  const found: string[] = [];
  for (const [{ page, close }, paths] of visitors) {
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.locator(".loading").waitFor({ state: "detached" });
      const text = await page.locator("main").innerText();
      if (names.some((name) => text.includes(name))) shown++;
      for (const one of await loose(page, names)) found.push(`${path} ${one}`);
    }
    if (paths[0] === "/en/members") {
      await page.goto("/en/members");
      await look(page, "members-hebrew-en");
    }
    await close();
  }
  expect(found).toEqual([]);
  expect(shown).toBeGreaterThan(8);
});

test("a member is found by its name in either composition", async () => {
  const { page, complaints, close } = await newVisitor(browser, service.url);
  await page.goto("/fi/members");
  const link = page.getByRole("link", { name: composed.organisation.name });
  const search = page.getByLabel("Hae nimellä");
  for (const wanted of [
    composed.organisation.name.normalize("NFD").toUpperCase(),
    ` ${composed.organisation.name}\u00A0`,
  ]) {
    await search.fill(wanted);
    await link.waitFor();
    await page.getByText("1 jäsen", { exact: true }).waitFor();
  }
  await search.fill("angstrom");
  await link.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await close();
});
