import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** What was handed in then, to be compared with what was handed in since. */
export const getCommitmentSubmission: Operation<
  "getCommitmentSubmission"
> = async ({ params: { id }, query }) => {
  const when = { version: Number(query.version), when: query.at };
  const { submitted, confirmed } = await read({
    submitted: at.commitmentSubmission(id, { ...when, by: "submit" }),
    confirmed: at.commitmentSubmission(id, { ...when, by: "confirm" }),
  });
  const { goals } = found(submitted ?? confirmed);
  return { body: { goals } };
};
