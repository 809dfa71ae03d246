import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A run leaves no file behind: what it holds temporary lies in one folder, which goes with it; what was compiled too. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "climate-partners-tests-"));
  process.env["TMPDIR"] = folder;
  process.env["NODE_COMPILE_CACHE"] = join(folder, "compiled");
  return () => {
    rmSync(folder, { recursive: true });
  };
}
