import { openapi } from "../shared/openapi.ts";
import type { Assets } from "./bundle.ts";

/** What lies beside the functions' code: `public` serves the interface's description, made here once for all. */
export function functionAssets(): Assets {
  return { public: { "openapi.json": JSON.stringify(openapi()) } };
}
