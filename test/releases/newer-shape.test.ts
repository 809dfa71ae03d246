/** A later release keeps records in a shape that this one would misread, and this one is deployed again. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Language } from "../../shared/language.ts";
import { pathIdOf } from "../../shared/path-id.ts";
import { Client, ok } from "../http/client.ts";
import { mailServiceTells } from "../http/mail-service.ts";
import { accepted, coordinator } from "../http/people.ts";
import { expectProblem } from "../http/problem.ts";
import type { TestedService } from "../http/service.ts";
import { everything, questions } from "./everything.ts";
import { itemsOf, releases, type StoredItem, types } from "./kinds.ts";
import { contactWith } from "./contact-with.ts";
import { breakingRelease, upgradeCheckOf } from "./other-release.ts";
import { recordsOf } from "./service-on-records.ts";

const release = releases.at(-1) ?? "";
const items = itemsOf(release);
const edition = items.find(({ type }) => type === "edition")?.record;
const year = (edition as { year: number }).year + 1;
const params = { year };

const beingUpdated = { status: 503, code: "being-updated" } as const;

type Records = Awaited<ReturnType<typeof recordsOf>>;
type Shaped = { shape?: number };

const shapeOf = ({ record }: { record: unknown }) =>
  (record as Shaped | undefined)?.shape;

/** What the functions said while something was done. */
async function saidDuring(act: () => Promise<unknown>): Promise<string> {
  const { testPath = "" } = expect.getState();
  const file = join(inject("logs"), `${basename(testPath)}.log`);
  const before = readFileSync(file, "utf8").length;
  await act();
  return readFileSync(file, "utf8").slice(before);
}

describe("a later release that counts energy in kWh, and keeps that apart as version 2 of a report", () => {
  let records: Records;
  let breaking: Awaited<ReturnType<typeof breakingRelease>>;
  let writer: Awaited<ReturnType<typeof contactWith>>;
  let sender: typeof writer;
  let now: TestedService;
  let written: StoredItem[];

  beforeAll(async () => {
    [records, breaking] = await Promise.all([
      recordsOf(release),
      breakingRelease(),
    ]);
    now = await records.start({ folders: breaking });
    writer = await contactWith(now, items, { year, state: "draft" });
    sender = await contactWith(now, items, { year, state: "submitted" });
  });
  afterAll(() => records.end());

  /** In the same browser, whichever release answers. */
  const browser = ({ client }: typeof writer, language: Language = "en") => {
    const same = new Client(now.url, { "accept-language": language });
    for (const [name, value] of client.cookies) same.cookies.set(name, value);
    return same;
  };
  const shaped = async () =>
    (await (await records.table()).items()).filter(
      (item) => shapeOf(item) !== undefined,
    );
  const energyOf = async () => {
    const { draft } = await ok(browser(writer).call("getMyReport", { params }));
    return (draft as { figures: { energy: object } }).figures.energy;
  };
  const energy = { electricity: 300_000, heat: 210_000, fuels: 15_000 };

  it("tells beforehand what it would upgrade", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      upgradeCheckOf("breaking"),
      join(import.meta.dirname, `${release}.jsonl`),
    ]);
    const reports = items.filter(({ type }) => type === "report").length;
    expect(stdout).toContain(`${reports} report, version 1, upgraded to 2`);
    expect(stdout).toContain(`reads all there is: ${items.length} items.`);
  });

  it("reads what was stored before it in its own way, and writes down which that is", async () => {
    expect(await energyOf()).toEqual(energy);
    const { etag, body } = await browser(writer).call("getMyReport", {
      params,
    });
    const draft = { ...(body as { draft: object }).draft, wishes: "Seminars" };
    await ok(
      browser(writer).call("saveMyReport", {
        params,
        body: draft,
        headers: { "if-match": etag },
      }),
    );
    expect(await energyOf()).toEqual(energy);
    // A fortnight before its due day its writer is reminded; mail is paused, so that waits.
    await now.play(`${year + 1}-04-18`);
    await now.play(`${year + 1}-04-19`);
    written = await shaped();
    expect(
      written.map(({ type, record }) => [type, shapeOf({ record })]),
    ).toEqual(
      expect.arrayContaining([
        ["report", 2],
        ["mail", 2],
      ]),
    );
    expect(new Set(written.map(({ type }) => type)).size).toBe(2);
  });

  it("is waited for by who comes to the release before, in their language; what it wrote stays as it is", async () => {
    now = await records.start({ streamTries: 0 });
    const titles = new Set<string>();
    for (const language of ["fi", "sv", "en"] as const) {
      const answer = await browser(writer, language).call("getMyReport", {
        params,
      });
      expectProblem(answer, beingUpdated);
      expect(answer.headers.get("retry-after")).toBe("300");
      titles.add((answer.body as { title: string }).title);
    }
    expect(titles.size).toBe(3);

    const headers = { "if-match": "*" };
    const city = await coordinator(now);
    const ofWriter = { id: writer.id, year };
    for (const answer of [
      await browser(writer).call("saveMyReport", {
        params,
        body: { figures: { energy: { electricity: 1, heat: 1, fuels: 1 } } },
        headers,
      }),
      await browser(writer).call("submitMyReport", { params }),
      await city.call("getMemberFile", { params: { id: writer.id } }),
      await city.call("extendDeadline", {
        params: ofWriter,
        body: { due: `${year + 1}-05-20`, reason: "Ill" },
        headers,
      }),
      await city.call("listMail"),
    ])
      expectProblem(answer, beingUpdated);
    expect(await shaped()).toEqual(written);
  });

  it("leaves everything else to the release before", async () => {
    const city = await coordinator(now);
    const anyone = new Client(now.url);
    for (const name of ["listMembers", "listResults", "listStories"] as const)
      await ok(anyone.call(name));
    const { etag, body } = await browser(sender).call("getDesk");
    await ok(
      browser(sender).call("saveMyContacts", {
        body: { contacts: (body as { contacts: object[] }).contacts },
        headers: { "if-match": etag },
      }),
    );
    await accepted(city, sender.id, year);
    await ok(city.call("getMemberFile", { params: { id: sender.id } }));
    await ok(city.call("getWorklist"));
    expect(await shaped()).toEqual(written);
  });

  it("is named by the jobs of the release before, which send, note and write nothing of it", async () => {
    const city = await coordinator(now);
    await ok(city.call("pauseMail", { body: { paused: false } }));
    const said = await saidDuring(() => now.play(`${year + 1}-04-19`));
    expect(said).toContain('type \\"mail\\" has version 2');
    for (const { type, pk, sk } of written)
      if (type === "mail") {
        const id = pathIdOf(pk.slice("H#".length), sk);
        await expect(
          mailServiceTells(now, "Delivery", { id, to: {} }),
        ).rejects.toThrow('type "mail" has version 2');
      }
    await expect(now.play(`${year + 1}-05-03`)).rejects.toThrow(
      'type "report" has version 2',
    );
    expect(await shaped()).toEqual(written);
  });

  it("goes on where it was, once it is deployed again", async () => {
    now = await records.start({ folders: breaking });
    expect(await energyOf()).toEqual(energy);
    await now.play(`${year + 1}-05-03`);
    await everything(now, [browser(writer), browser(sender)]);
    await ok(browser(writer).call("submitMyReport", { params }));
    await accepted(await coordinator(now), writer.id, year);
    const { answers } = await ok(
      browser(writer).call("getMyReport", { params }),
    );
    expect(answers).toMatchObject({ figures: { energy }, wishes: "Seminars" });
    const mails = (await shaped()).filter(({ type }) => type === "mail");
    for (const { pk, sk } of written.filter(({ type }) => type === "mail"))
      expect(
        mails.find((one) => one.pk === pk && one.sk === sk)?.record.state,
      ).toBe("sent");
  });
});

