import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import { put } from "../store/write.ts";
import { foldYear } from "./fold-year.ts";

/** Folds and keeps the preview of a year, unless another fold of it was quicker: then it folds again. */
export const refold = (year: number) =>
  again(async () => {
    const { round, stored } = await read({
      round: at.round(year),
      stored: at.preview(year),
    });
    if (!round) return;
    const { preview } = await foldYear(year);
    const was = stored?.revision;
    await save([
      put(
        at.preview(year),
        { ...stored, revision: (was ?? 0) + 1, preview },
        { was },
      ),
    ]);
  });
