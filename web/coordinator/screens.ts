import { type Screen, screen } from "../screen.ts";

/** What stands behind `/{language}/coordinator`. Addresses: `places.ts`. */
export const screens: Record<string, Screen> = {
  "": screen(() => import("./worklist/worklist-page.tsx")),
  "/members": screen(() => import("./members/members-page.tsx")),
  "/members/:id": screen(() => import("./members/member-page.tsx")),
  "/members/:id/details": screen(() => import("./members/details-page.tsx")),
  "/members/:id/contacts": screen(() => import("./members/contacts-page.tsx")),
  "/members/:id/ending": screen(() => import("./members/ending-page.tsx")),
  "/members/:id/commitments/:version": screen(
    () => import("./review/commitment-page.tsx"),
  ),
  "/members/:id/reports/:year": screen(
    () => import("./review/report-page.tsx"),
  ),
  "/signing": screen(() => import("./signing/signing-page.tsx")),
};
