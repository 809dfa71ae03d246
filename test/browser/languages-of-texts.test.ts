/** Screen readers change their voice with the language of a text: whatever people wrote is told from the page around it. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Goal } from "../../shared/commitment.ts";
import { type Language, languages } from "../../shared/language.ts";
import { coordinatorPaths, pagePaths } from "../../shared/pages.ts";
import { type Client, ok } from "../http/client.ts";
import {
  accepted,
  coordinator,
  member,
  newApplication,
  published,
  reported,
  signedIn,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { signedInVisitor } from "./signed-in.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { openBrowser, type Visitor } from "./visitor.ts";

const year = new Date().getUTCFullYear();

/** Each text names the language it is in; `‹›` that nobody knows it. */
const inLanguage = (language: Language | "", text: string) =>
  `${text} ‹${language}›`;

const goalIn = (language: Language): Goal => ({
  id: randomUUID(),
  theme: "energy-saving",
  title: inLanguage(language, "A goal"),
  description: inLanguage(language, "Described"),
  beyondLaw: inLanguage(language, "Beyond the law"),
  measure: {
    kind: "change",
    indicator: inLanguage(language, "what is measured"),
    unit: "MWh",
    change: -6,
    baselineYear: 2020,
    baselineValue: 1200,
  },
  language,
});

const goals = languages.map(goalIn);
const [, ...others] = goals;
const application = newApplication({ goals }, "sv");
const params = { id: application.id };

let service: TestedService;
let browser: Browser;
let city: Client;
let contact: Client;

const answersOf = (asked: Goal[], language: Language) => ({
  language,
  goals: asked.map(({ id }) => ({
    goalId: id,
    status: "on-track" as const,
    value: 1150,
    did: inLanguage(language, "Done"),
  })),
  story: {
    title: inLanguage(language, "A story"),
    text: inLanguage(language, "Told"),
    publish: true,
  },
  wishes: inLanguage(language, "Wished"),
});

async function amended() {
  const { etag } = await contact.call("getMyCommitment");
  const body = {
    goals: [
      ...others.map((goal) => ({
        ...goal,
        description: `${inLanguage(goal.language ?? "", "Otherwise")} described`,
        measure: {
          ...goal.measure,
          indicator: inLanguage(goal.language ?? "", "what was measured"),
        },
      })),
      goalIn("fi"),
    ],
  };
  const headers = { "if-match": etag };
  await ok(contact.call("saveMyCommitment", { body, headers }));
  await ok(contact.call("submitMyCommitment"));
}

const returned = (name: "decideCommitment" | "decideReport", year?: number) =>
  ok(
    city.call(name, {
      params: { ...params, ...(year && { year }) },
      body: { decision: "return", message: inLanguage("", "Please complete") },
    }),
  );

beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
  await member(service, city, `${year - 1}-02-01`, application);
  await service.play(`${year + 1}-02-01`);
  contact = await signedIn(service, application.contact.email);
  await reported(contact, year, answersOf(goals, "sv"));
  await accepted(city, application.id, year);
  const decided = { storyId: `${application.id}.${year}` };
  const body = { decision: "approve" };
  await ok(city.call("decideStory", { params: decided, body }));
  await published(service, city, year);
  await amended();
  await returned("decideCommitment");
  await amended();
  await service.play(`${year + 2}-02-01`);
  const extended = { ...params, year: year + 1 };
  const due = `${year + 2}-04-30`;
  const reason = inLanguage("", "You asked");
  await ok(
    city.call("extendDeadline", { params: extended, body: { due, reason } }),
  );
  contact = await signedIn(service, application.contact.email);
  await reported(contact, year + 1, answersOf(goals, "en"));
  await returned("decideReport", year + 1);
  await ok(
    contact.call("sendWish", {
      body: { message: inLanguage("fi", "Wished") },
      headers: { "accept-language": "fi" },
    }),
  );
  await service.settle();
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** Every text of a page, and of its fields, that tells another language than it is in. */
const textsIn = (page: Page) =>
  page.evaluate(() => {
    const of = (element: Element | null) =>
      element?.closest("[lang]")?.getAttribute("lang");
    const texts: { text: string; lang: string | null | undefined }[] = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      texts.push({
        text: node.textContent ?? "",
        lang: of(node.parentElement),
      });
    for (const field of document.querySelectorAll("input, textarea"))
      if (
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement
      )
        texts.push({ text: field.value, lang: of(field) });
    for (const element of document.querySelectorAll(
      "[aria-label], [title], [alt]",
    ))
      for (const name of ["aria-label", "title", "alt"])
        texts.push({
          text: element.getAttribute(name) ?? "",
          lang: of(element),
        });
    return texts
      .filter(({ text }) => text.includes("‹"))
      .map(({ text, lang }) => ({
        text,
        lang,
        written: /‹(\w*)›/.exec(text)?.[1],
      }));
  });

