import { join } from "node:path";
import type { CloudFormationCustomResourceEvent } from "aws-lambda";
import { bucketName } from "../environment.ts";
import { log } from "../log.ts";
import { putFiles } from "./put-files.ts";

type Outcome = { Status: "SUCCESS" } | { Status: "FAILED"; Reason: string };

const pages = join(import.meta.dirname, "pages");

async function outcomeOf({
  RequestType,
}: CloudFormationCustomResourceEvent): Promise<Outcome> {
  try {
    // The bucket outlives the stack, and so do its files.
    if (RequestType !== "Delete") await putFiles(pages, bucketName());
    return { Status: "SUCCESS" };
  } catch (error) {
    const Reason = String(error);
    log().error("pages not deployed", { reason: Reason });
    return { Status: "FAILED", Reason };
  }
}

/** CloudFormation calls it when the pages have changed, and waits for the answer at a URL of its own. */
export const handler = async (
  event: CloudFormationCustomResourceEvent,
): Promise<void> => {
  const { ResponseURL, StackId, RequestId, LogicalResourceId } = event;
  const answer = {
    ...(await outcomeOf(event)),
    // Always the same: another one would make CloudFormation delete the first.
    PhysicalResourceId: "pages",
    ...{ StackId, RequestId, LogicalResourceId },
  };
  const { ok, status } = await fetch(ResponseURL, {
    method: "PUT",
    // As bytes, for which fetch adds no content type: the URL is signed for none.
    body: new TextEncoder().encode(JSON.stringify(answer)),
  });
  if (!ok) throw new Error(`CloudFormation took no answer: ${status}`);
};
