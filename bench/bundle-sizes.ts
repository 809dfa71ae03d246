/** What each function weighs, gzipped, beside the document client alone, and which packages are in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { functionNames } from "../infra/bundle.ts";
import { bundledPackages, nameOfPackage } from "../infra/bundled-packages.ts";
import type { Built } from "./bundles.ts";
import type { Part, Row } from "./row.ts";

const gzipped = (file: string) => gzipSync(readFileSync(file)).length / 1000;

export const bundleSizes =
  ({ functions, floor, bare }: Built): Part =>
  () => {
    const least = gzipped(floor("document-client"));
    const compiled = gzipped(bare("document-client"));
    const rows = functionNames.map((name): Row => {
      const size = gzipped(join(functions.folders[name], "index.cjs"));
      return {
        name: `bundle of ${name}, KB gzipped`,
        ours: size.toFixed(0),
        floor: `${least.toFixed(0)} (${compiled.toFixed(0)} by our compiler)`,
        ratio: size / least,
        // The words of every mail, the import with its library, the export: see docs/decisions/0019.
        limit: name === "coordinator" ? 1.9 : 1.35,
      };
    });
    const packages = bundledPackages(functions.metafile).map(nameOfPackage);
    const twice = packages.filter((name, at) => packages.indexOf(name) < at);
    const locales = Object.values(functions.metafile.outputs).flatMap(
      ({ inputs }) =>
        Object.keys(inputs).filter((file) =>
          /zod\/.*locales\/(?!en\.)/.test(file),
        ),
    );
    return Promise.resolve([
      ...rows,
      {
        name: "packages in the bundles",
        ours: String(packages.length),
        also: {
          limit: "none twice, no zod locales",
          holds: twice.length === 0 && locales.length === 0,
        },
      },
    ]);
  };
