import type { ReactNode } from "react";
import { shownAmount } from "../../shared/shown.ts";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: (year: number) => `Vuonna ${year}:`,
  sv: (year: number) => `År ${year}:`,
  en: (year: number) => `In ${year}:`,
};

type LastYearProps = {
  /** Of the last accepted report. */
  year: number | undefined;
  value?: number | null | undefined;
  unit?: string | undefined;
  children?: ReactNode;
};

/** What was answered last year, to be read beside this year's field and never copied into it. */
export function LastYear({ year, value, unit, children }: LastYearProps) {
  const inYear = useTexts(texts);
  const language = useLanguage();
  const said =
    children ??
    (typeof value === "number" ? shownAmount(value, unit, language) : null);
  if (year === undefined || said === null) return null;
  return (
    <p className="last-year">
      {inYear(year)} {said}
    </p>
  );
}
