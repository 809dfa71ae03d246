import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import * as z from "zod";
import { freePort } from "../infra/local/engine.ts";
import { CannotRun } from "../test/cannot-run.ts";

const run = promisify(execFile);
const version = "13.5.0";
/** Kept between runs, and apart from what `npm ci` installs: its many packages serve nothing else. */
const folder = join(import.meta.dirname, "../.local/lighthouse");

export async function installLighthouse(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const options = [
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--fetch-retries=1",
  ];
  const what = `lighthouse@${version}`;
  await run("npm", ["install", "--prefix", folder, ...options, what]).catch(
    (error: unknown) => {
      const why = String(error).split("\n", 2).join(", ");
      throw new CannotRun(`${what} cannot be had from npm: ${why}`);
    },
  );
}

const score = z
  .object({ score: z.number() })
  .transform(({ score }) => Math.round(score * 100));
const time = z
  .object({ displayValue: z.string() })
  .transform(({ displayValue }) => displayValue);
const report = z
  .object({
    categories: z.object({
      performance: score,
      accessibility: score,
      "best-practices": score,
      seo: score,
    }),
    audits: z.object({
      "largest-contentful-paint": time,
      "total-blocking-time": time,
      "cumulative-layout-shift": time,
    }),
  })
  .transform(({ categories, audits }) => ({
    ...categories,
    LCP: audits["largest-contentful-paint"],
    TBT: audits["total-blocking-time"],
    CLS: audits["cumulative-layout-shift"],
  }));
/** Four scores of a hundred, and how soon the page is there, how long it is deaf, how much it jumps. */
export type Readings = z.infer<typeof report>;

/** A Chromium that Lighthouse drives; it ends with this process, however that ends. */
export async function openBrowser() {
  const port = await freePort();
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      `--remote-debugging-port=${port}`,
    ],
    // Whoever ends the run closes it in turn with the rest.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  return { port, close: () => browser.close() };
}

/** Has Lighthouse read a page in the browser at the port. */
export async function readPage(
  url: string,
  { port, signal }: { port: string; signal: AbortSignal },
): Promise<Readings> {
  const { stdout } = await run(
    process.execPath,
    [
      join(folder, "node_modules/lighthouse/cli/index.js"),
      url,
      `--port=${port}`,
      "--output=json",
      "--quiet",
      "--no-enable-error-reporting",
    ],
    { maxBuffer: 2 ** 26, signal },
  );
  return report.parse(JSON.parse(stdout));
}