describe("whatever a later release keeps in a shape of its own", () => {
  let records: Records;
  let service: TestedService;
  let asked: Awaited<ReturnType<typeof questions>>;
  let writer: Awaited<ReturnType<typeof contactWith>>;

  beforeAll(async () => {
    records = await recordsOf(release);
    service = await records.start({ streamTries: 0 });
    writer = await contactWith(service, items, { year, state: "draft" });
    const all = await questions(service, [writer.client]);
    // One of each operation.
    asked = all.filter(
      ({ what }, index) =>
        what.split(" ")[0] !== all[index - 1]?.what.split(" ")[0],
    );
  });
  afterAll(() => records.end());

  const changed = (item: StoredItem) => ({ ...item, record: { shape: 2 } });

  // No operation reads two of a group: the first would hide the second.
  const groups = [
    ["session"],
    ["state"],
    ["member"],
    ["commitment", "round"],
    ["report", "mail", "edition"],
    ["story", "inbox", "track-record", "preview"],
  ];
  const rest = types.filter((type) => !groups.flat().includes(type));

  it.each([...groups, rest].map((group) => [group]))(
    "nobody is told anything else of it than to come again: %j",
    async (group) => {
      const all = await (await records.table()).items();
      const some = all.filter(({ type }) => group.includes(type));
      await records.put(some.map(changed));
      const refused: string[] = [];
      for (const { what, ask } of asked) {
        const answer = await ask();
        if (answer.status === 503) {
          expectProblem(answer, beingUpdated);
          refused.push(what);
        } else expect([200, 404], what).toContain(answer.status);
      }
      await records.put(some);
      expect(refused.length).toBeGreaterThan(0);
    },
  );

  it("a list for everybody goes without it", async () => {
    const storiesNow = async () =>
      (await ok(new Client(service.url).call("listStories")))
        .stories as object[];
    const before = await storiesNow();
    const [story] = items.filter(
      ({ type, record }) =>
        type === "story" && (record as { state: string }).state === "approved",
    );
    await records.put([changed(story!)]);
    const after = await storiesNow();
    await records.put([story!]);
    expect(after.length).toBe(before.length - 1);
    expect(before).toEqual(expect.arrayContaining(after));
  });

  it("nothing is written over it, also by who need not read it before, nor anything beside it", async () => {
    const report = items.find(
      ({ pk, sk }) => pk === `M#${writer.id}` && sk === `R#${year}`,
    );
    const notice = {
      pk: `M#${writer.id}`,
      sk: `NOTICE#overdue#${year}`,
      type: "notice",
      record: { shape: 2 },
    };
    await records.put([notice]);
    await expect(service.play(`${year + 1}-05-03`)).rejects.toThrow(
      'type "notice" has version 2',
    );
    expect(await (await records.table()).items()).toEqual(
      expect.arrayContaining([notice, report]),
    );
  });
});
