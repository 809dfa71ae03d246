/** What is deployed to put the pages into their bucket: the function's code, and beside it the pages. */
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, rm, writeFile } from "node:fs/promises";
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
  const copied = join(out, "pages");
  await cp(existsSync(pages) ? pages : placeholder, copied, {
    recursive: true,
  });
  // The one page a second time, for CloudFront to answer with the status 404.
  await copyFile(join(copied, "index.html"), join(copied, "not-found.html"));
  return { folder: out, metafile };
}
