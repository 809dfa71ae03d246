import type { OperationName } from "../../shared/routes.ts";
import type { Answer, Client } from "../http/client.ts";

/** Does what a caller asks, and writes down what the operation took; gives the answer, which must be a success. */
export type Take = (
  name: OperationName,
  act: () => Promise<Answer>,
  caller: Client,
) => Promise<Answer>;
