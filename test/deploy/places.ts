import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..", "..");
export const venv = join(root, ".local", "ministack-venv");
export const python = join(venv, "bin", "python");
/** Of one run: logs, the copy that is deployed, the emulator's own files. */
export const work = join(root, ".local", "test-deploy");
