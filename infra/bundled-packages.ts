import type { Metafile } from "esbuild";

/** The folder of every package of which something is in the bundles. */
export function bundledPackages({ outputs }: Metafile): string[] {
  const folders = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
      bytesInOutput > 0
        ? (/^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.slice(0, 1) ?? [])
        : [],
    ),
  );
  return [...new Set(folders)].sort();
}

export const nameOfPackage = (folder: string) =>
  folder.replace(/^.*node_modules\//, "");
