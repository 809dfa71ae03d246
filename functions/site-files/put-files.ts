import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { once } from "../../shared/schema.ts";

const client = once(() => new S3Client());

/** Every kind of file that the build makes: one that is missing here fails the deployment, never a reader. */
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

function typeOf(file: string): string {
  const type = types[extname(file)];
  if (!type) throw new Error(`No type is known for ${file}`);
  return type;
}

/** What the build put under assets/ has its content's hash in its name, and never changes. */
const cachingOf = (file: string) =>
  file.startsWith("assets/")
    ? "public, max-age=31536000, immutable"
    : "no-cache";

/** The page that names the other files comes when they are there. */
async function inOrder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  return [...files.filter((file) => file !== "index.html"), "index.html"];
}

/** Puts every file of the folder into the bucket. Deletes none: a page opened before still asks for its own. */
export async function putFiles(folder: string, Bucket: string): Promise<void> {
  for (const file of await inOrder(folder))
    await client().send(
      new PutObjectCommand({
        Bucket,
        Key: file,
        Body: await readFile(join(folder, file)),
        ContentType: typeOf(file),
        CacheControl: cachingOf(file),
      }),
    );
}
