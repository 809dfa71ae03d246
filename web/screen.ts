import { type ComponentType, lazy } from "react";

export type Screen = ComponentType<{
  params: Record<string, string | undefined>;
}>;

/** A page that is loaded when it is first opened. */
export const screen = (load: () => Promise<{ default: Screen }>): Screen =>
  lazy(load);
