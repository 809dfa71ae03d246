import {
  type DraftMeasure,
  measure as measureSchema,
  measureOfKind,
} from "../../shared/measure.ts";
import type { Language } from "../../shared/language.ts";
import { filled } from "../forms/filled.ts";
import { PromiseText } from "./promise-text.tsx";

type PromiseLineProps = {
  measure: DraftMeasure;
  /** What the member's own words in it are written in. */
  written?: Language | undefined;
  /** What stands here until the measure is finished. */
  unfinished?: string;
};

/** What is being promised, in words. */
export function PromiseLine({
  measure,
  written,
  unfinished,
}: PromiseLineProps) {
  const { data } = measureSchema().safeParse(filled(measureOfKind(measure)));
  return data ? (
    <strong>
      <PromiseText promised={data} written={written} />
    </strong>
  ) : (
    <span className="muted">{unfinished}</span>
  );
}
