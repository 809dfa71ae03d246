import { useWatch } from "react-hook-form";
import type { Language } from "../../shared/language.ts";
import type { Answers } from "../../shared/report.ts";

/** What the answers of the report's form are being written in. */
export const useAnswersLanguage = (): Language | undefined =>
  useWatch<Answers, "language">({ name: "language" });
