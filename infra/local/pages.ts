import type { RequestListener } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const unbuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Climate Partners</title>
<p lang="fi">Palvelu on käynnissä, mutta sen verkkosivuja ei ole vielä rakennettu.</p>
<p lang="sv">Tjänsten är i gång, men dess webbsidor har ännu inte byggts.</p>
<p>The service runs; its web pages are not built yet.</p>
<ul><li><a href="/api/network">/api/network</a><li><a href="/api/openapi.json">/api/openapi.json</a><li><a href="/mailbox">/mailbox</a></ul></html>`;

const built = sirv(fileURLToPath(new URL("../../dist/web", import.meta.url)), {
  dev: true, // Reads them anew each time: they may be built meanwhile.
  single: true,
});

/** The web pages as CloudFront shows them: a path without an extension is the application's. */
export const pages: RequestListener = (request, response) => {
  built(request, response, () => {
    const isFile = /\.\w+$/.test(request.url?.split("?")[0] ?? "");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.writeHead(isFile ? 404 : 200).end(isFile ? "Not found" : unbuilt);
  });
};
