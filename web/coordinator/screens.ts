import type { CoordinatorPath } from "../../shared/pages.ts";
import { type Screen, screen } from "../screen.ts";

/** What stands behind `/{language}/coordinator`. Addresses: `places.ts`. */
export const screens: Record<CoordinatorPath, Screen> = {
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
  "/members/:id/reports/:year/extension": screen(
    () => import("./rounds/extension-page.tsx"),
  ),
  "/rounds": screen(() => import("./rounds/rounds-page.tsx")),
  "/rounds/:year": screen(() => import("./rounds/round-page.tsx")),
  "/mail": screen(() => import("./mail/mail-page.tsx")),
  "/mail/coming": screen(() => import("./mail/coming-mail-page.tsx")),
  "/mail/:id": screen(() => import("./mail/one-mail-page.tsx")),
  "/results": screen(() => import("./results/years-page.tsx")),
  "/results/:year": screen(() => import("./results/year-page.tsx")),
  "/results/:year/withdrawal": screen(
    () => import("./results/withdrawal-page.tsx"),
  ),
  "/inbox": screen(() => import("./inbox/inbox-page.tsx")),
  "/data": screen(() => import("./data/data-page.tsx")),
  "/audit": screen(() => import("./audit/audit-page.tsx")),
};
