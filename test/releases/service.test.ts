import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../http/client.ts";
import { Client as Browser, ok } from "../http/client.ts";
import { accepted, coordinator } from "../http/people.ts";
import type { TestedService } from "../http/service.ts";
import { everything } from "./everything.ts";
import {
  isNoCall,
  isRecord,
  itemsOf,
  releases,
  type StoredItem,
} from "./kinds.ts";
import { newCode, newerRelease } from "./other-release.ts";
import { changed, placesOf } from "./places.ts";
import { goOn } from "./going-on.ts";
import { contactWith } from "./contact-with.ts";
import { recordsOf } from "./service-on-records.ts";

type Edition = {
  year: number;
  number: number;
  results: { goals: { byTheme: object }; figures: { figure: string }[] };
};

/** The newest edition in a release's records. */
const editionIn = (items: StoredItem[]) =>
  items
    .filter(({ type }) => type === "edition")
    .map(({ record }) => record as Edition)
    .sort((a, b) => b.number - a.number)[0]!;

/** The years of a release's records: the one that was published, and the one under way. */
const yearsIn = (items: StoredItem[]) => {
  const { year } = editionIn(items);
  return { published: year, underWay: year + 1 };
};

/** Made anew out of other records. */
const workedOut = new Set(["contribution", "preview"]);
/** Whose records are written again as the year goes on. */
const written = [
  "commitment",
  "inbox",
  "mail",
  "member",
  "report",
  "round",
  "state",
  "story",
  "track-record",
];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** With a field that nobody knows in every object; what a mail is told has its own schema. */
function deepened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepened);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).map(([name, one]) => [
    name,
    name === "params" ? one : deepened(one),
  ]);
  return { ...Object.fromEntries(fields), unheardOf: newCode };
}
const withUnknown = (item: StoredItem): StoredItem => ({
  ...item,
  record: deepened(item.record),
});

/** The places that are still objects and have lost the field. */
function lost(before: unknown, after: unknown, path = "record"): string[] {
  if (!isObject(before) || !isObject(after) || path.endsWith("/params"))
    return [];
  return [
    ...(Array.isArray(after) || "unheardOf" in after ? [] : [path]),
    ...Object.keys(before).flatMap((name) =>
      lost(before[name], after[name], `${path}/${name}`),
    ),
  ];
}

describe.each(releases)("on what version %s stored", (release) => {
  const items = itemsOf(release);
  const { published, underWay } = yearsIn(items);
  let records: Awaited<ReturnType<typeof recordsOf>>;
  let service: TestedService;
  let city: Client;
  let writer: Awaited<ReturnType<typeof contactWith>>;
  let sender: Awaited<ReturnType<typeof contactWith>>;

  beforeAll(async () => {
    records = await recordsOf(release);
    ({ service } = records);
    city = await coordinator(service);
    writer = await contactWith(service, items, {
      year: underWay,
      state: "draft",
    });
    sender = await contactWith(service, items, {
      year: underWay,
      state: "submitted",
    });
  });
  afterAll(() => records.end());

  const resultsOf = async (year: number) =>
    (await ok(
      new Browser(service.url).call("getResults", { params: { year } }),
    )) as Edition;

  it("everything is read", async () => {
    const answers = await everything(service, [writer.client, sender.client]);
    expect(answers.size).toBeGreaterThan(100);
  });

  it("the published year is as it was", async () => {
    expect(editionIn(items)).toMatchObject(await resultsOf(published));
  });

  it("an edition's note of one text, as 0.1.0 took it, is read as it is", async () => {
    const edition = items.find(({ record }) => record === editionIn(items))!;
    const note = "One report was corrected";
    await records.put([
      { ...edition, record: { ...(edition.record as object), note } },
    ]);
    expect(await resultsOf(published)).toMatchObject({ note });
    await records.put([edition]);
  });

  it("texts are shown in the language that they tell, and in none where they tell none", async () => {
    const inForce = items.filter(({ sk }) => sk === "C#now");
    const tell = JSON.stringify(inForce).includes('"language"');
    const anyone = new Browser(service.url);
    const { members } = await ok(anyone.call("listMembers"));
    const pages = await Promise.all(
      (members as { id: string }[]).map(({ id }) =>
        ok(anyone.call("getMember", { params: { id } })),
      ),
    );
    const { stories } = await ok(anyone.call("listStories"));
    expect([pages.length, stories.length]).not.toContain(0);
    for (const shown of [pages, stories])
      expect(JSON.stringify(shown).includes('"language"')).toBe(tell);
  });

  // Once is enough: `reading.test.ts` tries each release's own places.
  it.runIf(release === releases.at(-1))(
    "everything is read with codes in it that are in no list, and none of them is shown",
    async () => {
      const places = placesOf(items.filter(isRecord)).filter(
        ({ isCode }) => isCode,
      );
      // Whatever is in an unknown state is hardly shown: so these apart.
      const { states = [], others = [] } = Object.groupBy(places, ({ path }) =>
        path.at(-1) === "state" ? "states" : "others",
      );
      for (const wave of [states, others]) {
        const newer = new Map<StoredItem, unknown>();
        for (const { item, path } of wave)
          newer.set(
            item,
            changed(newer.get(item) ?? item.record, path, () => newCode),
          );
        await records.put(
          [...newer].map(([item, record]) => ({ ...item, record })),
        );
        for (const [what, { text }] of await everything(service, []))
          expect(text, what).not.toContain(newCode);
        await records.put([...newer.keys()]);
      }
    },
  );

  it("the year goes on to its results, and every record keeps what nobody knows", async () => {
    await records.put(items.filter(isRecord).filter(isNoCall).map(withUnknown));
    await goOn(city, service, { writer, sender, underWay });
    const after = await (await records.table()).items();
    const rewritten = new Set<string>();
    for (const item of items.filter(isRecord)) {
      const now = after.find(({ pk, sk }) => pk === item.pk && sk === item.sk);
      if (!now || workedOut.has(item.type)) continue;
      expect(lost(item.record, now.record), `${item.pk} ${item.sk}`).toEqual(
        [],
      );
      if (!isDeepStrictEqual(now.record, withUnknown(item).record))
        rewritten.add(item.type);
    }
    for (const type of written) expect(rewritten).toContain(type);
    expect((await resultsOf(underWay)).year).toBe(underWay);
    await everything(service, [writer.client]);
  });
});

