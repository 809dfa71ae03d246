import {
  coordinatorPaths,
  pagePaths,
  publicPaths,
} from "../../shared/pages.ts";

export type Edge = {
  languages: readonly string[];
  /** Who is told of a hole. */
  contact: string;
  /** Where the pages live, if not at the name they are asked for by. */
  origin: string | undefined;
};

const pattern = (path: string) => path.replace(/:\w+/g, "[^/]+");

/** The addresses of all pages, in each language or before one is chosen. */
function pagesPattern(languages: Edge["languages"]): string {
  const paths = [
    ...pagePaths,
    ...coordinatorPaths.map((path) => `/coordinator${path}`),
  ].map(pattern);
  return `^(/(${languages.join("|")}))?(${paths.join("|")})/?$`;
}

/**
 * Runs in CloudFront, which knows its own small JavaScript, before and after the files are asked. Each page's address
 * (/fi/results/2026) is answered by the one page that reads them; one that is no page's by the same page with the status 404;
 * files keep theirs. The texts for machines are written here, where the site's own name is known.
 */
export const edgeCode = ({ languages, contact, origin }: Edge) => `
var pages = new RegExp(${JSON.stringify(pagesPattern(languages))});
var paths = ${JSON.stringify(languages.flatMap((language) => publicPaths.map((path) => `/${language}${path}`)))};
var texts = {
  "/robots.txt": function (origin) {
    return ["text/plain", "User-agent: *\\nDisallow: /api/\\nDisallow: /coordinator\\nDisallow: /*/coordinator\\nSitemap: " + origin + "/sitemap.xml\\n"];
  },
  "/sitemap.xml": function (origin) {
    return ["application/xml", '<?xml version="1.0" encoding="UTF-8"?>\\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\\n' +
      paths.map(function (path) { return "<url><loc>" + origin + path + "</loc></url>\\n"; }).join("") + "</urlset>\\n"];
  },
  "/.well-known/security.txt": function (origin) {
    var day = new Date(Date.now() + 180 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    return ["text/plain", "Contact: mailto:${contact}\\nExpires: " + day + "T00:00:00Z\\nPreferred-Languages: ${languages.join(", ")}\\nCanonical: " + origin + "/.well-known/security.txt\\n"];
  },
};
function handler(event) {
  var request = event.request;
  var ofApi = /^\\/api(\\/|$)/.test(request.uri);
  var ofFile = /\\.[^\\/]*$/.test(request.uri) && request.uri !== "/not-found.html";
  var ofPage = pages.test(request.uri);
  if (event.context.eventType === "viewer-response") {
    if (!ofApi && !ofFile && !ofPage && event.response.statusCode === 200) {
      event.response.statusCode = 404;
      event.response.statusDescription = "Not Found";
    }
    return event.response;
  }
  var text = texts[request.uri];
  if (text) {
    var written = text(${origin === undefined ? `"https://" + request.headers.host.value` : JSON.stringify(origin)});
    return {
      statusCode: 200,
      statusDescription: "OK",
      headers: {
        "content-type": { value: written[0] + "; charset=utf-8" },
        "cache-control": { value: "public, max-age=86400" },
        "x-content-type-options": { value: "nosniff" },
      },
      body: { encoding: "text", data: written[1] },
    };
  }
  if (!ofApi && !ofFile) request.uri = ofPage ? "/index.html" : "/not-found.html";
  return request;
}
`;
