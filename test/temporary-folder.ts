import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const name = "climate-partners-tests-";

/**
 * A run leaves no file behind: what it holds temporary lies in one folder, which goes with it; what was compiled too. Each kind of
 * test begins with it, since what is common to all is set up last.
 */
export default function setup(): () => void {
  if (basename(tmpdir()).startsWith(name)) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), name));
  process.env["TMPDIR"] = folder;
  process.env["NODE_COMPILE_CACHE"] = join(folder, "compiled");
  return () => {
    rmSync(folder, { recursive: true });
  };
}
