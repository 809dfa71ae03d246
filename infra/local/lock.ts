import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** One that is forgotten would be closed. */
const held: DatabaseSync[] = [];

/** Holds a folder until this process ends, however it does; false if another process holds it. */
export function holdFolder(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, "lock"));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    return false;
  }
  held.push(lock);
  return true;
}
