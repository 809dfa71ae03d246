import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** What was answered then, to be compared with what was answered since. */
export const getReportSubmission: Operation<"getReportSubmission"> = async ({
  params: { id, year },
  query,
}) => {
  const { submission } = await read({
    submission: at.submission(id, year, query.at),
  });
  const { answers = {} } = found(submission);
  return { body: { answers } };
};
