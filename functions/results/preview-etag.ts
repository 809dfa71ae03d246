import { hash } from "node:crypto";
import { type Preview, preview } from "../../shared/results/results.ts";
import { stored } from "../../shared/stored.ts";

/** Of the results themselves, not of when they were folded: read by their schema, equal ones have equal text. */
export const previewEtag = (shown: Preview | undefined): string =>
  `"${hash("sha256", JSON.stringify(shown ? stored(preview(), shown) : null), "base64url")}"`;
