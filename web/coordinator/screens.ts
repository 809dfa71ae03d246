import { type Screen, screen } from "../screen.ts";

/** What stands behind `/{language}/coordinator`. Addresses: `places.ts`. */
export const screens: Record<string, Screen> = {
  "": screen(() => import("./worklist/worklist-page.tsx")),
  "/members/:id/commitments/:version": screen(
    () => import("./review/commitment-page.tsx"),
  ),
  "/members/:id/reports/:year": screen(
    () => import("./review/report-page.tsx"),
  ),
};
