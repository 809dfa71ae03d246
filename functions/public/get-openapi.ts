import { readFile } from "node:fs/promises";
import * as z from "zod";
import type { Operation } from "../http/operation.ts";

/** The document is made with the bundle and lies beside it. */
export const getOpenapi: Operation<"getOpenapi"> = async () => {
  const document: unknown = JSON.parse(
    await readFile(new URL("openapi.json", import.meta.url), "utf8"),
  );
  return { body: z.looseObject({ openapi: z.string() }).parse(document) };
};
