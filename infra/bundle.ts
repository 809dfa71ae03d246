/**
 * Bundles every function with one esbuild call. CDK's NodejsFunction would start a child process for each: some seconds of
 * every synthesis, and `npm start` synthesizes too.
 */
import { randomUUID } from "node:crypto";
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Metafile } from "esbuild";
import { compile, root } from "./compile.ts";

export const functionNames = [
  "public",
  "member",
  "coordinator",
  "calendar",
  "mailer",
  "results",
  "mail-events",
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Files that lie beside a function's code: `{ public: { "openapi.json": "…" } }`. */
export type Assets = Partial<Record<FunctionName, Record<string, string>>>;

export type Bundles = {
  /** The folder of each function, ready to be zipped; `index.cjs` exports `handler`. */
  folders: Record<FunctionName, string>;
  metafile: Metafile;
};

export async function bundle({
  entries = join(root, "functions"),
  out = join(root, "dist", "functions"),
  assets = {},
}: { entries?: string; out?: string; assets?: Assets } = {}): Promise<Bundles> {
  const { outputFiles, metafile } = await compile(
    functionNames.map((name) => ({
      in: join(entries, name, "handler.ts"),
      out: join(name, "index"),
    })),
    out,
  );
  const files = new Map(
    outputFiles.map(({ path, contents }) => [path, contents]),
  );
  const folders = functionFolders(out);
  for (const name of functionNames)
    for (const [file, text] of Object.entries(assets[name] ?? {}))
      files.set(join(folders[name], file), Buffer.from(text));
  await Promise.all([
    ...functionNames.map((name) => removeStrangers(folders[name], files)),
    ...[...files].map(([path, contents]) => writeIfChanged(path, contents)),
  ]);
  return { folders, metafile };
}

function functionFolders(out: string): Bundles["folders"] {
  const folder = (name: FunctionName) => join(out, name);
  return {
    public: folder("public"),
    member: folder("member"),
    coordinator: folder("coordinator"),
    calendar: folder("calendar"),
    mailer: folder("mailer"),
    results: folder("results"),
    "mail-events": folder("mail-events"),
  };
}

/** Running local services read these files: one that says the same is left alone, and none is ever seen half written. */
async function writeIfChanged(
  path: string,
  contents: Uint8Array,
): Promise<void> {
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  const whole = join(dirname(path), "..", `.${randomUUID()}`);
  await writeFile(whole, contents);
  await rename(whole, path);
}

/** What an earlier build left would be deployed too. */
async function removeStrangers(
  folder: string,
  files: Map<string, unknown>,
): Promise<void> {
  const present = await readdir(folder).catch(() => []);
  const strange = present
    .map((file) => join(folder, basename(file)))
    .filter((path) => !files.has(path));
  await Promise.all(strange.map((path) => rm(path, { recursive: true })));
}
