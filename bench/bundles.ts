/**
 * What is deployed, and the floors beside it: the bare clients as esbuild bundles them, minified, if nobody does anything about it;
 * and the same through our own compiler, whose settings leave a good part of them out.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { functionAssets } from "../infra/assets.ts";
import { type Bundles, bundle } from "../infra/bundle.ts";
import { build as esbuild } from "esbuild";
import { compile, root } from "../infra/compile.ts";

const floors = ["document-client", "mail-client"] as const;
type Floor = (typeof floors)[number];

export type Built = {
  functions: Bundles;
  floor: (name: Floor) => string;
  /** The floor through our compiler. */
  bare: (name: Floor) => string;
  remove: () => Promise<void>;
};

export async function build(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), "climate-partners-bench-"));
  const functions = await bundle({
    out: join(folder, "functions"),
    assets: functionAssets(),
  });
  const entries = floors.map((name) => ({
    in: join(import.meta.dirname, "floor", `${name}.ts`),
    out: name,
  }));
  await esbuild({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(folder, "floor"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    legalComments: "none",
  });
  const { outputFiles } = await compile(entries, join(folder, "bare"));
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  return {
    functions,
    floor: (name) => join(folder, "floor", `${name}.mjs`),
    bare: (name) => join(folder, "bare", `${name}.cjs`),
    remove: () => rm(folder, { recursive: true }),
  };
}
