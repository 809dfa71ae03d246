import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Small files that last long: each plays a year or more. */
const longest = [
  "test/infra/local/sample.test.ts",
  "test/browser/coordinator-year.test.ts",
  "test/http/coming-mail.test.ts",
  "test/faults/kill.test.ts",
  "test/browser/public-pages.test.ts",
];

/**
 * A fresh clone knows no durations; vitest then begins with the largest files, and would end with one long one alone. Kinds come
 * one after the other, since a worker is kept for files of its kind only.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((file) => moduleId.endsWith(file));
    const kinds = this.ctx.projects.map(({ name }) => name);
    const place = (file: TestSpecification) =>
      kinds.indexOf(file.project.name) * 2 + (isLong(file) ? 0 : 1);
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
