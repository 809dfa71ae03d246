import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { lookup } from "mrmime";
import { once } from "../../shared/schema.ts";

const client = once(() => new S3Client());

function typeOf(file: string): string {
  const type = lookup(file) ?? "application/octet-stream";
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
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
