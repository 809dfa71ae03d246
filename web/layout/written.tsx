import type { ReactNode } from "react";
import type { Language } from "../../shared/language.ts";

type WrittenProps = {
  /** What they said that they wrote in; of older texts nobody knows, and none is claimed. */
  language: Language | "" | undefined;
  children: ReactNode;
};

/** What a person wrote, in their language and direction whatever the page's. */
export function Written({ language, children }: WrittenProps) {
  return <bdi lang={language ?? ""}>{children}</bdi>;
}
