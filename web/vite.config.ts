import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The one page a second time, for CloudFront to answer with the status 404. */
const notFound = (): Plugin => ({
  name: "not-found",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const page = bundle["index.html"];
      if (page?.type === "asset")
        this.emitFile({
          type: "asset",
          fileName: "not-found.html",
          source: page.source,
        });
    },
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), notFound()],
  build: {
    outDir: fileURLToPath(new URL("../dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // The content security policy knows files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
