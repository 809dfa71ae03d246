import type { Language } from "../../shared/language.ts";
import { type Promised, promiseParts } from "../../shared/promise-sentence.ts";
import { useLanguage } from "../language.tsx";
import { Written } from "../layout/written.tsx";

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
      {named && <Written language={written}>{named}</Written>}
      {after}
    </>
  );
}
