import chromium from "@sparticuz/chromium";
import { build } from "vite";

/** Once for all files: the pages are built, and the browser unpacked, where files side by side would race. */
export async function setup(): Promise<void> {
  await build({
    root: "web",
    configFile: "web/vite.config.ts",
    logLevel: "warn",
  });
  await chromium.executablePath();
}
