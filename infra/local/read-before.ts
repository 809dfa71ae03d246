/** What coordinators read before they decide, for those who call the operations one after the other: the sample and the tests. */
import { memberFile } from "../../shared/views/coordinator-views.ts";
import type { OperationName } from "../../shared/routes.ts";

type Params = Record<string, string | number>;
type Answer = { body: unknown; etag: string };

type Reading = {
  name: OperationName;
  params: Params;
  /** The ETag in what was read that the decision names; undefined where there is nothing to decide on. */
  etagIn: (answer: Answer) => string | undefined;
};

const fileOf = (
  id: string | number,
  etagOf: (
    file: ReturnType<ReturnType<typeof memberFile>["parse"]>,
  ) => string | undefined,
): Reading => ({
  name: "getMemberFile",
  params: { id },
  etagIn: ({ body }) => etagOf(memberFile().parse(body)),
});

/** What a decision is made on; nothing for what is no decision. */
export function readBefore(
  name: OperationName,
  { id = "", year = "", storyId = "" }: Params,
): Reading | undefined {
  const commitment = () =>
    fileOf(
      id,
      ({ commitments }) =>
        commitments.toSorted((a, b) => b.version - a.version)[0]?.etag,
    );
  const report = () =>
    fileOf(
      id,
      ({ reports }) => reports.find((one) => one.year === Number(year))?.etag,
    );
  const readings: Partial<Record<OperationName, () => Reading>> = {
    decideCommitment: commitment,
    undoCommitmentDecision: commitment,
    recordSignature: commitment,
    decideReport: report,
    undoReportDecision: report,
    decideStory: () =>
      fileOf(
        String(storyId).split(".")[0] ?? "",
        ({ stories }) => stories.find((one) => one.id === storyId)?.etag,
      ),
    publishEdition: () => ({
      name: "getRound",
      params: { year },
      etagIn: ({ etag }) => etag,
    }),
  };
  return readings[name]?.();
}
