/** What is deployed to put the pages into their bucket: the function's code, and beside it the pages. */
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { compile, root } from "./compile.ts";

export type PagesBundle = { folder: string; metafile: Metafile };

/** `pages` is where the build leaves them; if nothing was built, one page says that they are to come. */
export async function bundlePages({
  pages = join(root, "dist", "web"),
  out = join(root, "dist", "site-files"),
}: { pages?: string; out?: string } = {}): Promise<PagesBundle> {
  const placeholder = join(root, "infra", "parts", "placeholder");
  const handler = join(root, "functions", "site-files", "handler.ts");
  const { outputFiles, metafile } = await compile(
    [{ in: handler, out: "index" }],
    out,
  );
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
  await cp(existsSync(pages) ? pages : placeholder, join(out, "pages"), {
    recursive: true,
  });
  return { folder: out, metafile };
}
