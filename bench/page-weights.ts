/** What a browser loads before a page is there, from the manifest of the pages' own build. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import * as z from "zod";
import type { Part, Row } from "./row.ts";

const chunk = z.object({
  file: z.string(),
  src: z.string().optional(),
  isEntry: z.boolean().default(false),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});
const manifest = z.record(z.string(), chunk);

/** What a page may load of gzipped JavaScript, in thousands of bytes; one that is a form also loads the schemas of what it asks. */
const pages = {
  front: { file: "front/front-page.tsx", most: 110 },
  results: { file: "results/results-page.tsx", most: 110 },
  member: { file: "members/member-page.tsx", most: 110 },
  join: { file: "join/join-page.tsx", most: 170 },
  desk: { file: "desk/desk-page.tsx", most: 110 },
};
type Page = keyof typeof pages;
export type Weight = {
  script: number;
  most: number;
  style: number;
  files: number;
};

/** The files of the entry and of a page, with all that they import before they run. */
function filesOf(chunks: z.infer<typeof manifest>, page: Page): Set<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    const found = chunks[name];
    if (!found || files.has(found.file)) return;
    for (const file of [found.file, ...found.css]) files.add(file);
    found.imports.forEach(add);
  };
  const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry);
  if (!entry || !chunks[pages[page].file])
    throw new Error(`The build has no ${entry ? pages[page].file : "entry"}.`);
  add(entry);
  add(pages[page].file);
  return files;
}

export async function pageWeights(): Promise<Record<Page, Weight>> {
  const outDir = await mkdtemp(join(tmpdir(), "climate-partners-pages-"));
  try {
    await build({
      root: join(import.meta.dirname, "../web"),
      configFile: join(import.meta.dirname, "../web/vite.config.ts"),
      logLevel: "warn",
      build: { outDir, manifest: true },
    });
    const text = await readFile(join(outDir, ".vite/manifest.json"), "utf8");
    const chunks = manifest.parse(JSON.parse(text));
    const weigh = async (page: Page): Promise<Weight> => {
      const files = [...filesOf(chunks, page)];
      const sizeOf = async (ending: string) => {
        let size = 0;
        for (const file of files.filter((one) => one.endsWith(ending)))
          size += gzipSync(await readFile(join(outDir, file))).length;
        return size / 1000;
      };
      return {
        script: await sizeOf(".js"),
        most: pages[page].most,
        style: await sizeOf(".css"),
        // The document itself comes first.
        files: 1 + files.length,
      };
    };
    return {
      front: await weigh("front"),
      results: await weigh("results"),
      member: await weigh("member"),
      join: await weigh("join"),
      desk: await weigh("desk"),
    };
  } finally {
    await rm(outDir, { recursive: true });
  }
}

export const pageRows: Part = async (progress) => {
  progress("the pages");
  return Object.entries(await pageWeights()).map(
    ([page, { script, most, style, files }]): Row => ({
      name: `first load of ${page}, KB gzipped`,
      ours: `${script.toFixed(0)} script, ${style.toFixed(0)} style, ${files} files`,
      also: { limit: `${most} script`, holds: script <= most },
    }),
  );
};
