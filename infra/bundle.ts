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
import { basename, dirname, join, resolve } from "node:path";
import { build, type Metafile } from "esbuild";

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
  /** The folder of each function, ready to be zipped; `index.mjs` exports `handler`. */
  folders: Record<FunctionName, string>;
  metafile: Metafile;
};

/**
 * Where credentials can come from on other machines than Lambda. The SDK loads these when its environment holds none, which
 * never happens here; without them a function starts in two thirds of the time (36 ms instead of 57 to import).
 */
const elsewhere = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@smithy/credential-provider-imds",
];

const root = resolve(import.meta.dirname, "..");

export async function bundle({
  entries = join(root, "functions"),
  out = join(root, "dist", "functions"),
  assets = {},
}: { entries?: string; out?: string; assets?: Assets } = {}): Promise<Bundles> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({
      in: join(entries, name, "handler.ts"),
      out: join(name, "index"),
    })),
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    platform: "node",
    target: "node24",
    format: "esm",
    // The SDK's ES modules: esbuild can drop what is not used of them, and nothing needs `require`.
    mainFields: ["module", "main"],
    external: elsewhere,
    legalComments: "none",
    logLevel: "error",
  });
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
