/** `npm run upgrade:check`: an administrator learns before a deployment whether the new version reads what the stage holds. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { itemsOf, releases, type StoredItem } from "../releases/kinds.ts";

const folder = mkdtempSync(join(tmpdir(), "climate-partners-test-upgrade-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the command says of a file with these lines, and how it ends. */
function checked(lines: string[], ...others: string[]) {
  const file = join(folder, "network.jsonl");
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  return new Promise<{ code: number; said: string; asked: string }>((tell) => {
    const child = execFile(
      "npm",
      ["run", "-s", "upgrade:check", "--", file, ...others],
      { cwd: resolve(import.meta.dirname, "..", "..") },
      (_, said, asked) => {
        tell({ code: child.exitCode ?? -1, said, asked });
      },
    );
  });
}

const linesOf = (items: object[]) => items.map((one) => JSON.stringify(one));

describe.each(releases)("a table that version %s wrote", (release) => {
  const items = itemsOf(release);

  it("is read whole, and told by type and version", async () => {
    const { code, said } = await checked(linesOf(items));
    expect(said).toContain(`reads all there is: ${items.length} items.`);
    const members = items.filter(({ type }) => type === "member").length;
    expect(said).toContain(`${members} member, version 1`);
    expect(said).not.toContain("Not");
    expect(code).toBe(0);
  });

  it("is not read where a later version or an accident has been, and what is said of it names no one", async () => {
    const other: Record<string, (record: object) => object> = {
      member: (record) => ({ ...record, shape: 3 }),
      report: () => ({}),
      story: (record) => ({ ...record, state: "sung", melody: "Robin's" }),
    };
    const spoiled: Record<string, number> = {};
    const lines = linesOf(
      items.map((item, index): StoredItem | object => {
        const { type, record } = item;
        const change = other[type];
        if (!change || spoiled[type] !== undefined) return item;
        spoiled[type] = index + 1;
        return { ...item, record: change(record as object) };
      }),
    );
    lines.push(JSON.stringify({ ...items[0], type: "song" }));
    lines.push('{"pk":"M#half a li');

    const { code, said } = await checked(lines);
    for (const words of [
      `1 member, version 3: this release knows 1 (line ${spoiled["member"]})`,
      `1 report, version 1 (line ${spoiled["report"]})`,
      `1 no item of a table (line ${lines.length})`,
      `1 a type: song (line ${lines.length - 1})`,
      `1 story: melody (line ${spoiled["story"]})`,
      `1 story: state (line ${spoiled["story"]})`,
      "Do not deploy this version",
    ])
      expect(said).toContain(words);
    expect(code).toBe(1);
    expect(said).not.toMatch(/Robin|@|[0-9a-f]{8}-/);
  });
});

it("an empty table is read too", async () => {
  const { code, said } = await checked([]);
  expect([code, said.trim()]).toEqual([
    0,
    "This version reads all there is: 0 items.",
  ]);
});

it("what it needs is asked for", async () => {
  const { code, asked } = await checked([], "and-more");
  expect([code, asked.trim()]).toEqual([1, "npm run upgrade:check -- FILE"]);
});
