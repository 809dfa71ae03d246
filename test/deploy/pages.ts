import { appendFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const newFile = "assets/new-1a2b3c.css";

/** Some text at the end of the page, and a new file beside it, as if the pages had been built anew. */
export function changePages(project: string, text: string): void {
  const built = join(project, "dist", "web");
  cpSync(join(project, "dist", "site-files", "pages"), built, {
    recursive: true,
  });
  appendFileSync(join(built, "index.html"), `<!-- ${text} -->`);
  mkdirSync(join(built, "assets"), { recursive: true });
  writeFileSync(join(built, newFile), `/* ${text} */`);
}
