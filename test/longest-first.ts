import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Small files that last long: each plays a year or more. */
const longest = [
  "test/infra/local/sample.test.ts",
  "test/browser/coordinator-year.test.ts",
  "test/http/coming-mail.test.ts",
  "test/faults/kill.test.ts",
  "test/browser/public-pages.test.ts",
];

/** A fresh clone knows no durations; vitest then begins with the largest files, and would end with one long one alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((file) => moduleId.endsWith(file));
    const sorted = await super.sort(files);
    return [
      ...sorted.filter(isLong),
      ...sorted.filter((file) => !isLong(file)),
    ];
  }
}
