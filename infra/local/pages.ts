import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Response } from "./http-event.ts";

const web = fileURLToPath(new URL("../../dist/web", import.meta.url));
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
const links = `<ul><li><a href="/api/network">/api/network</a></li><li><a href="/api/openapi.json">/api/openapi.json</a></li><li><a href="/mailbox">/mailbox</a></li></ul>`;
const unbuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Climate Partners</title>
<p lang="fi">Palvelu on käynnissä, mutta sen verkkosivuja ei ole vielä rakennettu.</p>
<p lang="sv">Tjänsten är i gång, men dess webbsidor har ännu inte byggts.</p>
<p>The service runs; its web pages are not built yet.</p>${links}</html>`;

/** The web pages as CloudFront shows them: a path without an extension is the application's. */
export async function page(path: string): Promise<Response> {
  const file = extname(path)
    ? normalize(decodeURIComponent(path))
    : "/index.html";
  const found = await readFile(join(web, file)).catch(() =>
    file === "/index.html" ? Buffer.from(unbuilt) : undefined,
  );
  const headers = {
    "content-type": types[extname(file)] ?? "application/octet-stream",
  };
  return {
    status: found ? 200 : 404,
    headers,
    cookies: [],
    body: found ?? Buffer.from("Not found"),
  };
}
