/** The lists that pages show, without a schema: a page that needs no more is spared zod. */

export const themes = [
  "energy-saving",
  "energy-efficiency",
  "renewable-energy",
  "logistics",
  "procurement",
  "waste",
  "staff",
  "products",
  "other",
] as const;

export const memberKinds = ["business", "supporting"] as const;

export const goalStatuses = [
  "not-started",
  "on-track",
  "behind",
  "achieved",
  "abandoned",
] as const;

export const boundaries = ["city", "finland", "group"] as const;
