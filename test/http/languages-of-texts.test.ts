/** What people write keeps the language it is written in: as they say, else the one they were using. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import type { Language } from "../../shared/language.ts";
import type { MemberPage } from "../../shared/views/public-views.ts";
import { type Answer, Client, ok } from "./client.ts";
import { eventually } from "./eventually.ts";
import {
  accepted,
  applied,
  coordinator,
  freshYear,
  inForce,
  mailsTo,
  newApplication,
  published,
  savingEnergy,
  signedIn,
} from "./people.ts";
import { right, tableOf } from "./spreadsheet.ts";
import { type TestedService, testedService } from "./service.ts";

type Goal = Application["goals"][number];

let service: TestedService;
let city: Client;
let year: number;
beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  year = await freshYear(service);
});
afterAll(() => service.stop());

const anyone = () => new Client(service.url);
const languagesOf = (goals: { title: string; language?: string }[]) =>
  Object.fromEntries(goals.map(({ title, language }) => [title, language]));
const goalIn = (title: string, language?: Language): Goal => ({
  ...savingEnergy(randomUUID()),
  title,
  ...(language && { language }),
});

/** Writes the draft anew, and hands it in from a page in a language. */
async function handedIn(contact: Client, goals: Goal[], language: Language) {
  const { etag } = await contact.call("getMyCommitment");
  const headers = { "if-match": etag };
  await ok(contact.call("saveMyCommitment", { body: { goals }, headers }));
  return ok(
    contact.call("submitMyCommitment", {
      headers: { "accept-language": language },
    }),
  );
}

describe("a goal", () => {
  it("is in the language it says, else in that of the contact who applied, and of the page later", async () => {
    const own = goalIn("Less energy");
    const swedish = goalIn("Mindre avfall", "sv");
    const application = await applied(
      service,
      newApplication({ goals: [own, swedish] }),
    );
    const { id, contact } = application;
    const file = await ok(city.call("getMemberFile", { params: { id } }));
    expect(languagesOf(file.commitments[0].goals)).toEqual({
      "Less energy": "en",
      "Mindre avfall": "sv",
    });
    const params = { id };
    const body = { decision: "return", message: "One more?" };
    await ok(city.call("decideCommitment", { params, body }));
    const member = await signedIn(service, contact.email);
    const again = await handedIn(
      member,
      [own, { ...swedish, language: "sv" }, goalIn("Vähemmän lentoja")],
      "fi",
    );
    // The first was sent without its language this time: it is the page's, as all of what is sent then.
    expect(languagesOf(again.goals)).toEqual({
      "Less energy": "fi",
      "Mindre avfall": "sv",
      "Vähemmän lentoja": "fi",
    });
  });

  it.each([
    ["de", 422],
    ["FI", 422],
    ["", 201],
    [null, 201],
  ])("in the language %j is answered %i", async (language, status) => {
    const goal = { ...goalIn("Less energy"), language };
    const body = { ...newApplication(), goals: [goal] };
    const answer = await anyone().call("submitApplication", { body });
    expect(answer.status).toBe(status);
    const pointers = ((answer.body.errors ?? []) as { pointer: string }[]).map(
      ({ pointer }) => pointer,
    );
    expect(pointers).toEqual(status === 422 ? ["/goals/0/language"] : []);
  });

  it("of a file is in the language of its column, else in its contact's", async () => {
    const row = { ...right(), contactLanguage: "Ruotsi" };
    const csv = tableOf([
      { ...row, goalLanguage: "Suomi" },
      {
        businessId: row.businessId,
        theme: "waste",
        title: "Hälften",
        measure: "action",
      },
    ]);
    const sent = (query: string): Promise<Answer> =>
      city.raw("POST", `/api/coordinator/import${query}`, {
        body: csv,
        headers: { "content-type": "text/csv; charset=utf-8" },
      });
    const { members } = await ok(sent("?dryRun=true"));
    expect(
      (members[0].promises as { language: string }[]).map(
        ({ language }) => language,
      ),
    ).toEqual(["fi", "sv"]);
    await ok(sent(""));
    const params = { id: members[0].id as string };
    const page = (await ok(
      anyone().call("getMember", { params }),
    )) as MemberPage;
    expect(page.commitment.goals.map(({ language }) => language)).toEqual([
      "fi",
      "sv",
    ]);
    const table = await city.raw(
      "GET",
      "/api/coordinator/export?format=csv&table=goals",
    );
    expect(table.text).toContain("goalLanguage");
  });
});

