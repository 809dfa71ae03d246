import type { Language } from "../../shared/language.ts";
import { type Promised, promiseParts } from "../../shared/promise-sentence.ts";
import { useLanguage } from "../language.tsx";

type PromiseTextProps = {
  promised: Promised;
  /** What the member's own words in it are written in. */
  written: Language | undefined;
};

/** A promise in a sentence of the page's language, with what its member named in the member's. */
export function PromiseText({ promised, written }: PromiseTextProps) {
  const [before, named, after] = promiseParts(promised, useLanguage());
  return (
    <>
      {before}
      {named && <span lang={written}>{named}</span>}
      {after}
    </>
  );
}