const filled = (path: string, of: number) =>
  path
    .replace(/^\/members\/:id|:memberId/, `/members/${application.id}`)
    .replace(":version", "1")
    .replace(":year", String(of));

/** Looks at pages one after the other; gives how many of people's texts each shows. */
async function textsOf(visitor: Visitor, paths: string[]) {
  const { page, complaints } = visitor;
  const found: Record<string, number> = {};
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator(".loading").waitFor({ state: "detached" });
    await page.waitForLoadState("networkidle");
    const texts = await textsIn(page);
    found[path.replace(/^\/\w\w/, "").replace(application.id, ":id")] =
      texts.length;
    expect
      .soft(
        texts.filter(({ lang, written }) => lang !== written),
        path,
      )
      .toEqual([]);
  }
  expect(complaints).toEqual([]);
  return found;
}

/** Which of the pages show anything that people wrote: those alone can prove something. */
const shows = (found: Record<string, number>) =>
  Object.keys(found).filter((path) => (found[path] ?? 0) > 0);

const readIn: readonly Language[] = process.env["EVERY_LANGUAGE"]
  ? languages
  : ["fi"];

describe.each(readIn)("in %s", (language) => {
  test("citizens' and members' pages tell the language of every text", async () => {
    const visitor = await signedInVisitor(browser, service, contact);
    const found = await textsOf(visitor, [
      ...pagePaths
        .filter((path) => path !== "/confirm")
        .map((path) => `/${language}${filled(path, year)}`),
      `/${language}/reports/${year + 1}`,
      `/${language}/reports/${year + 1}/copy`,
      `/${language}/commitment/versions/2`,
    ]);
    expect(shows(found)).toEqual(
      expect.arrayContaining([
        "/commitment",
        "/commitment/document",
        "/commitment/versions/1",
        "/members/:id",
        "/members/:id/commitments/1",
        "/stories",
        "/my",
        `/reports/${year}`,
        `/reports/${year}/copy`,
        `/reports/${year + 1}`,
      ]),
    );
    await visitor.close();
  });

  test("coordinators' pages tell the language of every text", async () => {
    const visitor = await signedInCoordinator(browser, service, { language });
    const found = await textsOf(visitor, [
      ...coordinatorPaths.flatMap((path) => {
        const at = `/${language}/coordinator`;
        // A mail is read as it was sent: one text.
        if (path === "/mail/:id") return [];
        return path.includes(":year")
          ? [year, year + 1].map((one) => at + filled(path, one))
          : at + filled(path, year);
      }),
      `/${language}/coordinator/members/${application.id}/commitments/2`,
    ]);
    expect(shows(found)).toEqual(
      expect.arrayContaining([
        "/coordinator/members/:id",
        "/coordinator/members/:id/commitments/1",
        "/coordinator/members/:id/commitments/2",
        `/coordinator/members/:id/reports/${year}`,
        `/coordinator/members/:id/reports/${year + 1}`,
        "/coordinator/inbox",
        "/coordinator/audit",
      ]),
    );
    await visitor.close();
  });
});
