/** People write numbers as they are used to; a page says how it understood them, and asks where it cannot know. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type Language, languages } from "../../shared/language.ts";
import { shownAmount } from "../../shared/shown.ts";
import { type Client, ok } from "../http/client.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  savingEnergy,
  signedIn,
} from "../http/people.ts";
import { eventually } from "../http/eventually.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { signedInVisitor } from "./signed-in.ts";
import { look, newVisitor, openBrowser, type Visitor } from "./visitor.ts";

const electricity = "figures.energy.electricity";

let service: TestedService;
let browser: Browser;
let year: number;
let application: Application;
let session: Client;

beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  const city = await coordinator(service);
  year = await freshYear(service);
  application = newApplication({
    goals: [
      savingEnergy(),
      {
        id: randomUUID(),
        theme: "logistics",
        title: "Bicycle places",
        measure: { kind: "level", unit: "pcs", target: 500 },
      },
    ],
  });
  await member(service, city, `${year}-01-01`, application);
  await service.play(`${year + 1}-02-01`);
  session = await signedIn(service, application.contact.email);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

let visitor: Visitor;
const reportIn = async (language: Language): Promise<Page> => {
  visitor = await signedInVisitor(browser, service, session);
  await visitor.page.goto(`/${language}/reports/${year}`);
  await field(visitor.page, electricity).waitFor();
  return visitor.page;
};
const joining = async (language: Language): Promise<Page> => {
  visitor = await newVisitor(browser, service.url);
  await visitor.page.goto(`/${language}/join?step=goals`);
  return visitor.page;
};
afterEach(async () => {
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

const place = (name: string) => `#field-${name.replaceAll(".", "-")}`;
const field = (page: Page, name: string) => page.locator(place(name));
const understood = (page: Page, name: string) =>
  page.locator(`${place(name)}-understood`);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id ?? "");
const covered = { force: true };
const draft = async () =>
  (await ok(session.call("getMyReport", { params: { year } }))).draft;

const questions = {
  fi: {
    "1,200": "Tarkoititko 1,2 MWh vai 1 200 MWh?",
    "12.000": "Tarkoititko 12 MWh vai 12 000 MWh?",
  },
  sv: {
    "1,200": "Menade du 1,2 MWh eller 1 200 MWh?",
    "12.000": "Menade du 12 MWh eller 12 000 MWh?",
  },
  en: {
    "1,200": "Did you mean 1.2 MWh or 1,200 MWh?",
    "12.000": "Did you mean 12 MWh or 12,000 MWh?",
  },
};
const promises = {
  fi: "Vähennämme 6 %.",
  sv: "Vi minskar med 6 %.",
  en: "A cut of 6 %.",
};
/** Blanks that do not break are read as any other. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe.each(languages)("a report in %s", (language) => {
  test("says at once how each number was understood, and asks where it could be two", async () => {
    const page = await reportIn(language);
    const said = async () =>
      plain(await understood(page, electricity).innerText());
    for (const [typed, amount] of [
      ["1200", 1200],
      ["1 200 MWh", 1200],
      ["1200.5 MWh", 1200.5],
      ["1.200,5", 1200.5],
      ["1,200.5", 1200.5],
      ["1.200.000", 1_200_000],
      ["0,500", 0.5],
      ["1e3", 1000],
      ["１２００", 1200],
      ["1200 kWh", 1.2],
      ["3 GWh", 3000],
    ] as const) {
      await field(page, electricity).fill(typed);
      expect(await said(), typed).toBe(
        plain(`= ${shownAmount(amount, "MWh", language)}`),
      );
    }
    for (const [typed, question] of Object.entries(questions[language])) {
      await field(page, electricity).fill(typed);
      expect(await said(), typed).toBe(question);
    }
    await look(page, `number-asked-${language}`);
    await field(page, electricity).fill("1200 litres");
    await page
      .locator(`${place(electricity)}-error`)
      .getByText(/\S/)
      .first()
      .waitFor();
    expect(await said(), "of another unit").toBe("");
    await field(page, electricity).fill("");
    expect(await said(), "of nothing").toBe("");
  });

  test("a change of per cent is typed with its sign, and the promise says it", async () => {
    const page = await joining(language);
    await page.locator("#field-goals").click();
    const change = "goals.0.measure.change";
    await page
      .locator(`input[name="goals.0.measure.kind"][value="change"]`)
      .check(covered);
    for (const typed of ["-6 %", "–6", "−6%", "- 6 %", "-6,0"]) {
      await field(page, change).fill(typed);
      expect(plain(await understood(page, change).innerText()), typed).toBe(
        "= −6 %",
      );
      expect(plain(await page.locator(".promise").innerText())).toContain(
        promises[language],
      );
    }
  });
});

test("a number that can be read in two ways is asked about before the report goes on, and is what the person chose", async () => {
  const page = await reportIn("en");
  const value = "goals.0.value";
  for (const goal of [0, 1])
    await field(page, `goals.${goal}.status`)
      .locator("xpath=ancestor::fieldset")
      .getByLabel("On track")
      .check(covered);
  await field(page, electricity).fill("1,200");
  await field(page, value).fill("1,150");
  expect(
    await page.getByText("the goal is reached").count(),
    "nothing is told of a number nobody has chosen",
  ).toBe(0);
  await page.getByRole("button", { name: "Check and send" }).click();
  await page.getByRole("heading", { name: "Check these fields" }).waitFor();
  const open = page.getByRole("link", { name: "can be read in two ways" });
  expect(await open.allInnerTexts()).toEqual([
    "Less energy in our buildings – Value: The number can be read in two ways. Choose which one you mean.",
    "Electricity: The number can be read in two ways. Choose which one you mean.",
  ]);
  await look(page, "number-asked-errors-en");

  await open.last().click();
  expect(await focused(page), "the link leads to the field").toBe(
    "field-figures-energy-electricity",
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // The second of the two.
  expect(await focused(page), "and the answer back to it").toBe(
    "field-figures-energy-electricity",
  );
  expect(await field(page, electricity).inputValue()).toBe("1200");
  expect(await understood(page, electricity).innerText()).toBe(
    "= 1,200\u00a0MWh",
  );
  await page.getByRole("button", { name: "1,150 MWh" }).click();
  await page.getByText("69\u00a0% of the way").waitFor();
  await page.getByRole("button", { name: "Check and send" }).click();
  await page
    .getByRole("heading", { name: `Check the annual report ${year}` })
    .waitFor();
  expect(await draft()).toMatchObject({
    goals: [{ value: 1150 }, {}],
    figures: { energy: { electricity: 1200 } },
  });
});

test("the other reading is kept as well, in the unit of the bill", async () => {
  const page = await reportIn("fi");
  await page.getByLabel("kWh", { exact: true }).check(covered);
  await field(page, electricity).fill("2,125");
  await page.getByRole("button", { name: "2,125 kWh" }).click();
  expect(await field(page, electricity).inputValue()).toBe("2,125");
  expect(await understood(page, electricity).innerText()).toBe(
    "= 0,002125\u00a0MWh",
  );
  await field(page, electricity).fill("2 MWh");
  expect(await understood(page, electricity).innerText()).toBe("= 2\u00a0MWh");
  await page.getByLabel("GWh", { exact: true }).check(covered);
  expect(await field(page, electricity).inputValue()).toBe("0,002");
  await eventually(async () => {
    const { figures } = await draft();
    return figures.energy.electricity === 2 || undefined;
  }, "what was understood, with the service");
});

test("an open question outlives a reload and a colleague's draft", async () => {
  const page = await reportIn("sv");
  await field(page, electricity).fill("3,400");
  await page.reload();
  expect(await field(page, electricity).inputValue()).toBe("3,400");
  await page.getByText("Menade du").waitFor();

  const { etag } = await session.call("getMyReport", { params: { year } });
  const body = { goals: [{ goalId: application.goals[0]?.id, did: "Theirs" }] };
  await ok(
    session.call("saveMyReport", {
      params: { year },
      headers: { "if-match": etag },
      body,
    }),
  );
  await page.reload();
  await page.getByRole("heading", { name: "Någon annan har" }).waitFor();
  await page.getByText("3,400\u00a0MWh").waitFor();
  await page.getByRole("button", { name: "Behåll min version" }).click();
  expect(await field(page, electricity).inputValue()).toBe("3,400");
  await page.getByRole("button", { name: /^3\s400/ }).click();
  await eventually(async () => {
    const { figures } = await draft();
    return figures?.energy?.electricity === 3400 || undefined;
  }, "what was chosen, with the service");
});

test("a target's unit is its own, and a year is no amount", async () => {
  const page = await joining("en");
  await page.locator("#field-goals").click();
  await page
    .locator(`input[name="goals.0.measure.kind"][value="level"]`)
    .check(covered);
  const target = "goals.0.measure.target";
  await field(page, target).fill("1,150 MW");
  await page.getByText("Did you mean 1.15 MW or 1,150 MW?").waitFor();
  await page.getByRole("button", { name: "1,150 MW" }).click();
  expect(await field(page, target).inputValue()).toBe("1150 MW");
  expect(
    await understood(page, target).innerText(),
    "as long as the goal has no unit",
  ).toBe("");
  await field(page, "goals.0.measure.unit").fill("MW");
  expect(await understood(page, target).innerText()).toBe("= 1,150\u00a0MW");
  await field(page, "goals.0.measure.targetYear").fill(" 2035 ");
  await page
    .getByText("Our target is at least 1,150\u00a0MW by 2035.")
    .waitFor();
  await page.reload();
  expect(await field(page, target).inputValue()).toBe("1150");
  expect(await field(page, "goals.0.measure.targetYear").inputValue()).toBe(
    "2035",
  );
});
