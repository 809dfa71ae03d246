import { Logger } from "@aws-lambda-powertools/logger";
import { once } from "../shared/schema.ts";

/** Structured lines with the request id. Never pass it an event, a body, an address or a whole error. */
export const log = once(() => new Logger());
