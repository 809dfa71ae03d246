import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle, functionNames, type Bundles } from "../../infra/bundle.ts";
import { bundlePages } from "../../infra/pages-bundle.ts";
import {
  bundledPackages,
  nameOfPackage,
} from "../../infra/bundled-packages.ts";
import { jobs } from "../../infra/parts/jobs.ts";

const temporary = () => mkdtemp(join(tmpdir(), "climate-partners-bundle-"));
const hashes = async ({ folders }: Bundles) =>
  Promise.all(
    functionNames.map(async (name) =>
      createHash("sha256")
        .update(await readFile(join(folders[name], "index.cjs")))
        .digest("hex"),
    ),
  );

describe("the bundles", () => {
  let out: string;
  let built: Bundles;
  beforeAll(async () => {
    out = await temporary();
    built = await bundle({ out });
  });

  it("are the same each time, so that a deployment changes only what changed", async () => {
    expect(await hashes(await bundle({ out: await temporary() }))).toEqual(
      await hashes(built),
    );
  });

  it.each(functionNames)(
    "%s loads by itself and exports a handler",
    async (name) => {
      const loaded = (await import(join(built.folders[name], "index.cjs"))) as {
        handler: unknown;
      };
      expect(typeof loaded.handler).toBe("function");
    },
  );

  it("hold at most 12 packages besides the SDK's own, and none twice", async () => {
    const pages = await bundlePages({ out: await temporary() });
    const folders = [built.metafile, pages.metafile].flatMap(bundledPackages);
    const packages = [...new Set(folders)].map(nameOfPackage);
    expect(packages.filter((name, at) => packages.indexOf(name) < at)).toEqual(
      [],
    );
    const others = packages.filter(
      (name) => !/^@(aws-sdk|smithy)\//.test(name),
    );
    expect(others.length, others.join(", ")).toBeLessThanOrEqual(12);
    expect(others).toContain("zod");
  });

  it("need nothing but Node, unless credentials come from elsewhere", async () => {
    const pages = await bundlePages({ out: await temporary() });
    const metafiles = [built.metafile, pages.metafile];
    for (const { imports } of metafiles.flatMap(({ outputs }) =>
      Object.values(outputs),
    ))
      // That each loads where no package is has been seen above.
      for (const { path } of imports)
        expect(path).toMatch(/^node:|credential-provider-/);
  });

  it("leave out of the libraries what no function does", () => {
    const kept = Object.values(built.metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([file]) => file),
    );
    const strange = kept.filter((file) =>
      /to-json-schema|json-schema-processors|event-streams\//.test(file),
    );
    expect(strange).toEqual([]);
  });

  it.each(functionNames)(
    "%s may do with the table exactly what its code does",
    async (name) => {
      const code = await readFile(
        join(built.folders[name], "index.cjs"),
        "utf8",
      );
      const called = [
        ["dynamodb:GetItem", /"GetItem"/],
        ["dynamodb:BatchGetItem", /"BatchGetItem"/],
        ["dynamodb:Query", /\bKeyConditionExpression:/],
        ["dynamodb:PutItem", /"PutItem"/],
        ["dynamodb:UpdateItem", /"UpdateItem"|\bUpdate:\{TableName\b/],
        ["dynamodb:DeleteItem", /"DeleteItem"|\bDelete:\{TableName\b/],
        ["dynamodb:ConditionCheckItem", /\bConditionCheck:\{TableName\b/],
      ] as const;
      const needed = called
        .filter(([, call]) => call.test(code))
        .map(([action]) => action as string);
      expect([...jobs[name].table].sort()).toEqual(needed.sort());
      const indexes = [...code.matchAll(/\bIndexName:"(\w+)"/g)];
      expect([...jobs[name].indexes].sort()).toEqual(
        [...new Set(indexes.map(([, index]) => index))].sort(),
      );
    },
  );

  it("are rewritten only where they changed, and keep nothing of an earlier build", async () => {
    const file = join(built.folders.public, "index.cjs");
    const before = (await stat(file)).mtimeMs;
    await writeFile(join(built.folders.public, "left-over.json"), "{}");
    await bundle({ out, assets: { public: { "openapi.json": "{}" } } });
    expect((await stat(file)).mtimeMs).toBe(before);
    expect((await readdir(built.folders.public)).sort()).toEqual([
      "index.cjs",
      "openapi.json",
    ]);
  });
});
