import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Operation } from "../http/operation.ts";

/** The document is made with the bundle and lies beside it. */
export const getOpenapi: Operation<"getOpenapi"> = async () => {
  const document: unknown = JSON.parse(
    await readFile(join(import.meta.dirname, "openapi.json"), "utf8"),
  );
  return { body: z.looseObject({ openapi: z.string() }).parse(document) };
};