describe("a report", () => {
  const goals = [goalIn("Mindre energi", "sv"), goalIn("Less waste", "en")];
  const application = newApplication({ goals }, "sv");
  const params = { id: application.id };
  const story = { title: "Varm deg", text: "Ugnarna värmer.", publish: true };
  let contact: Client;

  async function sent(answers: object, language: Language) {
    const { etag } = await contact.call("getMyReport", { params: { year } });
    const given = {
      goals: goals.map(({ id }) => ({
        goalId: id,
        status: "on-track",
        did: "Nya ugnar",
      })),
      ...answers,
    };
    const draft = await contact.call("saveMyReport", {
      params: { year },
      body: given,
      headers: { "if-match": etag },
    });
    expect(draft.status).toBe(200);
    return ok(
      contact.call("submitMyReport", {
        params: { year },
        headers: { "accept-language": language },
      }),
    );
  }

  beforeAll(async () => {
    await applied(service, application);
    await inForce(city, application.id, `${year}-01-01`);
    await service.play(`${year + 1}-02-01`);
    contact = await signedIn(service, application.contact.email);
  });

  it("is refused in a language that is none of the network's", async () => {
    const { etag } = await contact.call("getMyReport", { params: { year } });
    const answer = await contact.call("saveMyReport", {
      params: { year },
      body: { language: "de" },
      headers: { "if-match": etag },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ pointer: "/language" }),
    ]);
  });

  it("is in the language of the page it is sent from, and in the one it says rather", async () => {
    expect((await sent({ story }, "en")).answers.language).toBe("en");
    const takenBack = { params: { year } };
    await ok(contact.call("takeBackMyReport", takenBack));
    const { answers } = await sent({ story, language: "sv" }, "en");
    expect(answers.language).toBe("sv");
  });

  it("comes back by mail with each text in its own language", async () => {
    const html = await eventually(async () => {
      const mails = await mailsTo(service, application.contact.email);
      return mails
        .map(({ body }) => body.html ?? "")
        .find((one) => one.includes('<span lang="sv">Varm deg'));
    }, "the copy of the answers");
    expect(html).toMatch(/<h2 lang="sv"[^>]*>Mindre energi</);
    expect(html).toMatch(/<h2 lang="en"[^>]*>Less waste</);
    expect(html).toMatch(/<blockquote lang="sv"[^>]*>Ugnarna värmer/);
    expect(html).toMatch(/<blockquote lang="sv"[^>]*>Nya ugnar/);
  });

  it("is published with the languages of its story and its goals", async () => {
    await accepted(city, application.id, year);
    await ok(
      city.call("decideStory", {
        params: { storyId: `${application.id}.${year}` },
        body: { decision: "approve" },
      }),
    );
    await published(service, city, year);
    const { stories } = await ok(anyone().call("listStories"));
    const told = (stories as { title: string }[]).filter(
      ({ title }) => title === "Varm deg",
    );
    expect(told).toEqual([
      expect.objectContaining({ title: "Varm deg", language: "sv" }),
    ]);
    const page = (await ok(
      anyone().call("getMember", { params }),
    )) as MemberPage;
    expect(
      page.commitment.goals.map(({ language, years }) => [
        language,
        years[0]?.language,
      ]),
    ).toEqual([
      ["sv", "sv"],
      ["en", "en"],
    ]);
    const version = { params: { ...params, version: 1 } };
    const { goals } = await ok(anyone().call("getMemberCommitment", version));
    expect(languagesOf(goals)).toEqual({
      "Mindre energi": "sv",
      "Less waste": "en",
    });
  });
});
