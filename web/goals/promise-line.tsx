import {
  type DraftMeasure,
  measure as measureSchema,
  measureOfKind,
} from "../../shared/measure.ts";
import { promiseSentence } from "../../shared/promise-sentence.ts";
import { filled } from "../forms/filled.ts";
import { useLanguage } from "../language.tsx";

type PromiseLineProps = {
  measure: DraftMeasure;
  /** What stands here until the measure is finished. */
  unfinished?: string;
};

/** What is being promised, in words. */
export function PromiseLine({ measure, unfinished }: PromiseLineProps) {
  const language = useLanguage();
  const { data } = measureSchema().safeParse(filled(measureOfKind(measure)));
  return data ? (
    <strong>{promiseSentence(data, language)}</strong>
  ) : (
    <span className="muted">{unfinished}</span>
  );
}
