import type { OperationName } from "../../shared/routes.ts";
import type { Answer } from "../http/client.ts";

/** Does what is asked, and writes down what the operation took; gives the answer, which must be a success. */
export type Take = (
  name: OperationName,
  act: () => Promise<Answer>,
) => Promise<Answer>;
