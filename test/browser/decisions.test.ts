/** A coordinator decides on a page that has become old: it shows what changed, and asks again. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, ok } from "../http/client.ts";
import {
  accepted,
  applied,
  coordinator,
  inForce,
  newApplication,
  reported,
  signedIn,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { signedInCoordinator } from "./signed-in-coordinator.ts";
import { look, openBrowser, type Visitor } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let city: Client;
let visitor: Visitor;
let page: Page;
beforeAll(async () => {
  [service, browser] = await Promise.all([
    testedService({ undoMinutes: 10 }),
    openBrowser(),
  ]);
  city = await coordinator(service);
  visitor = await signedInCoordinator(browser, service);
  page = visitor.page;
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const year = new Date().getUTCFullYear();
const one = newApplication({
  organisation: {
    ...newApplication().organisation,
    name: "Example Bakery Ltd",
  },
});
const params = { id: one.id, year };
let member: Client;
const send = (
  electricity: number,
  status: "on-track" | "behind" = "on-track",
) =>
  reported(member, year, {
    goals: [
      { goalId: one.goals[0]!.id, status, value: 1180, did: "New ovens." },
    ],
    figures: { boundary: "city", energy: { electricity, heat: 40 } },
  });
const fileOf = () => ok(city.call("getMemberFile", { params: { id: one.id } }));
/** The label: it lies over its radio button. */
const choose = (label: string) =>
  page.locator("label").getByText(label, { exact: true }).click();
const alert = () => page.getByRole("alert");
const changed = async () => [
  await page.locator("del").allInnerTexts(),
  await page.locator("ins").allInnerTexts(),
];

test("a commitment that was handed in anew is approved once it has been read", async () => {
  await applied(service, one);
  const { id, goals } = one;
  await page.goto(`/en/coordinator/members/${id}/commitments/1`);
  await choose("Approve");
  member = await signedIn(service, one.contact.email);
  const body = { decision: "return", message: "Which ovens?" };
  await ok(city.call("decideCommitment", { params: { id }, body }));
  const { etag } = await member.call("getMyCommitment");
  await ok(
    member.call("saveMyCommitment", {
      body: { goals: [{ ...goals[0]!, title: "Less energy in our ovens" }] },
      headers: { "if-match": etag },
    }),
  );
  await ok(member.call("submitMyCommitment"));

  const decide = page.getByRole("button", { name: "Record the decision" });
  await decide.click();
  await alert().getByText("This has changed since you read it").waitFor();
  await page.getByText("1 part changed.").waitFor();
  expect((await changed()).flat().join()).toMatch(/buildings[^]*ovens/);
  expect((await fileOf()).commitments).toMatchObject([{ state: "submitted" }]);
  await look(page, "coordinator-decision-stale-en");

  await decide.click();
  await page.getByRole("button", { name: /^Undo the decision/ }).waitFor();
  expect(await alert().count()).toBe(0);
  expect((await fileOf()).commitments).toMatchObject([
    { state: "approved", goals: [{ title: "Less energy in our ovens" }] },
  ]);
  await ok(city.call("undoCommitmentDecision", { params: { id } }));
  await inForce(city, id, `${year - 1}-03-01`);
  expect(visitor.complaints).toEqual([]);
});

test("a report that was taken back and sent again is accepted once its new figures have been read", async () => {
  await service.play(`${year + 1}-02-01`);
  await send(100);
  await page.goto(`/fi/coordinator/members/${one.id}/reports/${year}`);
  await choose("Hyväksy");
  await ok(member.call("takeBackMyReport", { params: { year } }));
  const decide = page.getByRole("button", { name: "Kirjaa päätös" });
  await decide.click();
  await alert()
    .getByText("Tämä on muuttunut sen jälkeen, kun luit sen")
    .waitFor();
  await alert().getByText("Lähetetty").waitFor();
  expect(await decide.count(), "there is nothing to decide on").toBe(0);

  await send(100);
  await page.reload();
  await choose("Hyväksy");
  await ok(member.call("takeBackMyReport", { params: { year } }));
  await send(999_999);
  await decide.click();
  await page.getByText("1 kohta muuttui.").waitFor();
  const [was, now] = await changed();
  expect(was!.join()).toContain("100");
  expect(now!.join()).toMatch(/999\s999/);
  expect((await fileOf()).reports).toMatchObject([{ state: "submitted" }]);
  await look(page, "coordinator-report-stale-fi");

  await decide.click();
  await page.getByRole("button", { name: /^Kumoa päätös/ }).waitFor();
  expect((await fileOf()).reports).toMatchObject([
    {
      state: "accepted",
      answers: { figures: { energy: { electricity: 999_999 } } },
    },
  ]);
});

test("results that were counted anew are published once they have been read", async () => {
  await service.settle();
  await page.goto(`/sv/coordinator/results/${year}`);
  const publish = page.getByRole("button", { name: /^Publicera resultaten/ });
  await publish.waitFor();
  const body = { decision: "reopen", message: "Is that so?" };
  await ok(city.call("decideReport", { params, body }));
  await send(100, "behind");
  await accepted(city, one.id, year);

  const confirm = async () => {
    await publish.click();
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
  };
  await confirm();
  await alert().getByText("Det här har ändrats sedan du läste det").waitFor();
  const [was, now] = await changed();
  expect(was).toEqual([expect.stringContaining("1 av 1")]);
  expect(now).toEqual([expect.stringContaining("0 av 1")]);
  expect((await ok(city.call("listResults"))).editions).toEqual([]);
  await look(page, "coordinator-results-stale-sv");

  await confirm();
  await page.getByText("Publikation 1 är nu synlig för alla").waitFor();
});

test("signatures of a commitment that has changed are chosen anew", async () => {
  const other = newApplication();
  const { id } = await applied(service, other);
  const approve = { params: { id }, body: { decision: "approve" } };
  await ok(city.call("decideCommitment", approve));
  await page.goto("/en/coordinator/signing");
  const box = page.getByRole("checkbox", { name: other.organisation.name });
  await page.locator(`label[for=signer-${id}]`).click();
  await page.getByLabel("Date of signing").fill(`${year}-01-02`);
  await page.getByLabel("Signatory of the city").fill("Maija Mallikas");
  await page.getByLabel("Title", { exact: true }).last().fill("Mayor");
  await choose("The city’s only");
  await ok(city.call("undoCommitmentDecision", { params: { id } }));
  await ok(city.call("decideCommitment", approve));
  const record = page.getByRole("button", { name: "Record the signatures" });
  await record.click();
  await alert().getByText("This has changed since you read it").waitFor();
  await page.waitForFunction(
    (name) => !document.querySelector<HTMLInputElement>(name)?.checked,
    `#signer-${id}`,
  );
  expect(await box.isChecked()).toBe(false);
  await page.locator(`label[for=signer-${id}]`).click();
  await record.click();
  await page.getByText("1 signature has been recorded").waitFor();
});
