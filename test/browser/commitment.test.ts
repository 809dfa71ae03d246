import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client } from "../http/client.ts";
import { ok } from "../http/client.ts";
import {
  applied,
  coordinator,
  newApplication,
  savingEnergy,
  signedIn,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import { look, newVisitor, openBrowser } from "./visitor.ts";

let service: TestedService;
let browser: Browser;
let city: Client;
beforeAll(async () => {
  [service, browser] = await Promise.all([testedService(), openBrowser()]);
  city = await coordinator(service);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** A contact who has signed in, at a browser; and the same session elsewhere. */
async function signedInVisitor(email: string) {
  const elsewhere = await signedIn(service, email);
  const visitor = await newVisitor(browser, service.url);
  await visitor.page.context().addCookies(
    [...elsewhere.cookies].map(([name, value]) => ({
      name,
      value,
      url: service.url.replace("http:", "https:"),
      secure: true,
      httpOnly: true,
      sameSite: "Strict" as const,
    })),
  );
  return { ...visitor, elsewhere };
}

const fiveGoals = () =>
  [
    "Less energy in our buildings",
    "All deliveries by electric vehicles",
    "Climate criteria in every call for tenders",
    "Seventy per cent of our waste recycled",
    "A climate course for all our staff",
  ].map((title, index) => ({
    ...savingEnergy(),
    title,
    description:
      "We renew the equipment of our three sites one after the other, follow the use every month and train those who look after it.",
    beyondLaw:
      "The law sets no such requirement for our field; the norm of the industry is half of this.",
    measure:
      index === 4
        ? { kind: "action" as const, targetYear: 2030 }
        : {
            kind: "change" as const,
            indicator: "Energy use",
            unit: "MWh",
            change: -6 - index,
            baselineYear: 2020,
            baselineValue: 1200,
            targetYear: 2035,
          },
  }));

const returned = (id: string) =>
  ok(
    city.call("decideCommitment", {
      params: { id },
      body: {
        decision: "return",
        message: "Kertokaa vielä, mistä vuodesta lähdetään.",
      },
    }),
  );

/** Somebody else saves the draft meanwhile. */
async function savedElsewhere(client: Client, title: string) {
  const { etag } = await client.call("getMyCommitment");
  const goals = [savingEnergy(randomUUID())].map((goal) => ({
    ...goal,
    title,
  }));
  await ok(
    client.call("saveMyCommitment", {
      body: { goals },
      headers: { "if-match": etag },
    }),
  );
}

const savedGoal = async (client: Client) => {
  const { body } = await client.call("getMyCommitment");
  return (body.draft ?? body).goals[0].title as string;
};

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name }).waitFor();

test("a returned commitment is completed: it saves itself, outlasts a lost connection and a reload, and is sent again", async () => {
  const { id, contact } = await applied(service, newApplication());
  await returned(id);
  const { page, complaints, elsewhere } = await signedInVisitor(contact.email);
  await page.goto("/fi/commitment");
  await page.getByText("Kertokaa vielä, mistä vuodesta").waitFor();
  await look(page, "commitment-returned-fi");
  const title = page.getByLabel("Tavoite lyhyesti");
  const saved = page.getByText("Luonnos tallennettu klo");

  await title.fill("Energiaa kymmenesosa vähemmän");
  await saved.waitFor();
  expect(await savedGoal(elsewhere)).toBe("Energiaa kymmenesosa vähemmän");

  await page.context().setOffline(true);
  await title.fill("Energiaa viidesosa vähemmän");
  await page.getByText("Ei tallennettu: palveluun ei saada yhteyttä").waitFor();
  expect(await saved.count()).toBe(0);
  await look(page, "commitment-offline-fi");
  await page.context().setOffline(false);
  await saved.waitFor();
  expect(await savedGoal(elsewhere)).toBe("Energiaa viidesosa vähemmän");

  // The answer is lost, not the draft: the next save goes on from it.
  await page.route(
    "**/api/my/commitment",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await title.fill("Energiaa kolmannes vähemmän");
  await page.getByText("Ei tallennettu").waitFor();
  await title.fill("Energiaa puolet vähemmän");
  await saved.waitFor();
  expect(await savedGoal(elsewhere)).toBe("Energiaa puolet vähemmän");

  await page.getByLabel("Muutos (%)").fill("paljon");
  await page.getByText("Ei tallennettu: korjaa merkityt kohdat.").waitFor();
  await page.getByText("Anna luku.").waitFor();
  await page.getByLabel("Muutos (%)").fill("");
  await saved.waitFor();
  await page.getByRole("button", { name: "Lähetä koordinaattoreille" }).click();
  await page.getByRole("link", { name: "Tavoite 1 – Muutos" }).waitFor();
  await look(page, "commitment-wrong-fi");
  await page.getByLabel("Muutos (%)").fill("-50");
  await page.getByRole("button", { name: "Lähetä koordinaattoreille" }).click();
  await page.getByText("Sitoumus on koordinaattorien luettavana.").waitFor();
  await look(page, "commitment-submitted-fi");
  const { body } = await elsewhere.call("getMyCommitment");
  expect([body.state, body.goals[0].measure.change]).toEqual([
    "submitted",
    -50,
  ]);
  expect(complaints).toEqual([]);
});

test("what could not be saved before the page was closed is there when it is opened again, and is saved", async () => {
  const { id, contact } = await applied(service, newApplication());
  await returned(id);
  const { page, elsewhere } = await signedInVisitor(contact.email);
  const context = page.context();
  await page.goto("/en/commitment");
  await page.getByLabel("The goal in short").waitFor();
  await context.setOffline(true);
  await page.getByLabel("The goal in short").fill("A quarter less energy");
  await page.getByText("Not saved").waitFor();
  await page.close();
  expect(await savedGoal(elsewhere)).toBe("Less energy in our buildings");
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto("/en/commitment");
  await again.getByText("Draft saved at").waitFor();
  expect(await again.getByLabel("The goal in short").inputValue()).toBe(
    "A quarter less energy",
  );
  expect(await savedGoal(elsewhere)).toBe("A quarter less energy");
});

test("two write at once: both versions are shown, and the one that is chosen stays", async () => {
  const { id, contact } = await applied(service, newApplication());
  await returned(id);
  const { page, complaints, elsewhere } = await signedInVisitor(contact.email);
  await page.goto("/sv/commitment");
  const title = page.getByLabel("Målet i korthet");
  await title.waitFor();
  await savedElsewhere(elsewhere, "Kollegans mål");
  await title.fill("Mitt mål");
  await page
    .getByRole("heading", { name: "Någon annan har sparat utkastet" })
    .waitFor();
  await page.getByText("Kollegans mål").waitFor();
  await look(page, "commitment-conflict-sv");
  await page.getByRole("button", { name: "Behåll min version" }).click();
  await page.getByText("Utkastet sparades kl.").waitFor();
  expect(await savedGoal(elsewhere)).toBe("Mitt mål");

  await savedElsewhere(elsewhere, "Kollegans andra mål");
  await title.fill("Mitt andra mål");
  await page
    .getByRole("button", { name: "Använd den sparade versionen" })
    .click();
  await expect.poll(() => title.inputValue()).toBe("Kollegans andra mål");
  expect(await savedGoal(elsewhere)).toBe("Kollegans andra mål");

  await page.getByRole("button", { name: "Ta tillbaka åtagandet" }).click();
  await page.getByText("Då går er organisation inte med").waitFor();
  await look(page, "commitment-withdraw-sv");
  await page.getByRole("button", { name: "Ta tillbaka", exact: true }).click();
  await page.getByText("Åtagandet har återtagits.").waitFor();
  expect(complaints).toEqual([]);
});

test("the commitment prints on one sheet with both signature lines, and once signed it names who signed; then it is amended", async () => {
  const { id, contact } = await applied(
    service,
    newApplication({ goals: fiveGoals() }),
  );
  const params = { id };
  await ok(
    city.call("decideCommitment", { params, body: { decision: "approve" } }),
  );
  const { page, complaints, elsewhere } = await signedInVisitor(contact.email);
  const sheets = async () =>
    (await page.pdf({ preferCSSPageSize: true }))
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g)?.length;
  for (const language of ["fi", "sv", "en"]) {
    await page.goto(`/${language}/commitment/document`);
    await page.locator(".signature__line").first().waitFor();
    expect(await page.locator(".signature__line").count()).toBe(6);
    expect(await sheets()).toBe(1);
    await look(page, `document-unsigned-${language}`);
  }
  await page.emulateMedia({ media: "print" });
  await look(page, "document-print-en");
  await page.emulateMedia({ media: null });

  for (const party of ["member", "city"])
    await ok(
      city.call("recordSignature", {
        params,
        body: {
          party,
          name: party === "city" ? "Mayor Example" : "Director Example",
          title: party === "city" ? "Mayor" : "Managing Director",
          date: "2026-05-04",
        },
      }),
    );
  await page.goto("/en/commitment");
  await heading(page, "Climate commitment");
  await look(page, "commitment-in-force-en");
  await page
    .getByRole("link", { name: "The commitment as a document" })
    .click();
  await page.getByText("Mayor Example").waitFor();
  await page.getByText("Signed on 4 May 2026").first().waitFor();
  expect(await page.getByText(/electronic/i).count()).toBe(0);
  expect(await sheets()).toBe(1);
  await look(page, "document-signed-en");

  await page.getByRole("link", { name: "Back to the commitment" }).click();
  await page.getByRole("button", { name: "Change the commitment" }).click();
  await page.getByText("You are writing a new version.").waitFor();
  await page
    .getByLabel("The goal in short")
    .first()
    .fill("Much less energy in our buildings");
  await page.getByText("Draft saved at").waitFor();
  await look(page, "commitment-draft-en");
  await page.getByRole("button", { name: "Send to the coordinators" }).click();
  await page.getByText("The coordinators are reading").waitFor();
  await ok(
    city.call("decideCommitment", {
      params,
      body: { decision: "approve", signing: "carried" },
    }),
  );
  expect(await savedGoal(elsewhere)).toBe("Much less energy in our buildings");
  await page.goto("/en/commitment/document");
  await page.getByText(/Amended on/).waitFor();
  await page.getByText("Much less energy in our buildings").waitFor();
  expect(complaints).toEqual([]);
});

test("a supporting member without goals of its own signs that it furthers those of the network", async () => {
  const { id, contact } = await applied(
    service,
    newApplication({
      organisation: { name: "Påhittade skolan", kind: "supporting" },
      goals: [],
    }),
  );
  await ok(
    city.call("decideCommitment", {
      params: { id },
      body: { decision: "approve" },
    }),
  );
  const { page, complaints } = await signedInVisitor(contact.email);
  await page.goto("/sv/commitment/document");
  await page.getByText("Som stödmedlem främjar vi nätverkets mål.").waitFor();
  expect(await page.locator(".document li").count()).toBe(0);
  await look(page, "document-supporting-sv");
  expect(complaints).toEqual([]);
});
