/** What lies beside the pages, for machines. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEmulator } from "./emulator.ts";
import { Client } from "./client.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let anyone: Client;
beforeAll(async () => {
  service = await testedService();
  anyone = new Client(service.url);
});
afterAll(() => service.stop());

it("maps the public pages for crawlers, in every language of the network", async () => {
  const { text, status } = await anyone.raw("GET", "/sitemap.xml");
  expect(status).toBe(200);
  const found = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, at = ""]) => new URL(at),
  );
  expect(new Set(found.map(({ origin }) => origin)).size).toBe(1);
  const paths = found.map(({ pathname }) => pathname);
  for (const language of ["fi", "sv", "en"])
    expect(paths).toContain(`/${language}/results`);
  const robots = await anyone.raw("GET", "/robots.txt");
  expect(robots.text).toContain(`Sitemap: ${found[0]?.origin}/sitemap.xml`);
});

it("says whom to tell of a hole, by RFC 9116", async () => {
  const { text, status, headers } = await anyone.raw(
    "GET",
    "/.well-known/security.txt",
  );
  expect([status, headers.get("content-type")]).toEqual([
    200,
    "text/plain; charset=utf-8",
  ]);
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  const [, expires = ""] = /^Expires: (.+)$/m.exec(text) ?? [];
  expect(Date.parse(expires)).toBeGreaterThan(Date.now());
});

it("answers 404 where no page is", async () => {
  const files = onEmulator ? [] : ["/absent.txt"];
  for (const path of ["/de", "/fi/nowhere", "/nowhere", ...files])
    expect([path, (await anyone.raw("GET", path)).status]).toEqual([path, 404]);
});
