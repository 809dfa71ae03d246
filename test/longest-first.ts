import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Small files that last long, those that last longest first: each plays a year or more, or waits for minutes of the clock. */
const longest = [
  "test/browser/coordinator-year.test.ts",
  "test/browser/public-pages.test.ts",
  "test/infra/local/sample.test.ts",
  "test/http/coming-mail.test.ts",
  "test/http/undo.test.ts",
  "test/http/publishing.test.ts",
  "test/http/many-members.test.ts",
  "test/releases/service.test.ts",
  "test/releases/newer-shape.test.ts",
  "test/infra/local/start.test.ts",
  "test/faults/kill.test.ts",
  "test/infra/whole-stack.test.ts",
  "test/readme.test.ts",
];

/**
 * A fresh clone knows no durations; vitest then begins with the largest files, and would end with one long one alone. Kinds come
 * one after the other, since a worker is kept for files of its kind only.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const kinds = this.ctx.projects.map(({ name }) => name);
    const place = ({ moduleId, project }: TestSpecification) => {
      const among = longest.findIndex((file) => moduleId.endsWith(file));
      return (
        kinds.indexOf(project.name) * (longest.length + 1) +
        (among === -1 ? longest.length : among)
      );
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