describe("a later release", () => {
  const [release = ""] = releases;
  const items = itemsOf(release);
  const { published, underWay } = yearsIn(items);
  let records: Awaited<ReturnType<typeof recordsOf>>;
  let newer: Awaited<ReturnType<typeof newerRelease>>;

  beforeAll(async () => {
    [records, newer] = await Promise.all([recordsOf(release), newerRelease()]);
  });
  afterAll(() => records.end());

  it("reads what was stored before it, and what it writes and publishes is read and kept by this one", async () => {
    const later = await records.start({ folders: newer });
    const answer = await new Browser(later.url).raw(
      "GET",
      `/api/results/${published}`,
    );
    expect(answer.status, answer.text).toBe(200);
    expect((answer.body as Edition).results.goals.byTheme).toHaveProperty(
      newCode,
      {
        "not-started": 0,
        "on-track": 0,
        behind: 0,
        achieved: 0,
        abandoned: 0,
        [newCode]: 0,
      },
    );
    const writer = await contactWith(later, items, {
      year: underWay,
      state: "draft",
    });
    const path = `/api/my/reports/${underWay}`;
    const shown = await writer.client.raw("GET", path);
    const report = shown.body as { goals: { id: string }[] };
    const saved = await writer.client.raw("PUT", path, {
      body: JSON.stringify({
        goals: report.goals.map(({ id }) => ({ goalId: id, status: newCode })),
        figures: {
          boundary: newCode,
          employees: 12,
          energy: { electricity: 300, heat: 210, fuels: 15 },
        },
      }),
      headers: { "if-match": shown.etag, "content-type": "application/json" },
    });
    expect(saved.status, saved.text).toBe(200);
    const sent = await writer.client.raw("POST", `${path}/submission`);
    expect(sent.status, sent.text).toBe(200);

    const today = await records.start();
    const city = await coordinator(today);
    await accepted(city, writer.id, underWay);
    await ok(
      city.call("publishEdition", {
        params: { year: underWay },
        body: { belowFloor: true },
      }),
    );
    await everything(today, []);

    const again = await records.start({ folders: newer });
    const then = await new Browser(again.url, {
      authorization: `Bearer ${await again.token()}`,
    }).raw("GET", `/api/coordinator/members/${writer.id}`);
    expect(then.status, then.text).toBe(200);
    const [kept] = (
      then.body as { reports: { year: number; answers: object }[] }
    ).reports.filter(({ year }) => year === underWay);
    expect(kept?.answers).toMatchObject({
      goals: report.goals.map(() => ({ status: newCode })),
      figures: { boundary: newCode, employees: 12 },
    });

    const note = { fi: "Korjattu", sv: "Rättat", en: "Corrected" };
    const edition = await new Browser(again.url, {
      authorization: `Bearer ${await again.token()}`,
    }).raw("POST", `/api/coordinator/rounds/${underWay}/editions`, {
      body: JSON.stringify({ note, belowFloor: true }),
      headers: { "content-type": "application/json", "if-match": "*" },
    });
    expect(edition.status, edition.text).toBe(201);
    const named = (text: string) =>
      (JSON.parse(text) as Edition).results.figures.filter(
        ({ figure }) => figure === newCode,
      );
    expect(named(edition.text)).not.toEqual([]);

    const back = await records.start();
    const read = await new Browser(back.url).call("getResults", {
      params: { year: underWay },
    });
    expect(read.body).toMatchObject({ number: 2, note });
    expect(named(read.text)).toEqual([]);
    await everything(back, []);
  });
});
