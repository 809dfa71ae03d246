/** What is deployed, and the floors beside it, made by the same compiler with the same settings. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { functionAssets } from "../infra/assets.ts";
import { type Bundles, bundle } from "../infra/bundle.ts";
import { compile } from "../infra/compile.ts";

const floors = ["document-client", "mail-client"] as const;
export type Floor = (typeof floors)[number];

export type Built = {
  functions: Bundles;
  floor: (name: Floor) => string;
  remove: () => Promise<void>;
};

export async function build(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), "climate-partners-bench-"));
  const functions = await bundle({
    out: join(folder, "functions"),
    assets: functionAssets(),
  });
  const { outputFiles } = await compile(
    floors.map((name) => ({
      in: join(import.meta.dirname, "floor", `${name}.ts`),
      out: name,
    })),
    join(folder, "floor"),
  );
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  return {
    functions,
    floor: (name) => join(folder, "floor", `${name}.cjs`),
    remove: () => rm(folder, { recursive: true }),
  };
}
