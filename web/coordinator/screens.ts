import { type Screen, screen } from "../screen.ts";

/** What stands behind `/{language}/coordinator`. Addresses: `places.ts`. */
export const screens: Record<string, Screen> = {
  "": screen(() => import("./worklist/worklist-page.tsx")),
};
